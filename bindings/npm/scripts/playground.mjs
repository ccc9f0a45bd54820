/** Visits the composer in the built site, from a static server under a strict policy: `node scripts/playground.mjs DIR`. */

import assert from "node:assert/strict";
import { resolve } from "node:path";

import { serve } from "../test/shared/browser.mjs";
import { launch, open } from "../test/shared/composer.mjs";

const site = resolve(process.argv[2]);
const server = await serve({ "/": `${site}/` }, { "/favicon.ico": "" });
try {
  const page = await (await fetch(`${server.url}/playground.html`)).text();
  assert.match(page, /href="composer\/index\.html"/, "the page leads to the composer");
  for (const name of ["chrome", "firefox"]) {
    const browser = await launch(name);
    const composer = await open(browser, `${server.url}/composer/index.html`);
    await composer.write("Hi **Ana**");
    assert.equal(await composer.text("#text .found"), "**Ana**");
    await composer.click("#verdict");
    await composer.click("#findings .fix");
    assert.equal(await composer.text("#text .style-bold"), "Ana");
    await composer.click("#undo");
    await composer.press("F8");
    const rule = await composer.page.$eval(".finding a", ({ href }) => href);
    assert.equal((await fetch(rule)).status, 200, rule);
    await composer.press("Escape");
    await composer.press("Control+Enter");
    await composer.settle();
    assert.equal(await composer.text(".sent .receipt"), "Sent as iMessage");
    assert.deepEqual(composer.complaints, []);
    await browser.close();
    console.log(`   ${name}: finds, fixes and sends`);
  }
} finally {
  await server.close();
}

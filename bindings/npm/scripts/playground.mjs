/** Visits the built site from a static server under a strict policy: `node scripts/playground.mjs DIR`. */

import assert from "node:assert/strict";
import { resolve } from "node:path";

import { POLICY, serve } from "../test/shared/browser.mjs";
import { launch, open } from "../test/shared/composer.mjs";

const site = resolve(process.argv[2]);
const server = await serve({ "/": `${site}/` }, { "/favicon.ico": "" }, POLICY);

/** Search, themes and the list of pages. */
async function visitPages(browser) {
  const { page, complaints, forbidden, click, press } = await open(browser, `${server.url}/index.html`);
  const theme = () => page.evaluate(() => document.documentElement.className);
  await click("#mdbook-theme-toggle");
  await click("#mdbook-theme-navy");
  assert.match(await theme(), /navy/);
  await page.reload();
  assert.match(await theme(), /navy/, "the theme is remembered");
  await click("#mdbook-theme-toggle");
  await click("#mdbook-theme-light");
  await click("#mdbook-search-toggle");
  await page.focus("#mdbook-searchbar");
  await page.keyboard.type("unfilled placeholder");
  await page.waitForSelector("#mdbook-searchresults a");
  const results = await page.$$eval("#mdbook-searchresults a", (all) => all.map(({ href }) => href));
  assert.ok(results.some((href) => /unfilled-placeholder/.test(href)), results.join());
  await press("Escape");
  assert.deepEqual([complaints, await forbidden()], [[], []]);
  await page.goto(results[0]);
  assert.match(await page.title(), /sendcheck/);
  // A table has styles, and code has a button.
  await page.goto(`${server.url}/npm.html`);
  await page.waitForSelector(".clip-button");
  assert.equal(await page.$eval("th[data-style], td[data-style]", (cell) => getComputedStyle(cell).textAlign), "right");
  assert.deepEqual([complaints, await forbidden()], [[], []]);
  await page.close();
}

async function visitPlayground(browser) {
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
  await composer.drop([["view.png", "image/png"]]);
  await composer.page.waitForSelector("#text .thumb.drawn");
  await composer.press("Control+Enter");
  await composer.settle();
  assert.equal(await composer.text(".sent .receipt"), "Sent as iMessage");
  assert.deepEqual([composer.complaints, await composer.forbidden()], [[], []]);
  await composer.page.close();
}

try {
  const page = await (await fetch(`${server.url}/playground.html`)).text();
  assert.match(page, /href="composer\/index\.html"/, "the page leads to the composer");
  for (const name of ["chrome", "firefox"]) {
    const browser = await launch(name);
    await visitPages(browser);
    await visitPlayground(browser);
    await browser.close();
    console.log(`   ${name}: the site searches and changes its theme; the composer finds, fixes and sends`);
  }
} finally {
  await server.close();
}

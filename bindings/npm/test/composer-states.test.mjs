/** Checks every state of the composer: axe finds nothing, nothing sticks out, and targets are large enough. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { sizes } from "../scripts/measure.mjs";
import { NO_WASM_POLICY } from "./shared/browser.mjs";
import { launch, open, serveComposer } from "./shared/composer.mjs";
import { STATES } from "./shared/states.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let server;
const browsers = {};
before(async () => {
  server = await serveComposer();
  for (const name of ["chrome", "firefox"]) browsers[name] = await launch(name);
});
after(async () => {
  for (const browser of Object.values(browsers)) await browser.close();
  await server.close();
});

/** Controls that are smaller than 44 px, and text of controls that is smaller than 16 px. */
const tooSmall = () =>
  [...document.querySelectorAll("button, input, summary, [role=textbox]")].flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    if (width === 0 || control.disabled) return [];
    const name = control.id || control.ariaLabel || control.className || control.textContent;
    const small = width < 43.9 || height < 43.9 ? [`${name}: ${width} by ${height}`] : [];
    const isField = control.matches("input, [role=textbox]");
    return isField && parseFloat(getComputedStyle(control).fontSize) < 16 ? [...small, `${name}: its font`] : small;
  });

async function inspect(browserName, state, options) {
  const composer = await open(browsers[browserName], server.url, options);
  try {
    const { page, complaints } = composer;
    await STATES[state](composer);
    // Moving text has no stable colours.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)]);
    });
    assert.deepEqual(violations, []);
    assert.deepEqual(await page.evaluate(tooSmall), []);
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= width, `${content} px in ${width}`);
    const [bottom, height] = await page.evaluate(() => [document.getElementById("bold").getBoundingClientRect().bottom, innerHeight]);
    assert.ok(bottom <= height, `the tools end at ${bottom} px of ${height}`);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await composer.forbidden(), []);
  } finally {
    await composer.page.close();
  }
}

// Each state once, in turn wide and light, narrow and dark, and in Firefox. The matrix sets this: each state in all three.
const isComplete = process.env.COMPOSER_STATES === "all";
const VIEWS = [
  ["chrome", { width: 1280, height: 800, theme: "light" }],
  ["chrome", { width: 320, height: 640, theme: "dark" }],
  ["firefox", { theme: "dark" }],
];
for (const [index, state] of Object.keys(STATES).entries()) {
  for (const [browser, view] of isComplete ? VIEWS : [VIEWS[index % VIEWS.length]]) {
    test(`${browser}: ${state}, ${view.width ?? 1280} px, ${view.theme}`, { timeout: 120_000 }, () => inspect(browser, state, view));
  }
}

for (const name of ["chrome", "firefox"]) {
  test(`${name}: without WebAssembly, the page shows a notice and sends`, { timeout: 120_000 }, async () => {
    const forbidding = await serveComposer({ policy: NO_WASM_POLICY });
    const { page, write, press, settle, text, complaints } = await open(browsers[name], forbidding.url);
    try {
      assert.match(await page.$eval("#no-check", ({ innerText }) => innerText), /not checked/);
      await write("See https://example.com");
      await press("Control+Enter");
      await settle();
      assert.equal(await text(".sent .bubble"), "See https://example.com");
      assert.equal(await text(".sent .receipt"), "Sent without a check");
      assert.deepEqual(complaints.filter((one) => !/Content.Security.Policy|wasm/i.test(one)), []);
    } finally {
      await page.close();
      await forbidding.close();
    }
  });
}

test("the editor component adds at most 60 kB", async () => {
  const { dependencies = {}, devDependencies } = require("../package.json");
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith("prosemirror-"));
  assert.ok(names.length > 0);
  // Whole packages: more than the page takes of them.
  const contents = names.map((name, index) => `export * as p${index} from "${name}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true, minify: true, format: "esm", write: false,
  });
  const { brotli } = sizes(outputFiles[0].contents);
  assert.ok(brotli <= 60_000, `${brotli} bytes after brotli`);
});

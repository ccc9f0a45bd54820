/** The vectors in Firefox, and in a Chromium that compiles at most 4 kB synchronously. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { servePackage } from "../shared/browser.mjs";
import { here, installTools } from "./support.mjs";

installTools();
const require = createRequire(here("package.json"));
const puppeteer = require("puppeteer-core");

/** Runs a script of `test/shared` in a browser. */
async function visit(options, script) {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 120_000, ...options });
  const server = await servePackage(script);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForSelector("body[data-result]", { timeout: 120_000 });
    return { version: await browser.version(), ...JSON.parse(await page.$eval("body", (body) => body.dataset.result)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

const firefox = { browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" };
async function oldChromium() {
  const chromium = require("@sparticuz/chromium");
  return { executablePath: await chromium.executablePath(), args: chromium.args, headless: "shell" };
}

for (const [name, options] of [["Firefox", () => firefox], ["Chromium 112", oldChromium]]) {
  test(`vectors in ${name}`, async () => {
    const { version, runs, failures, module, classic } = await visit(await options(), "page.mjs");
    console.log(version);
    assert.ok(runs > 1000);
    assert.deepEqual(failures, []);
    assert.deepEqual([module, classic], ["empty-text", "empty-text"]);
  });
}

test("Chromium 112 needs init on the main thread", async () => {
  const { version, ...result } = await visit(await oldChromium(), "late.mjs");
  assert.match(version, /112/);
  assert.deepEqual(result, { isSupported: true, before: "NotReady", after: "empty-text" });
});

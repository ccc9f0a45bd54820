/** The vectors in Firefox, and in a Chromium that compiles at most 4 kB synchronously. */

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { chromium } from "playwright-core";

import { resultOf, servePackage } from "../shared/browser.mjs";
import { here, installTools } from "./support.mjs";

installTools();
const require = createRequire(here("package.json"));

/** Calls with the URL of a page that runs a script of `test/shared`. */
async function serving(script, call) {
  const server = await servePackage(script);
  try {
    return await call(server.url);
  } finally {
    await server.close();
  }
}

/** Drives Debian's Firefox, which playwright cannot. */
const inFirefox = (script) =>
  serving(script, async (url) => {
    const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
    const browser = await require("puppeteer-core").launch({ browser: "firefox", executablePath, protocolTimeout: 120_000 });
    try {
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForSelector("body[data-result]", { timeout: 60_000 });
      return JSON.parse(await page.$eval("body", (body) => body.dataset.result));
    } finally {
      await browser.close();
    }
  });

/** Drives a Chromium that current puppeteer cannot drive. */
const inOldChromium = (version) => (script) =>
  serving(script, async (url) => {
    // The package unpacks to the temporary directory, and takes whatever is there already.
    process.env.TMPDIR = here(`node_modules/.cache/chromium-${version}`);
    mkdirSync(process.env.TMPDIR, { recursive: true });
    const executablePath = await require(`chromium-${version}`).executablePath();
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
    try {
      assert.ok(browser.version().startsWith(`${version}.`), browser.version());
      return await resultOf(browser, url);
    } finally {
      await browser.close();
    }
  });

/** The first one that is supported, the last one with the limit, and one between. */
const OLD_CHROMIUM = [110, 112, 114].map((version) => [`Chromium ${version}`, inOldChromium(version)]);
const BROWSERS = [["Firefox", inFirefox], ...OLD_CHROMIUM];

/** Where a platform's `URL` differs from the URL standard, by names of vectors. README.md tells users. */
const KNOWN = {
  // Firefox drops the host `localhost.localdomain` of a file URL.
  "Firefox": ["host-of-file (as text)", "host-of-file (as value)"],
};
// Old Chromium rejects NUL in a path, escaped or not.
for (const [name] of OLD_CHROMIUM) KNOWN[name] = ["repair-nul-in-path (as text)", "repair-nul-in-path (as value)"];

for (const [name, visit] of BROWSERS) {
  test(`vectors in ${name}`, { timeout: 300_000 }, async () => {
    const { runs, failures, module, classic } = await visit("page.mjs");
    assert.ok(runs > 1000);
    assert.deepEqual(failures.map((failure) => failure.split(":")[0]), KNOWN[name], failures.join("\n"));
    assert.deepEqual([module, classic], [["empty-text", "Hi"], ["empty-text", "Hi"]]);
  });
}

for (const [name, visit] of BROWSERS) {
  test(`vectors of composing in ${name}`, { timeout: 300_000 }, async () => {
    const { runs, failures, check } = await visit("compose-page.mjs");
    assert.ok(runs.length > 3 && runs.every((count) => count > 3));
    assert.deepEqual(failures, []);
    assert.equal(check, "no-parts");
  });
}

for (const [name, visit] of OLD_CHROMIUM) {
  test(`${name} needs init on the main thread`, { timeout: 180_000 }, async () => {
    assert.deepEqual(await visit("late.mjs"), { isSupported: true, before: "NotReady", after: "empty-text" });
  });
}

/** The composer in a browser: built and served under a strict policy, and driven the same way in each browser. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";
import { build } from "vite";

import { serve } from "./browser.mjs";

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds the page and serves it. */
export async function serveComposer(policy) {
  const outDir = mkdtempSync(join(tmpdir(), "composer-"));
  await build({ configFile: here("demo/vite.config.mjs"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  const server = await serve({ "/": `${outDir}/` }, { "/favicon.ico": "" }, policy);
  const close = async () => {
    await server.close();
    rmSync(outDir, { recursive: true });
  };
  return { url: `${server.url}/`, close };
}

/** Chromium, or Firefox by WebDriver BiDi. */
export function launch(browser) {
  const common = { browser, headless: true, protocolTimeout: 120_000, defaultViewport: null };
  return browser === "firefox"
    ? puppeteer.launch({ ...common, executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", args: ["--width=1280", "--height=900"] })
    : puppeteer.launch({
        ...common,
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
      });
}

/** A page with the composer, and what its tests ask for. */
export async function open(browser, url, { width = 1280, height = 860, theme = "" } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  // Debian's Firefox knows no such command: its window has the size.
  if (!(await browser.version()).startsWith("firefox")) await page.setViewport({ width, height });
  await page.goto(url);
  if (theme) await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme);
  /** Waits until the page has shown everything that follows from the last change. */
  const settle = async (ms = 40) => {
    await new Promise((done) => setTimeout(done, ms));
    await page.waitForSelector("body:not([data-pending])");
  };
  const text = (selector) => page.$eval(selector, ({ textContent }) => textContent);
  return {
    page,
    complaints,
    settle,
    text,
    /** Types into the message field. */
    async write(value) {
      await page.focus("#text");
      await page.keyboard.type(value);
      await settle();
    },
    /** Presses keys at the same time: `Control+b`. */
    async press(keys, times = 1) {
      const [last, ...held] = keys.split("+").reverse();
      for (const key of held) await page.keyboard.down(key);
      for (let time = 0; time < times; time++) await page.keyboard.press(last);
      for (const key of held) await page.keyboard.up(key);
    },
    /** Clicks something, by its selector or its name. */
    async click(selector, name) {
      const all = await page.$$(selector);
      for (const one of all) {
        const label = await one.evaluate((node) => node.ariaLabel ?? node.textContent);
        if (name !== undefined && !label.includes(name)) continue;
        await one.click();
        await settle();
        return;
      }
      throw new Error(`no ${selector} “${name}”`);
    },
    json: async () => JSON.parse(await text("#code")).message,
    /** Pastes text as the browser does. */
    async paste(value) {
      await page.focus("#text");
      await page.evaluate((data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", data);
        // Firefox takes the text itself.
        const init = { clipboardData, dataType: "text/plain", data, bubbles: true, cancelable: true };
        const event = new ClipboardEvent("paste", init);
        document.getElementById("text").dispatchEvent(event);
      }, value);
      await settle();
    },
  };
}

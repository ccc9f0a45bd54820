/** The composer in a browser: built and served under a strict policy, and driven the same way in each browser. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";
import { build } from "vite";

import { serve } from "./browser.mjs";

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds the page and serves it, with more directories and pages. */
export async function serveComposer({ policy, directories = {}, pages = {} } = {}) {
  const outDir = mkdtempSync(join(tmpdir(), "composer-"));
  await build({ configFile: here("demo/vite.config.mjs"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  const server = await serve({ ...directories, "/": `${outDir}/` }, { "/favicon.ico": "", ...pages }, policy);
  const close = async () => {
    await server.close();
    rmSync(outDir, { recursive: true });
  };
  return { url: `${server.url}/`, close };
}

/** Without a screen, Chromium says that it has no mouse. */
const MOUSE = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/** Chromium, or Firefox by WebDriver BiDi. */
export function launch(browser) {
  const common = { browser, headless: true, protocolTimeout: 120_000, defaultViewport: null };
  return browser === "firefox"
    ? puppeteer.launch({ ...common, executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", args: ["--width=1280", "--height=900"] })
    : puppeteer.launch({
        ...common,
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb", MOUSE],
      });
}

/** A page with the composer, and what its tests ask for. */
export async function open(browser, url, { width = 1280, height = 860, theme = "", touch = false } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  // Firefox also tells of errors of the tool that drives it, which the page never hears of: `forbidden` has the page's.
  const isOfTool = (error) => error.message.includes("Permission denied to access property");
  page.on("pageerror", (error) => isOfTool(error) || complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  // Debian's Firefox knows no such command: its window has the size.
  if (!(await browser.version()).startsWith("firefox")) await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
  // Not every browser writes what a policy forbids to the console.
  await page.evaluateOnNewDocument(() => {
    globalThis.forbidden = [];
    const isForbidden = (message) => message.includes("Permission denied");
    addEventListener("error", ({ message }) => isForbidden(message) && globalThis.forbidden.push(message));
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      globalThis.forbidden.push(`${violatedDirective}: ${blockedURI} in ${sourceFile}:${lineNumber}`),
    );
  });
  await page.goto(url);
  if (theme) await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme);
  /** Waits by the page's own clock: what the page had to do before is done then, however slow the machine is. */
  const pause = (ms) => page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), ms);
  /** Waits until the page has shown everything that follows from the last change. */
  const settle = async (ms = 40) => {
    await pause(ms);
    await page.waitForSelector("body:not([data-pending])");
  };
  /** Moves the focus to the message field. The editor puts the caret to its place 20 ms after the event. */
  const focus = async () => {
    const isFocused = await page.evaluate(() => {
      const field = document.querySelector("#text");
      if (field === document.activeElement) return true;
      field.focus();
      return false;
    });
    if (!isFocused) await pause(40);
  };
  const text = (selector) => page.$eval(selector, ({ textContent }) => textContent);
  return {
    page,
    complaints,
    /** Returns violations of the page's policy, and what the browser forbids the page otherwise. */
    forbidden: () => page.evaluate(() => globalThis.forbidden),
    settle,
    focus,
    text,
    /** Types into the message field. */
    async write(value) {
      await focus();
      await page.keyboard.type(value);
      await settle();
    },
    /** Presses keys at the same time: `Control+b`. The page hears of a new selection only after the key. */
    async press(keys, times = 1) {
      const [last, ...held] = keys.split("+").reverse();
      for (const key of held) await page.keyboard.down(key);
      for (let time = 0; time < times; time++) await page.keyboard.press(last);
      for (const key of held) await page.keyboard.up(key);
      await pause(20);
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
    /** Pastes as the browser does: text, and the same as HTML, or files. */
    async paste(value, { html = "", files = [] } = {}) {
      await focus();
      await page.evaluate(
        (text, html, files) => {
          const clipboardData = new DataTransfer();
          if (text) clipboardData.setData("text/plain", text);
          if (html) clipboardData.setData("text/html", html);
          for (const [name, type] of files) clipboardData.items.add(new File(["content"], name, { type }));
          // Firefox does not take it from the constructor.
          const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
          Object.defineProperty(event, "clipboardData", { value: clipboardData });
          document.getElementById("text").dispatchEvent(event);
        },
        value, html, files,
      );
      await settle();
    },
    /** Drags files over an element, and drops them unless `stay`. A picture is drawn for a file of a picture's type. */
    async drop(files, selector = "#thread-scroll", stay = false) {
      await page.evaluate(
        async (files, selector, stay) => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 480, height: 360 });
          const pen = canvas.getContext("2d");
          const fill = (colors, ...area) => {
            pen.fillStyle = pen.createLinearGradient(0, area[1], 0, area[1] + area[3]);
            colors.forEach((color, index) => pen.fillStyle.addColorStop(index / (colors.length - 1), color));
            pen.fillRect(...area);
          };
          fill(["#233a78", "#e0728a", "#ffd08a"], 0, 0, 480, 230);
          fill(["#c65f6f", "#22305f"], 0, 230, 480, 130);
          pen.fillStyle = "#fff3d0";
          pen.arc(300, 200, 34, Math.PI, 0);
          pen.fill();
          const blob = await new Promise((done) => canvas.toBlob(done));
          const dataTransfer = new DataTransfer();
          for (const [name, type] of files) dataTransfer.items.add(new File([type === "image/png" ? blob : "content"], name, { type }));
          const target = document.querySelector(selector);
          const { left, top, width, height } = target.getBoundingClientRect();
          const init = { dataTransfer, bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 };
          target.dispatchEvent(new DragEvent("dragover", init));
          if (!stay) target.dispatchEvent(new DragEvent("drop", init));
        },
        files, selector, stay,
      );
      await settle(200);
    },
  };
}

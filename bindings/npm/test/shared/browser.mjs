/** A static server that is strict, and a browser to visit it with. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".jsonl": "application/jsonl; charset=utf-8",
};

/** What a careful site allows, and nothing more: WebAssembly may be compiled, text may not be evaluated. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:";

/**
 * Serves directories under prefixes, `{ "/app/": directory }`, and pages by their path.
 *
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(directories, pages = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const prefix = Object.keys(directories).find((prefix) => path.startsWith(prefix));
    const inside = prefix && normalize(`/${path.slice(prefix.length) || "index.html"}`);
    try {
      const body = pages[path] ?? (await readFile(join(directories[prefix], inside)));
      const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

/** A headless Chromium: the one that `CHROMIUM` names, or the system's. */
export function browse() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** Opens a page that leaves its result in `data-result` of its body; fails with what the page complains of. */
export async function resultOf(browser, url) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  try {
    await page.goto(url);
    const body = page.locator("body[data-result]");
    await body.waitFor({ state: "attached", timeout: 60_000 });
    return JSON.parse(await body.getAttribute("data-result"));
  } catch (error) {
    throw new Error(`${error.message}\nthe page says: ${complaints.join("\n")}`, { cause: error });
  } finally {
    await page.close();
  }
}

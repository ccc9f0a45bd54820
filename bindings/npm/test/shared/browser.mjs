/** A static server with a strict policy, and a browser to visit it. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { chromium } from "playwright-core";

import { composeFiles, vectorFiles } from "./data.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const policy = (script) => `default-src 'self'; script-src 'self'${script}; style-src 'self'`;
/** A strict policy: WebAssembly may be compiled, text may not be evaluated, and nothing is inline. */
export const POLICY = policy(" 'wasm-unsafe-eval'");
/** A policy that forbids WebAssembly, too. */
export const NO_WASM_POLICY = policy("");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Serves directories under prefixes, `{ "/app/": directory }`, and pages by their path.
 *
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(directories, pages = {}, csp = POLICY) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const prefix = Object.keys(directories).find((prefix) => path.startsWith(prefix));
    const inside = prefix && normalize(`/${path.slice(prefix.length) || "index.html"}`);
    try {
      const body = pages[path] ?? (await readFile(join(directories[prefix], inside)));
      const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": csp });
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

/** Serves the package, the vectors and a page that runs a script of this directory. */
export async function servePackage(script, csp) {
  const files = vectorFiles().map(([name, , asText]) => [name, asText]);
  const page = `<!doctype html><meta charset="utf-8"><title>sendcheck</title>
    <body data-files='${JSON.stringify(files)}' data-compose='${JSON.stringify(composeFiles().map(([name]) => name))}'><script type="module" src="/shared/${script}"></script>`;
  const code = (await readFile(here("worker.mjs"), "utf8")).replaceAll("/dist/esm/", here("../../dist/esm/"));
  const worker = await build({ stdin: { contents: code, resolveDir: here(".") }, bundle: true, format: "iife", write: false, logLevel: "error" });
  return serve(
    { "/dist/": here("../../dist/"), "/shared/": here("."), "/data/": here("../../../../crates/conformance/data/") },
    { "/": page, "/favicon.ico": "", "/classic.js": worker.outputFiles[0].text },
    csp,
  );
}

/** A headless Chromium: the one in `CHROMIUM`, or the system's. */
export function browse() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** Opens a page that leaves its result in `data-result` of its body. Fails with the errors of the page. */
export async function resultOf(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    await page.goto(url);
    const body = page.locator("body[data-result]");
    await body.waitFor({ state: "attached", timeout: 60_000 });
    return JSON.parse(await body.getAttribute("data-result"));
  } catch (error) {
    throw new Error(`${error.message}\nerrors of the page: ${errors.join("\n")}`, { cause: error });
  } finally {
    await page.close();
  }
}

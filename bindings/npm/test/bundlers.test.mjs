/** The package as it is published, through bundlers without a plugin, in Chromium under a strict policy. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import * as esbuild from "esbuild";
import * as vite from "vite";
import webpack from "webpack";

import { browse, resultOf, serve } from "./shared/browser.mjs";

const app = mkdtempSync(join(tmpdir(), "sendcheck-app-"));
const ENTRY = `
  import { checkMessage, explain } from "sendcheck";
  const { diagnostics: [found] } = checkMessage({ parts: [{ type: "text", value: "🎉 https://example.com" }] }, { firstMessage: true });
  const answer = { rule: found.rule, range: found.range, group: explain(found.rule).source.length > 0 };
  if (typeof document === "undefined") console.log(JSON.stringify(answer));
  else document.body.dataset.result = JSON.stringify(answer);
`;
const ANSWER = { rule: "first-message-link", range: [3, 22], group: true };

let browser;
before(async () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const tarball = execFileSync("npm", ["pack", "--pack-destination", app, "--silent"], { cwd: root, encoding: "utf8" });
  const to = join(app, "node_modules/sendcheck");
  mkdirSync(to, { recursive: true });
  execFileSync("tar", ["-xzf", join(app, tarball.trim().split("\n").at(-1)), "-C", to, "--strip-components=1"]);
  writeFileSync(join(app, "package.json"), '{ "type": "module" }');
  writeFileSync(join(app, "main.js"), ENTRY);
  writeFileSync(join(app, "index.html"), html("./main.js"));
  browser = await browse();
});
after(async () => {
  await browser.close();
  rmSync(app, { recursive: true });
});

function html(script, type = ' type="module"') {
  return `<!doctype html><meta charset="utf-8"><title>app</title><body><script${type} src="${script}" defer></script>`;
}

/** What a directory's page says. */
async function visit(directory, page) {
  const server = await serve({ "/": join(app, directory) }, { "/favicon.ico": "", ...(page && { "/": page }) });
  try {
    return await resultOf(browser, server.url);
  } finally {
    await server.close();
  }
}

test("Vite, for production", async () => {
  await vite.build({ root: app, logLevel: "error", configFile: false, build: { outDir: "vite" } });
  assert.deepEqual(await visit("vite"), ANSWER);
});

test("Vite, as its development server has it", async () => {
  const server = await vite.createServer({ root: app, logLevel: "error", configFile: false, server: { port: 0, host: "127.0.0.1" } });
  try {
    await server.listen();
    assert.deepEqual(await resultOf(browser, `http://127.0.0.1:${server.httpServer.address().port}`), ANSWER);
  } finally {
    await server.close();
  }
});

test("webpack, for production", async () => {
  const stats = await promisify(webpack)({
    mode: "production",
    context: app,
    entry: "./main.js",
    output: { path: join(app, "webpack"), filename: "main.js" },
    performance: false,
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  assert.deepEqual(await visit("webpack", html("./main.js", "")), ANSWER);
});

for (const [name, options] of Object.entries({
  "modules, split": { format: "esm", splitting: true },
  "one script": { format: "iife" },
  "one script for old browsers": { format: "iife", target: "es2020" },
})) {
  test(`esbuild: ${name}`, async () => {
    const outdir = `esbuild-${options.format}-${options.target}`;
    await esbuild.build({
      absWorkingDir: app, entryPoints: ["main.js"], bundle: true, minify: true, outdir, logLevel: "error", ...options,
    });
    assert.deepEqual(await visit(outdir, html("./main.js", options.format === "esm" ? undefined : "")), ANSWER);
  });
}

for (const format of ["esm", "cjs"]) {
  test(`esbuild for Node: ${format}`, async () => {
    const outfile = join(app, format === "esm" ? "node.mjs" : "node.cjs");
    await esbuild.build({
      absWorkingDir: app, entryPoints: ["main.js"], bundle: true, platform: "node", outfile, format, logLevel: "error",
    });
    assert.deepEqual(JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" })), ANSWER);
  });
}

test("what is not used is left out", async () => {
  const size = async (name) => {
    const result = await esbuild.build({
      stdin: { contents: `export { ${name} } from "sendcheck"`, resolveDir: app },
      bundle: true, minify: true, format: "esm", write: false, logLevel: "error",
    });
    return result.outputFiles[0].contents.length;
  };
  assert.ok((await size("explain")) < 60_000, "explain carries no WebAssembly");
  assert.ok((await size("checkMessage")) < (await size("checkMessage, explain")) - 20_000, "check carries no explanations");
});

test("nothing needs a network, an evaluation, or a dependency", () => {
  const installed = join(app, "node_modules/sendcheck");
  const { dependencies, peerDependencies, scripts } = JSON.parse(readFileSync(join(installed, "package.json")));
  assert.equal(dependencies ?? peerDependencies, undefined);
  for (const hook of ["preinstall", "install", "postinstall"]) assert.equal(scripts?.[hook], undefined);
  for (const file of readdirSync(join(installed, "dist/esm"), { recursive: true }).filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(join(installed, "dist/esm", file), "utf8");
    assert.doesNotMatch(text, /\beval\(|new Function|\bfetch\(|XMLHttpRequest|import\(/, file);
  }
});

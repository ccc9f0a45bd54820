/** The packed package through bundlers without a plugin: in Chromium under a strict policy, and in Node. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import * as esbuild from "esbuild";
import * as vite from "vite";
import webpack from "webpack";

import { ANSWER, CODE, ENTRY, IMPORTS, createApp } from "./shared/app.mjs";
import { browse, resultOf, serve } from "./shared/browser.mjs";

const app = createApp();
const MAIN = `${ENTRY}
  if (typeof document === "undefined") console.log(JSON.stringify(answer));
  else document.body.dataset.result = JSON.stringify(answer);
`;

let browser;
before(async () => {
  app.write("main.js", MAIN);
  app.write("index.html", html("./main.js"));
  browser = await browse();
});
after(async () => {
  await browser.close();
  app.remove();
});

function html(script, type = ' type="module"') {
  return `<!doctype html><meta charset="utf-8"><title>app</title><body><script${type} src="${script}" defer></script>`;
}

/** Returns what the page of a directory leaves. */
async function visit(directory, page) {
  const server = await serve({ "/": join(app.directory, directory) }, { "/favicon.ico": "", ...(page && { "/": page }) });
  try {
    return await resultOf(browser, server.url);
  } finally {
    await server.close();
  }
}

test("Vite, for production", async () => {
  await vite.build({ root: app.directory, logLevel: "error", configFile: false, build: { outDir: "vite" } });
  assert.deepEqual(await visit("vite"), ANSWER);
});

test("Vite, development server", async () => {
  const server = await vite.createServer({ root: app.directory, logLevel: "error", configFile: false, server: { port: 0, host: "127.0.0.1" } });
  try {
    await server.listen();
    assert.deepEqual(await resultOf(browser, `http://127.0.0.1:${server.httpServer.address().port}`), ANSWER);
  } finally {
    await server.close();
  }
});

test("Vite, slim with the module files", async () => {
  app.write("slim/main.js", `
    import module from "sendcheck/sendcheck.wasm?url";
    import composeModule from "sendcheck/compose.wasm?url";
    import { init } from "sendcheck/slim";
    import { init as initCompose } from "sendcheck/compose/slim";
    ${IMPORTS.replace(/";/g, '/slim";')}
    await init(module);
    await initCompose(composeModule);
    ${CODE}
    document.body.dataset.result = JSON.stringify(answer);
  `);
  app.write("slim/index.html", html("./main.js"));
  const build = { outDir: "dist", target: "es2022" };
  await vite.build({ root: join(app.directory, "slim"), logLevel: "error", configFile: false, base: "./", build });
  assert.deepEqual(await visit("slim/dist"), ANSWER);
  const assets = readdirSync(join(app.directory, "slim/dist/assets"));
  const size = (extension) => statSync(join(app.directory, "slim/dist/assets", assets.find((name) => name.endsWith(extension)))).size;
  assert.ok(size(".js") < size(".wasm"), "slim contains no module");
});

for (const platform of ["web", "node"]) {
  test(`webpack, for production: ${platform}`, async () => {
    const output = { path: join(app.directory, `webpack-${platform}`), filename: platform === "web" ? "main.js" : "main.cjs" };
    const configuration = { mode: "production", context: app.directory, entry: "./main.js", output, target: platform, performance: false };
    const stats = await promisify(webpack)(configuration);
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
    if (platform === "web") assert.deepEqual(await visit("webpack-web", html("./main.js", "")), ANSWER);
    else assert.deepEqual(runNode(join(output.path, output.filename)), ANSWER);
  });
}

for (const [name, options] of Object.entries({
  "modules, split": { format: "esm", splitting: true },
  "one script": { format: "iife" },
  "one script for old browsers": { format: "iife", target: "es2020" },
  "one script in UTF-8": { format: "iife", charset: "utf8" },
})) {
  test(`esbuild: ${name}`, async () => {
    const outdir = `esbuild-${name.replace(/\W/g, "-")}`;
    await esbuild.build({
      absWorkingDir: app.directory, entryPoints: ["main.js"], bundle: true, minify: true, outdir, logLevel: "error", ...options,
    });
    assert.deepEqual(await visit(outdir, html("./main.js", options.format === "esm" ? undefined : "")), ANSWER);
  });
}

for (const format of ["esm", "cjs"]) {
  test(`esbuild for Node: ${format}`, async () => {
    const outfile = join(app.directory, format === "esm" ? "node.mjs" : "node.cjs");
    await esbuild.build({
      absWorkingDir: app.directory, entryPoints: ["main.js"], bundle: true, platform: "node", outfile, format, logLevel: "error",
    });
    assert.deepEqual(runNode(outfile), ANSWER);
  });
}

test("unused functions are left out", async () => {
  const size = async (names) => {
    const result = await esbuild.build({
      stdin: { contents: `export { ${names} } from "sendcheck/slim"`, resolveDir: app.directory },
      bundle: true, minify: true, format: "esm", write: false, logLevel: "error",
    });
    return result.outputFiles[0].contents.length;
  };
  assert.ok((await size("checkMessage")) < (await size("checkMessage, explain")) - 20_000, "check carries no explanations");
});

test("the package has no dependency and no script, and evaluates no text", () => {
  const installed = join(app.directory, "node_modules/sendcheck");
  const { dependencies, devDependencies, peerDependencies, scripts } = JSON.parse(readFileSync(join(installed, "package.json")));
  assert.equal(dependencies ?? devDependencies ?? peerDependencies ?? scripts, undefined);
  const files = readdirSync(join(installed, "dist"), { recursive: true });
  assert.ok(files.includes("sendcheck.wasm"));
  for (const file of files.filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(join(installed, "dist", file), "latin1");
    assert.doesNotMatch(text, /\beval\(|new Function|XMLHttpRequest|import\(/, file);
    assert.match(text, /^[\x00-\x7f]*$/, `${file} is ASCII`);
  }
});

test("source maps and declaration maps lead to files in the package", () => {
  const dist = join(app.directory, "node_modules/sendcheck/dist");
  const maps = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".map"));
  for (const kind of ["esm/shared.js.map", "cjs/index.js.map", "esm/api.d.ts.map"]) assert.ok(maps.includes(kind), kind);
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(join(dist, map)));
    // The module as text would double the package.
    const missing = sources.filter((source) => !existsSync(join(dist, map, "..", source)) && !source.endsWith("inline.ts"));
    assert.deepEqual(missing, [], map);
  }
});

function runNode(file) {
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8" }));
}

/**
 * What the package weighs in a browser, and its budget: `node scripts/size.mjs`, after a build.
 *
 * A bundle holds what an application would get that uses these functions and nothing else, minified. The
 * WebAssembly is in it, packed as text; what it would be as a file of its own is told for comparison.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { show } from "./readme.mjs";
import { kilobytes, weigh } from "./weigh.mjs";

/** With every function, in bytes after brotli. */
const BUDGET = 45_000;

const ALL = "export * from 'sendcheck'";
const bundles = {
  "every function": ALL,
  "`check`, `checkMessage`": "export { check, checkMessage } from 'sendcheck'",
  "`checkMessage`, `findLinks`, `countText`": "export { checkMessage, findLinks, countText } from 'sendcheck'",
  "`explain` alone": "export { explain } from 'sendcheck'",
};

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function bundle(contents, define) {
  const result = await build({
    stdin: { contents, resolveDir: here("") },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    ...define,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

const rows = [];
for (const [name, contents] of Object.entries(bundles)) rows.push([name, weigh(await bundle(contents))]);
const without = {
  plugins: [
    {
      name: "without the module",
      setup: (build) =>
        build.onLoad({ filter: /generated\/wasm\.js$/ }, () => ({
          contents: "export const packed = { size: 0, functions: [0, 0], counts: [], texts: [] }",
        })),
    },
  ],
};
rows.push(["every function, without the WebAssembly", weigh(await bundle(ALL, without))]);
rows.push(["the WebAssembly as a file", weigh(readFileSync(here("src/generated/sendcheck.wasm")))]);

show("size", [
  "| kB (1,000 bytes) | minified | gzip -9 | brotli -q 11 |",
  "|---|---:|---:|---:|",
  ...rows.map(
    ([name, { raw, gzip, brotli }]) => `| ${name} | ${kilobytes(raw)} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`,
  ),
]);

const [[, { brotli }]] = rows;
if (brotli > BUDGET) {
  console.error(`\n${kilobytes(brotli)} kB after brotli: over the budget of ${kilobytes(BUDGET)} kB`);
  process.exitCode = 1;
}

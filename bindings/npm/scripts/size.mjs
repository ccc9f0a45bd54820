/**
 * Measures the package in a browser, and compares it with its budget: `node scripts/size.mjs`, after a build.
 *
 * A bundle contains what an application gets that uses these functions and nothing else, minified.
 */

import { readFileSync } from "node:fs";

import { build } from "esbuild";

import { here, kilobytes, show, sizes, sum } from "./measure.mjs";

/**
 * Bytes after brotli: a ratchet, half a percent above what was reached, because compilers differ. Lower them when the
 * package gets smaller.
 */
const BUDGET = { all: 135_000, check: 117_800, compose: 189_500 };
/** The most that the synchronous entry may add to the module file and the slim entry. */
const INLINE_SHARE = 1.15;

async function bundle(contents) {
  const result = await build({
    stdin: { contents, resolveDir: here("") },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return sizes(result.outputFiles[0].contents);
}

const module = sizes(readFileSync(here("dist/sendcheck.wasm")));
const composeModule = sizes(readFileSync(here("dist/compose.wasm")));
const slim = async (names) => sum(module, await bundle(`export ${names} from "sendcheck/slim"`));
const all = await slim("*");
const check = await slim("{ check, checkMessage, init, isSupported }");
const inline = await bundle('export * from "sendcheck"');
const compose = sum(composeModule, await bundle('export * from "sendcheck/compose/slim"'));
const rows = {
  "`sendcheck.wasm`": module,
  "`sendcheck/slim` and `sendcheck.wasm`, every function": all,
  "`sendcheck/slim` and `sendcheck.wasm`, `check` and `checkMessage`": check,
  "`sendcheck/compose/slim` and `compose.wasm`, every function": compose,
  "`sendcheck`, every function": inline,
  "`sendcheck`, `check` and `checkMessage`": await bundle('export { check, checkMessage } from "sendcheck"'),
};
show("size", [
  "| kB (1,000 bytes) | minified | gzip -9 | brotli -q 11 |",
  "|---|---:|---:|---:|",
  ...Object.entries(rows).map(
    ([name, { raw, gzip, brotli }]) => `| ${name} | ${kilobytes(raw)} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`,
  ),
]);

const share = inline.brotli / all.brotli;
console.log(`\nthe synchronous entry adds ${((share - 1) * 100).toFixed(1)} %`);
console.log(`sendcheck/compose is ${kilobytes(compose.brotli - all.brotli)} kB above sendcheck`);
for (const [name, is, limit] of [
  ["every function", all.brotli, BUDGET.all],
  ["check and checkMessage", check.brotli, BUDGET.check],
  ["sendcheck/compose, above sendcheck", compose.brotli - all.brotli, BUDGET.compose],
  ["the synchronous entry", inline.brotli, all.brotli * INLINE_SHARE],
]) {
  if (is <= limit) continue;
  console.error(`${name}: ${kilobytes(is)} kB after brotli, over the budget of ${kilobytes(limit)} kB`);
  process.exitCode = 1;
}

/** Builds the package in `dist` from `src/generated`, which `tools/npm` writes. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { encode } from "./encode.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const generated = here("src/generated/sendcheck.wasm");
const module = here("dist/sendcheck.wasm");

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));

// No `--all-features`: the module must run in engines that lack newer ones. No flag that assumes traps away: a panic
// must stay a trap.
run("binaryen/bin/wasm-opt", generated, "-O3", "--strip-debug", "--strip-producers", "--strip-target-features", "-o", module);
const bytes = readFileSync(module);
new WebAssembly.Module(bytes);
console.log(`   module: ${statSync(generated).size} bytes, ${bytes.length} after wasm-opt`);

writeFileSync(
  here("src/generated/inline.ts"),
  'import type { Encoded } from "../ffi/inline.js";\n\n/** The module as text. */\n' +
    `export const encoded: Encoded = ${JSON.stringify(encode(bytes))};\n`,
);

// Few files: each costs Node a millisecond at import.
const shared = {
  absWorkingDir: here(""),
  bundle: true,
  charset: "ascii",
  target: "es2022",
  sourcemap: true,
  // The sources are in the package.
  sourcesContent: false,
  external: ["*.wasm", "*.wasm?module"],
  logLevel: "warning",
};
const entries = (...names) => names.map((name) => `src/${name}.ts`);
await build({
  ...shared,
  entryPoints: entries("index", "slim", "workerd", "edge"),
  outdir: "dist/esm",
  format: "esm",
  splitting: true,
  chunkNames: "shared",
});
await build({ ...shared, entryPoints: entries("index", "slim"), outdir: "dist/cjs", format: "cjs" });
writeFileSync(here("dist/cjs/package.json"), '{ "type": "commonjs" }\n');
for (const directory of ["dist/esm", "dist/cjs"]) {
  run("typescript/bin/tsc", "-p", here(""), "--outDir", here(directory));
  copyFileSync(here("src/generated/bindings.d.ts"), here(`${directory}/generated/bindings.d.ts`));
}

for (const file of ["LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"]) copyFileSync(here(`../../${file}`), here(file));

/** Runs a script of an installed package. */
function run(script, ...args) {
  execFileSync(process.execPath, [here(`node_modules/${script}`), ...args], { stdio: "inherit" });
}

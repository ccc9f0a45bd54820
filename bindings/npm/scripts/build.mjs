/** Builds the package in `dist` from `src/generated`, which `tools/npm` writes. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { encode } from "./encode.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));

for (const [name, inline] of [["sendcheck", "inline"], ["compose", "compose-inline"]]) {
  const generated = here(`src/generated/${name}.wasm`);
  const module = here(`dist/${name}.wasm`);
  // Engines compile a function when it is first called: a large one into which rare cases were inlined costs the first
  // call a millisecond or two.
  // No `--all-features`: the module must run in engines that lack newer ones. No flag that assumes traps away: a panic
  // must stay a trap.
  const inlining = "--one-caller-inline-max-function-size=20";
  const stripping = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  run("binaryen/bin/wasm-opt", generated, "-O3", inlining, ...stripping, "-o", module);
  const bytes = readFileSync(module);
  new WebAssembly.Module(bytes);
  console.log(`   ${name}.wasm: ${statSync(generated).size} bytes, ${bytes.length} after wasm-opt`);
  writeFileSync(
    here(`src/generated/${inline}.ts`),
    'import type { Encoded } from "../ffi/inline.js";\n\n/** The module as text. */\n' +
      `export const encoded: Encoded = ${JSON.stringify(encode(bytes))};\n`,
  );
}

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
/** Puts the module of `sendcheck/compose`, which has everything of the other one, in its place. */
const composeModule = {
  name: "compose-module",
  setup({ onResolve }) {
    onResolve({ filter: /generated\/sendcheck\.js$/ }, () => ({ path: here("src/generated/compose.js") }));
  },
};

// Two builds, so that each has state of its own: users import from one of the two.
for (const [prefix, plugins] of [["", []], ["compose-", [composeModule]]]) {
  const main = prefix === "" ? "index" : "compose";
  const entries = (...names) => names.map((name) => `src/${name === "" ? main : prefix + name}.ts`);
  const options = { ...shared, plugins };
  const esm = { outdir: "dist/esm", format: "esm", splitting: true, chunkNames: `${prefix}shared` };
  await build({ ...options, ...esm, entryPoints: entries("", "slim", "workerd", "edge") });
  await build({ ...options, entryPoints: entries("", "slim"), outdir: "dist/cjs", format: "cjs" });
}
writeFileSync(here("dist/cjs/package.json"), '{ "type": "commonjs" }\n');
for (const directory of ["dist/esm", "dist/cjs"]) {
  run("typescript/bin/tsc", "-p", here(""), "--outDir", here(directory));
  for (const name of ["sendcheck.d.ts", "compose.d.ts"]) copyFileSync(here(`src/generated/${name}`), here(`${directory}/generated/${name}`));
}

for (const file of ["LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"]) copyFileSync(here(`../../${file}`), here(file));

/** Runs a script of an installed package. */
function run(script, ...args) {
  execFileSync(process.execPath, [here(`node_modules/${script}`), ...args], { stdio: "inherit" });
}

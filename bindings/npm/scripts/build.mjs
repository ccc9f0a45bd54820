/** Builds the package in `dist` from `src/generated`, which `tools/npm` writes. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { transformSync } from "esbuild";

import { encode } from "./encode.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));

// No `--all-features`: the module must run in engines that lack newer ones. No flag that assumes traps away: a panic
// must stay a trap.
const module = here("dist/sendcheck.wasm");
const flags = ["-O3", "--strip-debug", "--strip-producers", "--strip-target-features"];
run("binaryen/bin/wasm-opt", here("src/generated/sendcheck.wasm"), ...flags, "-o", module);
const bytes = readFileSync(module);
new WebAssembly.Module(bytes);
console.log(`   module: ${statSync(here("src/generated/sendcheck.wasm")).size} bytes, ${bytes.length} after wasm-opt`);

const declaration = `import type { Encoded } from "../ffi/inline.js";\n\nexport declare const encoded: Encoded;\n`;
writeFileSync(here("src/generated/inline.d.ts"), declaration);
const scripts = {
  bindings: readFileSync(here("src/generated/bindings.js"), "utf8"),
  inline: `export const encoded = ${JSON.stringify(encode(bytes))};\n`,
};
for (const format of ["esm", "cjs"]) {
  run("typescript/bin/tsc", "-p", here(format === "cjs" ? "tsconfig.cjs.json" : ""));
  for (const [name, code] of Object.entries(scripts)) {
    const script = transformSync(code, { format, charset: "ascii" }).code;
    writeFileSync(here(`dist/${format}/generated/${name}.js`), script);
    copyFileSync(here(`src/generated/${name}.d.ts`), here(`dist/${format}/generated/${name}.d.ts`));
  }
}
writeFileSync(here("dist/cjs/package.json"), '{ "type": "commonjs" }\n');
for (const file of ["LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"]) copyFileSync(here(`../../${file}`), here(file));

/** Runs a script of an installed package. */
function run(script, ...args) {
  execFileSync(process.execPath, [here(`node_modules/${script}`), ...args], { stdio: "inherit" });
}

/** Makes the package in `dist` from the module that cargo built: `node scripts/build.mjs MODULE.wasm`. */

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { pack } from "./pack.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const [built] = process.argv.slice(2);
const optimised = here("src/generated/sendcheck.wasm");
// `-tnh`: what would trap never happens. `-lmu`: the first kilobyte is never used; it is the deep end of the stack.
run("binaryen/bin/wasm-opt", built, "-O3", "--enable-simd", "-tnh", "-lmu", "--strip-debug", "--strip-producers", "--strip-target-features", "-o", optimised);
console.log(`   module: ${statSync(built).size} bytes, ${statSync(optimised).size} after wasm-opt`);

writeFileSync(
  here("src/generated/wasm.ts"),
  `import type { Packed } from "../crossing/unpack.js";\n\n` +
    `/** The module, as \`crossing/unpack.ts\` reads it. */\n` +
    `export const packed: Packed = ${JSON.stringify(pack(readFileSync(optimised)))};\n`,
);

rmSync(here("dist"), { recursive: true, force: true });
run("typescript/bin/tsc", "-p", here(""));
run("typescript/bin/tsc", "-p", here(""), "--module", "commonjs", "--verbatimModuleSyntax", "false", "--outDir", here("dist/cjs"));
writeFileSync(here("dist/cjs/package.json"), '{ "type": "commonjs" }\n');
for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(here(`../../${licence}`), here(licence));

/** Runs a script of a package that is installed. */
function run(script, ...args) {
  execFileSync(process.execPath, [here(`node_modules/${script}`), ...args], { stdio: "inherit" });
}

/** Optimises modules and says what each weighs more than the first: `node scripts/costs.mjs NAME=FILE...` */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { show } from "./readme.mjs";
import { kilobytes, weigh } from "./weigh.mjs";

const optimiser = fileURLToPath(new URL("../node_modules/binaryen/bin/wasm-opt", import.meta.url));

function optimised(file) {
  const to = `${file}.optimised`;
  const flags = ["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];
  execFileSync(process.execPath, [optimiser, file, ...flags, "-o", to]);
  new WebAssembly.Module(readFileSync(to));
  return weigh(readFileSync(to));
}

const [[, base], ...others] = process.argv.filter((argument) => argument.includes("=")).map((argument) => {
  const [name, file] = argument.split("=");
  return [name, optimised(file)];
});
show("costs", [
  "| kB (1,000 bytes) of WebAssembly | raw | gzip -9 | brotli -q 11 |",
  "|---|---:|---:|---:|",
  ...others.map(([name, { raw, gzip, brotli }]) => {
    const more = [raw - base.raw, gzip - base.gzip, brotli - base.brotli].map(kilobytes);
    return `| ${name} | ${more.join(" | ")} |`;
  }),
]);

/** Shared by the measuring scripts: sizes, medians, and tables that can go into the README. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {Uint8Array} bytes */
export function sizes(bytes) {
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** Adds sizes of files that are sent separately. */
export const sum = (...all) => ({
  raw: all.reduce((total, { raw }) => total + raw, 0),
  gzip: all.reduce((total, { gzip }) => total + gzip, 0),
  brotli: all.reduce((total, { brotli }) => total + brotli, 0),
});

/** @param {number} bytes */
export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** @param {number[]} numbers */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * Prints a table. With `--readme` among the arguments, puts it into the README, too.
 *
 * @param {string} name the name of the table's place in the README
 * @param {string[]} lines
 */
export function show(name, lines) {
  const table = lines.join("\n");
  console.log(table);
  if (!process.argv.includes("--readme")) return;
  const place = new RegExp(`(<!-- ${name} -->\n).*?(\n<!-- end -->)`, "s");
  const readme = here("README.md");
  const before = readFileSync(readme, "utf8");
  if (!place.test(before)) throw new Error(`README.md has no place for ${name}`);
  writeFileSync(readme, before.replace(place, (_, start, end) => start + table + end));
}

/** Shows a table; with `--readme` among the arguments, puts it into its place in the README as well. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const readme = fileURLToPath(new URL("../README.md", import.meta.url));

/**
 * @param {string} name what the table's place is called
 * @param {string[]} lines
 */
export function show(name, lines) {
  const table = lines.join("\n");
  console.log(table);
  if (!process.argv.includes("--readme")) return;
  const place = new RegExp(`(<!-- ${name} -->\n).*?(\n<!-- end -->)`, "s");
  writeFileSync(readme, readFileSync(readme, "utf8").replace(place, (_, before, after) => before + table + after));
}

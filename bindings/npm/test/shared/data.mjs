import { readFileSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const directory = fileURLToPath(new URL("../../../../crates/conformance/data/", import.meta.url));

/** Returns the `check` vectors: `[path, lines, whether they can be JSON text]` of each file. */
export function vectorFiles() {
  // Vectors are in a folder for each shape; those of `check` may be at the top.
  const folder = statSync(`${directory}check`, { throwIfNoEntry: false }) ? "check/" : "";
  return readdirSync(directory + folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => [folder + name, readFileSync(directory + folder + name, "utf8"), name !== "values-only.jsonl"]);
}

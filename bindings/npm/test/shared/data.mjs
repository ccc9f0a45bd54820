import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's vectors, file by file: `[name, lines, whether they can be given as text]`. */
export function vectorFiles() {
  const directory = fileURLToPath(new URL("../../../../crates/conformance/data/", import.meta.url));
  return readdirSync(directory)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => [name, readFileSync(directory + name, "utf8"), name !== "values-only.jsonl"]);
}

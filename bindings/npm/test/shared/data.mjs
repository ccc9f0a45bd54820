import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const directory = fileURLToPath(new URL("../../../../crates/conformance/data/", import.meta.url));

/** Returns the `check` vectors: `[path, lines, whether they can be JSON text]` of each file. */
export function vectorFiles() {
  return readdirSync(`${directory}check`)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => [`check/${name}`, readFileSync(`${directory}check/${name}`, "utf8"), name !== "values-only.jsonl"]);
}

/** Returns the vectors of composing: `[path, lines]` of each file. */
export function composeFiles() {
  const names = readdirSync(`${directory}compose`).filter((name) => name.endsWith(".jsonl"));
  return names.map((name) => [`compose/${name}`, readFileSync(`${directory}compose/${name}`, "utf8")]);
}

/** Returns the vectors of other folders, parsed: `[name, vectors]` of each file. */
export function otherVectors(folder) {
  const names = readdirSync(directory + folder).filter((name) => name.endsWith(".jsonl"));
  const parse = (name) => readFileSync(`${directory}${folder}/${name}`, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  return names.map((name) => [`${folder}/${name}`, parse(name)]);
}

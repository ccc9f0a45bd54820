// Reads documents, one a line in hexadecimal digits, and prints what JSON.parse makes of each: `-` when it
// refuses, else `+` and the leaves of the value as README.md says.

import { readFileSync } from "node:fs";

const DEEP = 200; // deeper than what serde_json reads, so that nobody compares values

const hex = (number, digits) => number.toString(16).padStart(digits, "0");

const units = (text) => {
  let out = "";
  for (let at = 0; at < text.length; at += 1) out += hex(text.charCodeAt(at), 4);
  return out;
};

const number = (value) => {
  if (Number.isInteger(value)) return BigInt(value).toString();
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return hex(view.getBigUint64(0), 16);
};

const leaf = (value) => {
  if (typeof value === "string") return `"${units(value)}`;
  return typeof value === "number" ? number(value) : String(value);
};

const leaves = (root) => {
  const found = [];
  const waiting = [["", 0, root]];
  while (waiting.length > 0) {
    const [path, depth, value] = waiting.pop();
    if (depth > DEEP) return "deep";
    if (value === null || typeof value !== "object") {
      found.push(`${path}=${leaf(value)}`);
      continue;
    }
    found.push(`${path}=${Array.isArray(value) ? "[" : "{"}`);
    for (const key of Object.keys(value)) waiting.push([`${path}/${units(key)}`, depth + 1, value[key]]);
  }
  return found.sort().join(" ");
};

const read = (document) => {
  try {
    return `+${leaves(JSON.parse(document))}`;
  } catch (error) {
    if (error instanceof SyntaxError) return "-";
    throw error;
  }
};

const lines = readFileSync(0, "latin1").split("\n").slice(0, -1);
process.stdout.write(lines.map((line) => `${read(Buffer.from(line, "hex"))}\n`).join(""));

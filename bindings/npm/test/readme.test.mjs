/** What the README shows is so. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");
const blocks = (language, page = readme) => [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map((match) => match[1]);

function run(code) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
}

test("the first report", () => {
  const [first] = blocks("js");
  assert.equal(run(first), blocks("text")[0]);
  assert.ok(first.trimEnd().split("\n").slice(2).length <= 4, "in four lines");
});

test("every other example runs", () => {
  const others = blocks("js").slice(1);
  assert.ok(others.length > 0);
  for (const code of others) run(code);
});

test("the examples of the guides run", () => {
  const guide = blocks("js", readFileSync(`${root}../../docs/text-units.md`, "utf8"));
  assert.ok(guide.length > 0);
  for (const code of guide) run(code);
});

test("the report that it shows", () => {
  const code = blocks("js")[1].replace("checkMessage({", "console.log(JSON.stringify(checkMessage({").replace("});\n", "})));\n");
  const { diagnostics: [{ message, help, ...found }], ...report } = JSON.parse(run(code));
  assert.deepEqual(report, { operation: "message", valid: true, errors: 0, warnings: 1, truncated: false });
  assert.deepEqual(found, { rule: "markdown-in-text", severity: "warning", path: "/parts/0/value", range: [3, 10] });
  assert.ok(message && help);
});

test("every function has its row", async () => {
  const names = Object.keys(await import("sendcheck")).filter((name) => name !== "init");
  for (const name of names) assert.match(readme, new RegExp(`\`${name}\\(`), name);
});

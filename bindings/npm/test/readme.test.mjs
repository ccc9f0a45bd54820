/** The examples of the README and of the guides run, and the README is complete. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as sendcheck from "sendcheck/compose";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");
const blocks = (language, page = readme) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map((match) => match[1]);

function run(code) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
}

test("the first report", () => {
  assert.equal(run(blocks("js")[0]), blocks("text")[0]);
});

test("the example in another language prints what it says", () => {
  const code = blocks("js").find((block) => block.includes("german"));
  const said = [...code.matchAll(/^\/\/ (.*)$/gm)].map((match) => match[1]);
  assert.ok(said.length > 0);
  assert.deepEqual(run(code).trim().split("\n"), said);
});

test("every other example runs", () => {
  const others = blocks("js").slice(1);
  assert.ok(others.length > 2);
  for (const code of others) {
    const said = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
    const printed = run(code).trim().split("\n");
    if (said.length > 0) assert.deepEqual(printed, said);
  }
});

test("the examples of the guides run", () => {
  for (const [page, language] of [["docs/text-units.md", "js"], ["docs/start/composer.md", "js"], ["README.md", "ts"]]) {
    const text = readFileSync(`${root}../../${page}`, "utf8");
    const guide = blocks(language, text);
    assert.ok(guide.length > 0, page);
    const printed = guide.map(run).join("");
    for (const [, said] of text.matchAll(/^It prints `(.*)`\.$/gm)) assert.equal(printed.trim(), said);
  }
});

test("the React hook has the right types", () => {
  const directory = mkdtempSync(join(root, "test/types/readme-"));
  try {
    writeFileSync(join(directory, "hook.ts"), blocks("tsx")[0]);
    const react = "useEffect(effect: () => void, inputs: unknown[]): void; export function useMemo<T>(make: () => T, inputs: unknown[]): T; export function useState<T>(initial: T): [T, (next: T) => void]";
    writeFileSync(join(directory, "react.d.ts"), `declare module "react" { export function ${react}; }`);
    const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", "", "--lib", "es2022,dom"];
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [tsc, ...options, "hook.ts", "react.d.ts"], { cwd: directory, encoding: "utf8" });
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("every function and error is listed", () => {
  for (const name of Object.keys(sendcheck)) {
    assert.match(readme, /^[A-Z]/.test(name) ? new RegExp(`\`(new )?${name}[\`(]`) : new RegExp(`\`${name}\\(`), name);
  }
});

test("links and images work on the registry's page", () => {
  for (const [, target] of readme.matchAll(/\]\(([^)]+)\)/g)) assert.match(target, /^(https:|#)/, target);
});

/** The conformance vectors in Node, by `import` and by `require`. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as sendcheck from "sendcheck";

import { otherVectors, vectorFiles } from "./shared/data.mjs";
import { camel, compare, run, runAll } from "./shared/vectors.mjs";

for (const [name, lines, asText] of vectorFiles()) {
  test(`vectors: ${name}`, () => {
    const { runs, failures } = run(sendcheck, lines, { asText });
    assert.ok(runs > 0);
    assert.deepEqual(failures, []);
  });
}

/** Returns whether a report gives the help of a `help` or `broken` vector. */
function helps(vector) {
  const options = vector.options && camel(vector.options);
  const report = "raw" in vector
    ? sendcheck.checkJson(vector.operation, vector.raw, options)
    : sendcheck.check(vector.operation, vector.input, options);
  const isMeant = ({ rule, path }) => vector.rule === undefined || (rule === vector.rule && path === vector.path);
  const found = report.diagnostics.find(isMeant);
  if (found === undefined) return false;
  return ["help", "message"].every((key) => {
    const has = (piece) => (found[key] ?? "").includes(piece);
    return (vector[`${key}_has`] ?? []).every(has) && !(vector[`${key}_has_not`] ?? []).some(has);
  });
}

for (const [name, vectors] of otherVectors("help")) {
  test(`vectors: ${name}`, () => assert.deepEqual(vectors.filter((vector) => !helps(vector)), []));
}

test("help names the repair of broken documents", () => {
  const vectors = otherVectors("broken").flatMap(([, vectors]) => vectors);
  const failed = vectors.filter((vector) => !helps(vector)).map(({ name }) => name);
  assert.ok(vectors.length >= 100 && failed.length <= vectors.length * 0.05, failed.join());
});

for (const [name, vectors] of otherVectors("links")) {
  test(`vectors: ${name}`, () => {
    for (const { name, text, links } of vectors) {
      const found = sendcheck.findLinks(text);
      assert.deepEqual(found.map(({ start, end, confidence }) => [start, end, confidence]), links, name);
    }
  });
}

for (const [name, vectors] of otherVectors("json")) {
  test(`vectors: ${name}`, () => {
    for (const { text, hex, valid } of vectors) {
      const json = text ?? Buffer.from(hex, "hex");
      const isInvalid = sendcheck.checkJson("message", json).diagnostics.some(({ rule }) => rule === "invalid-json");
      assert.equal(isInvalid, !valid, text ?? hex);
    }
  });
}

test("vectors by require", () => {
  assert.deepEqual(runAll(createRequire(import.meta.url)("sendcheck"), vectorFiles()).failures, []);
});

test("a wrong expectation fails", () => {
  const vector = { operation: "message", expect: [{ rule: "no-parts", path: "/parts" }] };
  const report = sendcheck.check("message", { parts: [] });
  assert.equal(compare(vector, report), undefined);
  for (const change of [
    { rule: "empty-text" },
    { path: "/part" },
    { range: [0, 1] },
    { severity: "warning" },
    { code: 1005 },
    { code_predicted: false },
  ]) {
    assert.ok(compare({ ...vector, expect: [{ ...vector.expect[0], ...change }] }, report));
  }
  assert.ok(compare({ ...vector, expect: [] }, report));
  assert.ok(compare({ ...vector, report: { truncated: true } }, report));
});

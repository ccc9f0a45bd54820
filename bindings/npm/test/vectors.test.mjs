/** The conformance vectors in Node, by `import` and by `require`. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as sendcheck from "sendcheck";

import { vectorFiles } from "./shared/data.mjs";
import { compare, run, runAll } from "./shared/vectors.mjs";

for (const [name, lines, asText] of vectorFiles()) {
  test(`vectors: ${name}`, () => {
    const { runs, failures } = run(sendcheck, lines, { asText });
    assert.ok(runs > 0);
    assert.deepEqual(failures, []);
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

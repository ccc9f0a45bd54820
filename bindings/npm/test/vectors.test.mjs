import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { check } from "sendcheck";

import { vectorFiles } from "./shared/data.mjs";
import { compare, run } from "./shared/vectors.mjs";

for (const [name, lines, asText] of vectorFiles()) {
  test(`vectors: ${name}`, () => {
    const { runs, failures } = run(check, lines, { asText });
    assert.ok(runs > 0);
    assert.deepEqual(failures, []);
  });
}

test("vectors: through require", () => {
  const common = createRequire(import.meta.url)("sendcheck");
  const [, lines, asText] = vectorFiles()[0];
  assert.deepEqual(run(common.check, lines, { asText }).failures, []);
});

test("a difference is seen", () => {
  const vector = { operation: "message", expect: [{ rule: "no-parts", path: "/parts" }] };
  const report = check("message", { parts: [] });
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

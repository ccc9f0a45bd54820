import assert from "node:assert/strict";
import { test } from "node:test";

import { check, explain, rules } from "sendcheck";

const camel = (options) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      name === "chat" ? camel(value) : value,
    ]),
  );

test("every rule has a row, and every row its parts", () => {
  const all = rules();
  assert.ok(all.length > 60);
  for (const rule of all) {
    assert.match(rule.rule, /^[a-z]+(-[a-z]+)*$/);
    assert.match(rule.severity, /^(error|warning)$/);
    assert.ok(rule.code === undefined || (rule.code > 1000 && rule.code < 10_000));
    assert.ok(rule.group && rule.summary);
  }
  const { code, can_be_lowered, ...rest } = all.find(({ rule }) => rule === "link-not-alone");
  assert.deepEqual([code, can_be_lowered, rest.code_predicted], [1004, true, undefined]);
  assert.equal(all.find(({ rule }) => rule === "wrong-type").can_be_lowered, false);
  all[0].rule = "changed";
  assert.notEqual(rules()[0].rule, "changed", "what is given out is the caller's own");
});

for (const { rule: name } of rules()) {
  test(`the examples of ${name}`, () => {
    const { what, why, fails, passes, source } = explain(name);
    assert.ok(what && why && source);
    const found = ({ operation, document, options }) => {
      // The one rule of values: its examples are values.
      const given = name === "invalid-unicode" ? JSON.parse(document) : document;
      return check(operation, given, camel(options)).diagnostics.map((one) => one.rule);
    };
    assert.ok(found(fails).includes(name), fails.document.slice(0, 200));
    assert.ok(!found(passes).includes(name), passes.document.slice(0, 200));
  });
}

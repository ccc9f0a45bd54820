import assert from "node:assert/strict";
import { test } from "node:test";

import { check, checkJson, explain, rules } from "sendcheck";

test("a list of rules is a copy", () => {
  rules()[0].messages.push("changed");
  assert.ok(!rules()[0].messages.includes("changed"));
  explain("needs-imessage-chat").fails.options.chat.service = "changed";
  assert.notEqual(explain("needs-imessage-chat").fails.options.chat.service, "changed");
});

test("every rule is complete", () => {
  const all = rules();
  assert.ok(all.length > 60);
  for (const rule of all) {
    assert.match(rule.rule, /^[a-z]+(-[a-z]+)*$/);
    assert.match(rule.severity, /^(error|warning)$/);
    assert.ok(rule.code === undefined || (rule.code > 1000 && rule.code < 10_000));
    assert.ok(rule.group && rule.summary);
    assert.equal(rule.summary, rule.messages[0]);
    const names = [...rule.messages, ...rule.helps].flatMap((template) => template.match(/(?<=\{)\w+(?=\})/g) ?? []);
    for (const name of rule.params) assert.ok(names.includes(name), `${rule.rule}: ${name}`);
  }
  const { code, can_be_lowered, ...rest } = all.find(({ rule }) => rule === "link-not-alone");
  assert.deepEqual([code, can_be_lowered, rest.code_predicted], [1004, true, undefined]);
  assert.equal(all.find(({ rule }) => rule === "wrong-type").can_be_lowered, false);
  all[0].rule = "changed";
  assert.notEqual(rules()[0].rule, "changed", "the caller gets a copy");
});

for (const { rule: name } of rules()) {
  test(`the examples of ${name}`, () => {
    const { what, why, fails, passes, source } = explain(name);
    assert.ok(what && why && source);
    const found = ({ operation, document, options }) => {
      // The examples of this rule are values: in text, a lone surrogate is invalid JSON.
      const isValue = name === "invalid-unicode";
      const report = isValue ? check(operation, JSON.parse(document), options) : checkJson(operation, document, options);
      return report.diagnostics.map(({ rule }) => rule);
    };
    // Nothing is unchecked today, so no document can break that rule.
    if (name === "unchecked-content") return;
    assert.ok(found(fails).includes(name), fails.document.slice(0, 200));
    assert.ok(!found(passes).includes(name), passes.document.slice(0, 200));
  });
}

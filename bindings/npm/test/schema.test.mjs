/** `schema` follows Standard Schema. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { schema } from "sendcheck";

test("a valid value is returned unchanged", () => {
  const value = { parts: [{ type: "text", value: "Hi **Ana**" }] };
  const { version, vendor, validate } = schema("message")["~standard"];
  assert.deepEqual([version, vendor], [1, "sendcheck"]);
  const result = validate(value);
  assert.equal(result.issues, undefined, "a warning is not an issue");
  assert.equal(result.value, value);
});

test("errors are issues with a path", () => {
  const parts = [{ type: "text", value: "https://example.com" }];
  const { issues, value } = schema("message", { firstMessage: true })["~standard"].validate({ parts });
  assert.equal(value, undefined);
  assert.deepEqual(issues.map(({ path }) => path), [["parts", 0, "value"]]);
  assert.ok(issues.every(({ message }) => message.length > 0));
});

test("an invalid value has an issue, even where the report lists no error", () => {
  const { issues } = schema("message", { maxDiagnostics: 0 })["~standard"].validate({ parts: [] });
  assert.deepEqual(issues, [{ message: "errors: 1", path: [] }]);
});

test("any value has a result", () => {
  for (const value of [undefined, null, 5, "{}", []]) {
    assert.deepEqual(schema("message")["~standard"].validate(value).issues.map(({ path }) => path), [[]], String(value));
  }
});

test("an operation without a document has a schema", () => {
  const { validate } = schema("chats.typing.start", { chatId: "550e8400-e29b-41d4-a716-446655440000" })["~standard"];
  assert.deepEqual(validate(undefined), { value: undefined });
  assert.equal(validate(5).issues.length, 1);
});

test("an unknown operation throws", () => {
  assert.throws(() => schema("chats"), (error) => error instanceof TypeError && error.message.startsWith("operation"));
});

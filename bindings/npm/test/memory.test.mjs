/** Calls leave nothing behind. */

import assert from "node:assert/strict";
import { test } from "node:test";

import * as sendcheck from "sendcheck";
import { cross } from "../dist/esm/crossing/border.js";

const { check, checkMessage, findLinks } = sendcheck;

const memory = () => cross("test", (border) => border.memory);

const invalid = {
  from: "12",
  to: [],
  message: { parts: [{ type: "text", value: "see https://example.com ".repeat(20) }], effect: { type: "bubble" } },
};

test("memory is flat over 100,000 calls", () => {
  const valid = { parts: [{ type: "text", value: "Hello" }] };
  const round = () => {
    check("chats.create", invalid);
    checkMessage(valid);
    checkMessage("{");
    findLinks("see example.com");
    assert.throws(() => checkMessage({ parts: 1n }));
  };
  for (let warm = 0; warm < 100; warm++) round();
  const before = memory();
  const bytes = before.buffer.byteLength;
  for (let calls = 0; calls < 100_000; calls += 5) round();
  assert.equal(memory(), before, "the instance is kept");
  assert.equal(before.buffer.byteLength, bytes);
});

test("memory that a huge document took is given back", () => {
  const huge = `{"parts": [{"type": "text", "value": "${"x".repeat(40_000_000)}"}]}`;
  assert.equal(check("message", huge).errors, 1);
  assert.ok(memory().buffer.byteLength < 1_000_000);
});

test("an instance that fails is replaced", () => {
  const before = memory();
  assert.throws(
    () => cross("text", () => { throw new WebAssembly.RuntimeError("unreachable"); }),
    (error) => error instanceof TypeError && error.message === "text: too large to be handled",
  );
  assert.notEqual(memory(), before);
  assert.equal(check("chats.create", invalid).valid, false);
});

/** Any argument at all gets an answer or a TypeError that names it, and afterwards everything still works. */

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import fc from "fast-check";
import * as sendcheck from "sendcheck";

const { check, checkMessage, explain, findLinks } = sendcheck;

afterEach(() => {
  assert.equal(checkMessage({ parts: [{ type: "text", value: "still here" }] }).valid, true);
  assert.equal(checkMessage({ parts: [] }).diagnostics[0].rule, "no-parts");
});

/** The call throws a TypeError whose message begins with the argument's name. */
function refuses(argument, call) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof TypeError, String(error));
    assert.equal(error.name, "TypeError");
    assert.ok(error.message.startsWith(argument), error.message);
    return true;
  });
}

test("operations that do not exist", () => {
  for (const name of [undefined, null, 1, "", "chats", "toString", "__proto__", Symbol("x"), {}, ["message"]]) {
    refuses("operation", () => check(name, {}));
  }
});

test("documents that are none", () => {
  const cycle = {};
  cycle.self = { cycle };
  let deep = [];
  for (let depth = 0; depth < 200_000; depth++) deep = [deep];
  const throwing = { get parts() { throw new Error("no parts for you"); } };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const nothing = new Proxy({}, { ownKeys() { throw null; } });
  const liar = { get parts() { throw { get message() { throw 1; } }; } };
  const all = [
    undefined, () => {}, Symbol("x"), 1n, cycle, { parts: [1n] }, deep, throwing, revoked.proxy, nothing, liar,
    { toJSON() { throw new Error("no"); } }, { toJSON: () => undefined }, new Uint8Array(4), new ArrayBuffer(4),
  ];
  for (const one of all) {
    refuses("content", () => checkMessage(one));
    refuses("request", () => check("chats.create", one));
  }
  assert.throws(() => checkMessage(throwing), /no parts for you/);
});

test("operations without a document take none, or an empty one", () => {
  for (const document of [undefined, "", "{}", {}]) assert.equal(check("chats.retrieve", document).valid, true);
});

test("values are read as JSON.stringify reads them", () => {
  const parts = [{ type: "text", value: "Hi" }];
  class Content { parts = parts; get type() { return "ignored"; } }
  const same = [
    { parts, effect: undefined, [Symbol("x")]: 1, method() {} },
    Object.assign(Object.create(null), { parts }),
    Object.create({ inherited: true }, { parts: { value: parts, enumerable: true } }),
    new Content(),
    { toJSON: () => ({ parts }) },
    { parts: { toJSON: () => parts } },
    new Proxy({ parts }, {}),
    { parts: new Proxy(parts, {}) },
    { parts: [{ type: new String("text"), value: "Hi" }] },
    { get parts() { return parts; } },
  ];
  for (const one of same) assert.deepEqual(checkMessage(one).diagnostics, [], JSON.stringify(one));
  const rules = (value) => checkMessage({ parts: [{ type: "text", value }] }).diagnostics.map((one) => one.rule);
  assert.deepEqual(rules(NaN), ["missing-field"]);
  assert.deepEqual(rules(() => {}), ["missing-field"]);
  assert.deepEqual(rules(new Date(0)), []);
  assert.equal(checkMessage({ parts: [undefined] }).diagnostics[0].path, "/parts/0");
});

test("what is written is what JSON.stringify writes", () => {
  // Nesting too deep is told with its offset, so the offset tells how long the text before it was.
  let deep = {};
  for (let depth = 0; depth < 70; depth++) deep = { deep };
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary", maxDepth: 6 }), (value) => {
      const given = { before: value, deep };
      const text = JSON.stringify(given);
      if (!isWellFormed(text)) return;
      const [found] = check("message", given).diagnostics;
      const [expected] = check("message", text).diagnostics;
      assert.equal(found.offset, expected.offset);
    }),
    { numRuns: 2_000 },
  );
});

test("fields that all objects inherit are not written", () => {
  const content = { parts: [{ type: "text", value: "Hi" }] };
  Object.prototype.inherited = 1;
  try {
    assert.deepEqual(checkMessage(content).diagnostics, []);
  } finally {
    delete Object.prototype.inherited;
  }
  assert.equal(checkMessage({ ...content, own: 1 }).diagnostics[0].path, "/own");
});

test("a call from within a call", () => {
  const inner = { parts: [{ type: "text", value: "x".repeat(50_000) }] };
  const outer = {
    parts: [{ type: "text", value: "Hi" }],
    get effect() {
      assert.equal(checkMessage(inner).diagnostics[0].rule, "text-too-long");
      return { type: "screen", name: "confetti" };
    },
  };
  assert.deepEqual(checkMessage(outer), checkMessage(JSON.parse(JSON.stringify(outer))));
  const options = { get firstMessage() { checkMessage(inner); return true; } };
  assert.equal(checkMessage({ parts: [{ type: "link", value: "https://example.com" }] }, options).valid, false);
});

test("an array that grows while it is read has as many items as when it was begun", () => {
  const parts = [];
  const add = () => parts.push({ type: "text", get value() { if (parts.length < 9) add(); return "Hi"; } });
  add();
  assert.deepEqual(checkMessage({ parts }).diagnostics, []);
  assert.equal(parts.length, 2);
});

test("without a prototype, an object is what JSON.stringify makes of it", () => {
  const effect = Object.assign(Object.create(null), { type: "screen", name: "confetti" });
  assert.deepEqual(checkMessage({ parts: [{ type: "text", value: "Hi" }], effect }).diagnostics, []);
  const boxed = Object.setPrototypeOf(new Boolean(true), null);
  const report = checkMessage({ parts: [{ type: "text", value: "Hi" }], effect: boxed });
  assert.equal(report.diagnostics[0].message, "this must be an object, but is a boolean");
});

test("a proxy that was revoked cannot be written", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => checkMessage(proxy), {
    name: "TypeError",
    message: /^content: cannot be written as JSON: /,
  });
});

test("half surrogate pairs", () => {
  const rule = (document) => checkMessage(document).diagnostics[0];
  assert.equal(rule({ parts: [{ type: "text", value: "\ud83d" }] }).rule, "invalid-unicode");
  assert.equal(rule({ parts: [{ type: "text", value: "long enough to be encoded \ude00\ud83d" }] }).rule, "invalid-unicode");
  // Wherever it stands; and U+FFFD itself is no half.
  for (const length of [0, 1, 14, 15, 16, 17, 33, 100]) {
    const [before, after] = ["é".repeat(length), "中".repeat(length)];
    const found = (value) => check("message", { parts: [{ type: "text", value }] }).diagnostics.map(({ rule }) => rule);
    assert.deepEqual(found(`a${before}\udc00${after}`), ["invalid-unicode"], `${length}`);
    assert.deepEqual(found(`a${before}\uFFFD${after}\u{1f389}`), [], `${length}`);
    const json = (value) => `{"parts": [{"type": "text", "value": "a${value}"}]}`;
    assert.equal(rule(json(`${before}\ud800${after}`)).rule, "invalid-json");
    assert.deepEqual(check("message", json(`${before}\uFFFD${after}`)).diagnostics, []);
  }
  const inText = rule('{"parts": "🎉 \ud83d and \ude00"}');
  assert.deepEqual([inText.rule, inText.line, inText.column, inText.offset], ["invalid-json", 1, 15, 16]);
  assert.equal(rule('{"parts": "\\ud83d"}').rule, "invalid-json");
  assert.deepEqual(findLinks("\ud83d example.com \ude00").map((link) => link.text), ["example.com"]);
});

test("options that are none", () => {
  const at = (argument, options) => refuses(argument, () => checkMessage({ parts: [] }, options));
  for (const options of [null, 1, "", [], () => {}, Symbol("x")]) at("options", options);
  at("options.firstmessage", { firstmessage: true });
  at("options.first_message", { first_message: true });
  at("options.firstMessage", { firstMessage: null });
  at("options.firstMessage", { firstMessage: 1 });
  at("options.strictLinks", { strictLinks: "true" });
  at("options.chatId", { chatId: 5 });
  at("options.urlMediaExemptHosts", { urlMediaExemptHosts: "cdn.example.com" });
  at("options.urlMediaExemptHosts[1]", { urlMediaExemptHosts: ["cdn.example.com", 1] });
  for (const wrong of [-1, 1.5, NaN, Infinity, "1", 2 ** 53]) at("options.maxDiagnostics", { maxDiagnostics: wrong });
  at("options.chat", { chat: true });
  at("options.chat.is_group", { chat: { is_group: true } });
  at("options.chat.service", { chat: { service: "sms" } });
  at("options.chat.participants", { chat: { participants: -1 } });
  at("options.levels", { levels: ["no-parts"] });
  at("options.levels.no-part", { levels: { "no-part": "deny" } });
  at("options.levels.no-parts", { levels: { "no-parts": "error" } });
  at("options.levels.wrong-type", { levels: { "wrong-type": "warn" } });
  at("options.__proto__", JSON.parse('{"__proto__": 1}'));
  at("options", { get strictLinks() { throw new Error("no"); } });
  refuses("options.strictLinks", () => findLinks("x", { strictLinks: true }));
  refuses("options.strict", () => findLinks("x", { strict: 1 }));
  assert.equal(findLinks("readme.md", { strict: undefined })[0].confidence, "weak");
});

test("options that are some", () => {
  const content = { parts: [{ type: "text", value: "**see** https://example.com and readme.md" }] };
  const rules = (options) => checkMessage(content, options).diagnostics.map((one) => one.rule);
  assert.deepEqual(rules(undefined), ["markdown-in-text"]);
  assert.deepEqual(rules({ firstMessage: true }), ["markdown-in-text", "first-message-link"]);
  assert.deepEqual(rules({ firstMessage: true, strictLinks: true }).length, 3);
  assert.deepEqual(rules({ levels: { "markdown-in-text": "allow" }, firstMessage: undefined }), []);
  assert.equal(checkMessage(content, { levels: { "markdown-in-text": "deny" } }).valid, false);
  assert.equal(checkMessage(content, { maxDiagnostics: 0 }).truncated, true);
  assert.equal(checkMessage(content, { maxDiagnostics: Number.MAX_SAFE_INTEGER }).truncated, false);
});

test("texts and rules that are none", () => {
  for (const wrong of [undefined, null, 1, {}, ["x"], Symbol("x"), new String("x")]) {
    refuses("text", () => findLinks(wrong));
    refuses("rule", () => explain(wrong));
  }
  refuses("rule", () => explain("toString"));
});

test("anything, anywhere", () => {
  const anything = fc.anything({
    withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true,
    withTypedArray: true, withBoxedValues: true, withObjectString: true,
  });
  const names = Object.keys(sendcheck).filter((name) => typeof sendcheck[name] === "function" && name !== "init");
  const operation = fc.oneof(fc.constantFrom("chats.create", "message", "chats.update"), anything);
  const first = fc.oneof(operation, fc.string({ unit: "binary" }), anything);
  fc.assert(
    fc.property(fc.constantFrom(...names), first, anything, anything, (name, ...given) => {
      try {
        sendcheck[name](...given);
      } catch (error) {
        assert.ok(error instanceof TypeError, `${name}: ${error}`);
        assert.match(error.message, /^[a-z]+/i);
      }
    }),
    { numRuns: 5_000 },
  );
});

test("JSON text of any kind", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
      const report = check("chats.create", text);
      assert.equal(report.valid, report.errors === 0);
      assert.equal(report.diagnostics.length, report.errors + report.warnings);
    }),
    { numRuns: 2_000 },
  );
});

test("huge inputs", () => {
  const text = "word ".repeat(2_000_000);
  assert.equal(checkMessage({ parts: [{ type: "text", value: text }] }).diagnostics[0].rule, "text-too-long");
  assert.equal(check("message", `{"parts": [], "x": "${text}"}`).errors, 1);
  assert.equal(findLinks(text).length, 0);
  const many = { parts: Array.from({ length: 300_000 }, () => ({ type: "text", value: "" })) };
  const report = checkMessage(many);
  assert.equal(report.diagnostics.length, 256);
  assert.ok(report.errors >= 300_000 && report.truncated);
});

function isWellFormed(text) {
  return !/\p{Surrogate}/u.test(text);
}

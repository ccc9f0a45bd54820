/** Every argument gets a result or a TypeError that names it, and the next call works. */

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { runInNewContext } from "node:vm";

import fc from "fast-check";
import * as sendcheck from "sendcheck";

const { check, checkJson, checkMessage, explain, findLinks } = sendcheck;

afterEach(() => {
  assert.equal(checkMessage({ parts: [{ type: "text", value: "still here" }] }).valid, true);
  assert.equal(checkMessage({ parts: [] }).diagnostics[0].rule, "no-parts");
});

/** The call throws a TypeError whose message begins with the argument's name. */
function rejects(argument, call) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof TypeError, String(error));
    assert.equal(error.name, "TypeError");
    assert.ok(error.message.startsWith(argument), error.message);
    return true;
  });
}

test("unknown operations", () => {
  for (const name of [undefined, null, 1, "", "chats", "toString", "__proto__", Symbol("x"), {}, ["message"]]) {
    rejects("operation", () => check(name, {}));
  }
});

test("rejects values that are not documents", () => {
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
    { toJSON() { throw new Error("no"); } }, { toJSON: () => undefined },
  ];
  for (const one of all) {
    rejects("content", () => checkMessage(one));
    rejects("value", () => check("chats.create", one));
  }
  assert.throws(() => checkMessage(throwing), /no parts for you/);
});

test("a value is taken as itself", () => {
  for (const value of ['{"parts": []}', 5, null, true, []]) {
    assert.equal(checkMessage(value).diagnostics[0].rule, "wrong-type", String(value));
  }
});

test("operations without a document take none, or an empty one", () => {
  for (const value of [undefined, {}]) assert.equal(check("chats.retrieve", value).valid, true);
  for (const text of ["", "{}"]) assert.equal(checkJson("chats.retrieve", text).valid, true);
});

test("JSON text, and UTF-8 bytes in any buffer", () => {
  const text = '{"parts": [{"type": "text", "value": ""}]}';
  const bytes = new TextEncoder().encode(`  ${text}`);
  for (const given of [text, bytes, bytes.buffer, bytes.subarray(2), new DataView(bytes.buffer, 2)]) {
    assert.deepEqual(checkJson("message", given).diagnostics.map(({ rule }) => rule), ["empty-text"]);
  }
  assert.equal(checkJson("message", Uint8Array.of(0x22, 0xff, 0x22)).diagnostics[0].rule, "invalid-json");
  for (const wrong of [undefined, null, {}, 1, ["{}"]]) rejects("text", () => checkJson("message", wrong));
  const foreign = runInNewContext("new Uint8Array([123, 125]).buffer");
  assert.equal(checkJson("chats.typing.start", foreign).valid, true, "a buffer of another realm");
  const gone = new ArrayBuffer(2);
  structuredClone(gone, { transfer: [gone] });
  rejects("text: cannot be read", () => checkJson("message", gone));
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

test("a getter that calls", () => {
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

test("names of other operations", () => {
  assert.throws(() => check("chats.creat", {}), /^TypeError: operation: .*`chats.create`/);
  assert.throws(() => checkJson("webhooks.unwrap", "{}"), /^TypeError: operation: sendcheck does not check `webhooks.unwrap`/);
});

test("lone surrogates", () => {
  const rule = (content) => checkMessage(content).diagnostics[0];
  const ruleOf = (text) => checkJson("message", text).diagnostics[0];
  assert.equal(rule({ parts: [{ type: "text", value: "\ud83d" }] }).rule, "invalid-unicode");
  // At every position; and U+FFFD itself is not one.
  for (const length of [0, 1, 14, 15, 16, 17, 33, 100]) {
    const [before, after] = ["é".repeat(length), "中".repeat(length)];
    const found = (value) => checkMessage({ parts: [{ type: "text", value }] }).diagnostics.map(({ rule }) => rule);
    assert.deepEqual(found(`a${before}\udc00${after}`), ["invalid-unicode"], `${length}`);
    // Damaged text, but valid Unicode.
    assert.deepEqual(found(`a${before}\uFFFD${after}\u{1f389}`), ["damaged-text"], `${length}`);
    const json = (value) => `{"parts": [{"type": "text", "value": "a${value}"}]}`;
    assert.equal(ruleOf(json(`${before}\ud800${after}`)).rule, "invalid-json");
    assert.equal(ruleOf(json(`${before}\uFFFD${after}`)).rule, "damaged-text");
  }
  const inText = ruleOf('{"parts": "🎉 \ud83d and \ude00"}');
  assert.deepEqual([inText.rule, inText.line, inText.column, inText.offset], ["invalid-json", 1, 15, 16]);
  assert.equal(ruleOf('{"parts": "\\ud83d"}').rule, "invalid-json");
  assert.deepEqual(findLinks("\ud83d example.com \ude00").map((link) => link.text), ["example.com"]);
});

test("wrong options", () => {
  const at = (name, options) => {
    rejects("options", () => checkMessage({ parts: [] }, options));
    if (name) assert.throws(() => checkMessage({ parts: [] }, options), (error) => error.message.includes(name), name);
  };
  for (const options of [null, 1, "", [], () => {}, Symbol("x")]) at("an object", options);
  at("`firstmessage`; did you mean `firstMessage`?", { firstmessage: true });
  at("`first_message`; did you mean `firstMessage`?", { first_message: true });
  at("`firstMessage`", { firstMessage: null });
  at("`firstMessage`", { firstMessage: 1 });
  at("options.firstMessage", { firstMessage: () => true });
  at("`strictLinks`", { strictLinks: "true" });
  at("`chatId`", { chatId: 5 });
  at("`urlMediaExemptHosts`", { urlMediaExemptHosts: "cdn.example.com" });
  at("`urlMediaExemptHosts`", { urlMediaExemptHosts: ["cdn.example.com", 1] });
  at("`urlMediaExemptHosts`", { urlMediaExemptHosts: ["cdn.example.com", undefined] });
  for (const wrong of [-1, 1.5, "1"]) at("`maxDiagnostics`", { maxDiagnostics: wrong });
  for (const wrong of [NaN, Infinity]) at("options.maxDiagnostics", { maxDiagnostics: wrong });
  at("options.maxDiagnostics", { maxDiagnostics: 1n });
  at("options.chat.participants", { chat: { participants: NaN } });
  at("options.levels", { levels: new Map([["no-parts", "allow"]]) });
  at("options.chat", { chat: new Date() });
  at("`chat`", { chat: true });
  at("`is_group`", { chat: { is_group: true } });
  at("`chat.service`", { chat: { service: "sms" } });
  at("`chat.participants`", { chat: { participants: -1 } });
  at("`levels`", { levels: ["no-parts"] });
  at("`no-part`", { levels: { "no-part": "deny" } });
  at("levels", { levels: { "no-parts": "error" } });
  at("`wrong-type`", { levels: { "wrong-type": "warn" } });
  at("options.__proto__", JSON.parse('{"__proto__": 1}'));
  at("no getter", { get strictLinks() { throw new Error("no getter"); } });
  const cycle = {};
  cycle.chat = cycle;
  at("", cycle);
  rejects("options", () => findLinks("x", { strictLinks: true }));
  rejects("options.strict", () => findLinks("x", { strict: 1 }));
  assert.equal(findLinks("readme.md", { strict: undefined })[0].confidence, "weak");
});

test("options hold for their own call only", () => {
  const content = { parts: [{ type: "text", value: "see https://example.com" }] };
  const options = { firstMessage: true };
  const errors = (given) => checkMessage(content, given).errors;
  assert.deepEqual([errors(options), errors(), errors(options), errors({})], [1, 0, 1, 0]);
  options.firstMessage = false;
  assert.equal(errors(options), 0, "an object that the caller changed");
  const levels = { "first-message-link": "allow" };
  const nested = { firstMessage: true, levels };
  assert.equal(errors(nested), 0);
  levels["first-message-link"] = "deny";
  assert.equal(errors(nested), 1, "a nested object that the caller changed");
  assert.throws(() => errors({ firstMessage: "yes" }));
  assert.equal(errors({ firstMessage: true }), 1, "after an error");
  const reentrant = { get firstMessage() { checkMessage(content, { firstMessage: false }); return true; } };
  assert.equal(errors(reentrant), 1, "a getter that calls with other options");
});

test("valid options", () => {
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

test("wrong texts and rules", () => {
  for (const wrong of [undefined, null, 1, {}, ["x"], Symbol("x"), new String("x")]) {
    rejects("text", () => findLinks(wrong));
    rejects("rule", () => explain(wrong));
  }
  rejects("rule", () => explain("toString"));
});

test("anything, anywhere", () => {
  const anything = fc.anything({
    withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true,
    withTypedArray: true, withBoxedValues: true, withObjectString: true,
  });
  const names = Object.keys(sendcheck).filter((name) => typeof sendcheck[name] === "function" && !/^init$|^[A-Z]/.test(name));
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
      const report = checkJson("chats.create", text);
      assert.equal(report.valid, report.errors === 0);
      assert.equal(report.diagnostics.length, report.errors + report.warnings);
    }),
    { numRuns: 2_000 },
  );
});

test("huge inputs", () => {
  const text = "word ".repeat(2_000_000);
  assert.equal(checkMessage({ parts: [{ type: "text", value: text }] }).diagnostics[0].rule, "text-too-long");
  assert.equal(checkJson("message", `{"parts": [], "x": "${text}"}`).errors, 1);
  assert.equal(findLinks(text).length, 0);
  const many = { parts: Array.from({ length: 300_000 }, () => ({ type: "text", value: "" })) };
  const report = checkMessage(many);
  assert.equal(report.diagnostics.length, 256);
  assert.ok(report.errors >= 300_000 && report.truncated);
});

/** Plans, fixes and previews: the vectors, by `import` and by `require`, and what vectors do not show. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import * as sendcheck from "sendcheck";
import * as compose from "sendcheck/compose";

import { composeFiles } from "./shared/data.mjs";
import { runCompose } from "./shared/compose.mjs";

const { PlanError, Planner, fix, fixJson, fixes, measureSms, plan, preview, renderMarkdown, run, splitText } = compose;
const CHAT = "550e8400-e29b-41d4-a716-446655440000";
const NEW_CHAT = { from: "+12052535597", to: ["+12052532136"] };

for (const [name, lines] of composeFiles()) {
  test(`vectors: ${name}`, () => {
    const { runs, failures } = runCompose(compose, lines);
    assert.ok(runs > 3);
    assert.deepEqual(failures, []);
  });
}

test("vectors by require", () => {
  const required = createRequire(import.meta.url)("sendcheck/compose");
  for (const [, lines] of composeFiles()) assert.deepEqual(runCompose(required, lines).failures, []);
});

test("a wrong expectation fails", () => {
  const line = (sends) => JSON.stringify({ name: "a", fn: "plan", input: { content: "a" }, expect: { sends, notes: [] } });
  const send = { operation: "message", document: { parts: [{ type: "text", value: "a" }] } };
  assert.deepEqual(runCompose(compose, line([send])).failures, []);
  assert.equal(runCompose(compose, line([])).failures.length, 1);
});

test("everything of sendcheck is there, too", () => {
  for (const [name, value] of Object.entries(sendcheck)) assert.equal(typeof compose[name], typeof value, name);
  assert.deepEqual(compose.check("chats.create", {}), sendcheck.check("chats.create", {}));
  assert.deepEqual(compose.rules(), sendcheck.rules());
});

test("URLs that are not plain", () => {
  const url = "https://bücher.example/ä.png";
  const { sends } = plan({ content: `![](${url})`, attachments: [{ url: "https://日本.example/b.png" }] });
  assert.equal(sends[0].document.parts[0].url, "https://bücher.example/%C3%A4.png");
  assert.equal(preview({ parts: [{ type: "media", url: "https://bücher.example/a.png" }] }, "iMessage").items.length, 1);
  const [card] = plan({ content: "https://bücher.example/a" }, { linkStyle: "cards" }).sends;
  assert.equal(card.document.parts[0].type, "link");
});

test("wrong arguments throw a TypeError that names them", () => {
  const wrong = [
    ["input", () => plan(undefined)],
    ["input", () => plan({ content: 1n })],
    ["input", () => new Planner(() => {})],
    ["options", () => plan({}, null)],
    ["options", () => plan({}, { limit: 0 })],
    ["options", () => plan({}, { split: "words" })],
    ["options", () => plan({}, { hold_back: "links" })],
    ["options", () => new Planner({}, { linkStyle: "card" })],
    ["chunk", () => new Planner({}).push(1)],
    ["operation", () => fix("chats", {})],
    ["value", () => fixes("message", undefined)],
    ["options.applicability", () => fix("message", {}, { applicability: "plan" })],
    ["options", () => fix("message", {}, { firstmessage: true })],
    ["options", () => fix("message", {}, [])],
    ["text", () => fixJson("message", {})],
    ["service", () => preview({ parts: [] }, "sms")],
    ["message", () => preview(undefined, "SMS")],
    ["source", () => renderMarkdown(1)],
    ["typography", () => renderMarkdown("a", "ascii")],
    ["limit", () => splitText("a", 0)],
    ["limit", () => splitText("a", 10_001)],
    ["text", () => splitText(undefined, 5)],
    ["text", () => measureSms({})],
  ];
  for (const [name, call] of wrong) {
    assert.throws(call, (error) => error instanceof TypeError && error.message.startsWith(`${name}: `), `${name}: ${call}`);
  }
  assert.throws(() => plan({}, { holdback: "links" }), /`holdback`/);
  assert.throws(() => plan({}, { holdBack: "media" }), /`holdBack`: expected `links` or `links-and-media`/);
});

test("an input that is not one is a report with its paths", () => {
  const paths = (input) => plan(input).error.diagnostics.map(({ rule, path }) => [rule, path]);
  assert.deepEqual(paths({ content: 5 }), [["wrong-type", "/content"]]);
  assert.deepEqual(paths({ contents: "a" }), [["unknown-field", "/contents"]]);
  assert.deepEqual(paths({ content: "half \ud83d" }), [["invalid-unicode", "/content"]]);
  assert.deepEqual(paths("a"), [["wrong-type", ""]]);
  assert.deepEqual(paths({}), [["no-parts", ""]]);
});

test("options hold for their own plan only", () => {
  const count = (options) => plan({ content: "One.\n\nTwo." }, options).sends.length;
  const options = { split: "blocks" };
  assert.deepEqual([count(options), count(), count(options), count({})], [2, 1, 2, 1]);
  options.split = "limit";
  assert.equal(count(options), 1);
  // The options of `check` and of `plan` do not meet.
  const link = { parts: [{ type: "text", value: "https://example.com" }] };
  assert.equal(compose.checkMessage(link, { firstMessage: true }).valid, false);
  assert.ok(plan({ message: link }).sends);
  assert.equal(compose.checkMessage(link, { firstMessage: true }).valid, false);
});

test("chunks may end anywhere", () => {
  const content = "Hi 🎉 **Ana**!\r\n\r\nSee you 👩🏽‍🚀 at *8*.\r\n\r\n- a\r\n- b 🎉";
  const whole = plan({ content, chat_id: CHAT }, { split: "blocks" });
  for (let size = 1; size < 12; size++) {
    const planner = new Planner({ chat_id: CHAT }, { split: "blocks" });
    const sends = [];
    for (let at = 0; at < content.length; at += size) sends.push(...planner.push(content.slice(at, at + size)));
    sends.push(...planner.finish());
    assert.deepEqual({ sends, notes: planner.notes }, { sends: whole.sends, notes: whole.notes }, `${size}`);
  }
});

test("a lone surrogate in a stream is reported as in a plan", () => {
  for (const [chunks, pairs] of [
    [["Hi \ud83c", "\udf89"], "Hi 🎉"],
    [["Hi \ud83c", "", "\udf89!"], "Hi 🎉!"],
    [["Hi \ud83c", "a"]],
    [["Hi \ud83c", "\ud83c\udf89"]],
    [["\udf89", "Hi"]],
    [["Hi", "\udf89"]],
    [["a \ud83c b", "c"]],
    [["Hi \ud83c"]],
  ]) {
    const planner = new Planner({ chat_id: CHAT });
    const planned = () => [...chunks.flatMap((chunk) => planner.push(chunk)), ...planner.finish()];
    const { sends, error } = plan({ content: chunks.join(""), chat_id: CHAT });
    if (pairs !== undefined) {
      assert.deepEqual(planned(), sends);
      assert.equal(sends[0].document.message.parts[0].value, pairs);
      continue;
    }
    assert.equal(error.diagnostics[0].rule, "invalid-unicode");
    const isSame = (thrown) => thrown instanceof PlanError && isDeepStrictEqual(thrown.report, error);
    assert.throws(planned, isSame, JSON.stringify(chunks));
    for (const later of [() => planner.push("x"), () => planner.finish()]) assert.throws(later, isSame, JSON.stringify(chunks));
    planner.free();
  }
});

test("planners are independent, and end once", () => {
  const [one, two] = [new Planner({}, { split: "blocks" }), new Planner({})];
  one.push("One.\n\n");
  two.push("Two.");
  assert.equal(one.push("Three.\n")[0].document.parts[0].value, "One.");
  assert.equal(two.finish()[0].document.parts[0].value, "Two.");
  assert.equal(one.finish()[0].document.parts[0].value, "Three.");
  for (const call of [() => one.push("a"), () => one.finish()]) assert.throws(call, /^TypeError: planner: is finished/);
  one.free();
  two.free();
  const dropped = new Planner({});
  dropped.free();
  assert.throws(() => dropped.push("a"), TypeError);
});

test("a planner throws a PlanError with the report, at once and again", () => {
  const isLink = (error) => error instanceof PlanError && error.report.diagnostics[0].rule === "first-message-link";
  const planner = new Planner(NEW_CHAT);
  assert.throws(() => planner.push("https://example.com\n\nand\n\nmore\n"), isLink);
  assert.throws(() => planner.push("x"), isLink);
  assert.throws(() => planner.finish(), isLink);
  assert.throws(() => new Planner({ to: "ana" }), PlanError);
  assert.throws(() => new Planner({}).finish(), (error) => error instanceof PlanError && error.message.length > 0);
  assert.throws(() => new Planner({ chat_id: "one" }), /^PlanError: \/chat_id: /);
  const ofMessage = new Planner({ message: { parts: [{ type: "text", value: "Hi" }] } });
  assert.throws(() => ofMessage.push("there"), (error) => error.report.diagnostics[0].path === "/content");
});

async function* streamOf(...chunks) {
  yield* chunks;
}

test("a stream becomes sends", async () => {
  for (const chunks of [["One.\n", "\nTwo.\n"], streamOf("One.\n\nTw", "o.\n")]) {
    const planner = new Planner({ chat_id: CHAT }, { split: "blocks" });
    const texts = [];
    for await (const { document } of planner.sends(chunks)) texts.push(document.message.parts[0].value);
    assert.deepEqual(texts, ["One.", "Two."]);
  }
  const broken = new Planner({ chat_id: CHAT });
  await assert.rejects(async () => {
    for await (const _ of broken.sends(failing())) assert.fail();
  }, /the model failed/);
  async function* failing() {
    yield "One.";
    throw new Error("the model failed");
  }
});

test("a plan runs in order, fills in the chat, and stops at the first failure", async () => {
  const { sends } = plan({ content: "Hi\n\nhttps://example.com\n\nBye", ...NEW_CHAT, idempotency_key: "k" }, { split: "blocks" });
  const calls = [];
  const call = (operation, chatId, document) => {
    calls.push([operation, chatId, document.message.idempotency_key]);
    if (calls.length === 3) throw new Error("503");
    return { chat: { id: CHAT } };
  };
  const sent = [];
  await assert.rejects(async () => {
    for await (const one of run(sends, call)) sent.push(one);
  }, /503/);
  assert.deepEqual(calls, [["chats.create", undefined, "k"], ["chats.messages.send", CHAT, "k:2"], ["chats.messages.send", CHAT, "k:3"]]);
  assert.deepEqual(sent.map(({ send }) => send), sends.slice(0, 2));
  await assert.rejects(async () => {
    for await (const _ of run(sends, () => ({}))) ;
  }, /response to send 0 has no chat id at \/chat\/id: `call` must return the body/);
});

test("streams and runs name a wrong argument", async () => {
  for (const [name, items] of [
    ["chunks", new Planner({}).sends(null)],
    ["sends", run(plan({}).sends, () => ({}))],
    ["call", run([])],
  ]) {
    await assert.rejects(items.next(), (error) => error instanceof TypeError && error.message.startsWith(`${name}: `), name);
  }
});

test("a run skips what the API replaced by the continuation message", async () => {
  const input = { content: "One.\n\nTwo.", to: NEW_CHAT.to, continuation_message: { text: "Hi again" } };
  const { sends } = plan(input, { split: "blocks" });
  for (const [reason, count] of [["failover_flagged", 1], ["default", 2]]) {
    const sent = [];
    for await (const { send } of run(sends, () => ({ chat_id: CHAT, from_selection: { reason } }))) sent.push(send);
    assert.equal(sent.length, count, reason);
  }
});

test("fixes keep the formatting of JSON text", () => {
  const text = '{\n  "parts" : [ {"type": "text", "text": "Hi **Ana**"} ],\n  "x": 1.50 }';
  const { document, applied, report } = fixJson("message", text);
  const bold = '"text_decorations": [{"range":[3,6],"style":"bold"}]';
  assert.equal(document, `{\n  "parts" : [ {"type": "text", "value": "Hi Ana", ${bold}} ],\n  "x": 1.50 }`);
  assert.deepEqual(applied.map(({ rule }) => rule), ["unknown-field", "markdown-in-text"]);
  assert.deepEqual(report.diagnostics.map(({ path }) => path), ["/x"]);
  assert.equal(fixJson("message", text, { applicability: "unsafe" }).report.valid, true);
  for (const broken of ["{", '{"a":"\ud83d"}']) assert.equal(fixJson("message", broken).document, broken);
  assert.equal(fixJson("message", new TextEncoder().encode(text)).document, document);
});

test("lone surrogates of a value are removed on request", () => {
  const value = { parts: [{ type: "text", value: "half \ud83d!" }] };
  assert.equal(fix("message", value).report.diagnostics[0].rule, "invalid-unicode");
  assert.equal(fix("message", value, { applicability: "unsafe" }).document.parts[0].value, "half !");
  assert.equal(fixes("message", value)[0].rule, "invalid-unicode");
});

test("fixes for editors", () => {
  const [found] = fixes("message", { parts: [{ type: "text", value: "Hi **Ana**" }] });
  assert.deepEqual([found.rule, found.applicability, found.range], ["markdown-in-text", "safe", [3, 10]]);
  assert.ok(found.title.length > 0);
  const { path, edits } = found.text_edits[0];
  assert.equal(path, "/parts/0/value");
  assert.deepEqual(edits, [{ range: [3, 5], text: "" }, { range: [8, 10], text: "" }]);
});

test("previews of every service", () => {
  const { previews } = preview({ parts: [{ type: "text", value: "Hi" }], effect: { type: "screen", name: "confetti" } });
  assert.deepEqual(previews.map(({ service }) => service), ["iMessage", "RCS", "SMS"]);
  assert.deepEqual(previews.map(({ lost }) => lost.length), [0, 1, 1]);
  assert.equal(preview({ parts: [] }, "SMS").error.diagnostics[0].rule, "no-parts");
  assert.equal(preview({ parts: [{ type: "text", value: "\ud83d" }] }).error.diagnostics[0].rule, "invalid-unicode");
  const parts = Array.from({ length: 41 }, (_, index) => ({ type: "media", url: `https://media.example.com/${index}.png` }));
  assert.equal(preview({ parts }, "iMessage").error.diagnostics[0].rule, "too-many-url-media");
  const options = { urlMediaExemptHosts: ["media.example.com"] };
  assert.equal(preview({ parts }, "iMessage", options).items.length, 41);
  assert.equal(preview({ parts }, undefined, options).previews.length, 3);
});

test("texts", () => {
  const { text, decorations, map } = renderMarkdown("- **a**");
  assert.deepEqual([text, decorations, map], ["• a", [{ range: [2, 3], style: "bold" }], [null, null, 4]]);
  assert.equal(renderMarkdown("- **a**", "plain").text, "- a");
  assert.deepEqual(splitText("One two. Three four.", 12), ["One two.", "Three four."]);
  const { encoding, segments, smart, forcing } = measureSms("it’s fine");
  assert.deepEqual([encoding, segments, smart.text, forcing[0].suggestion], ["UCS-2", 1, "it's fine", "'"]);
});

test("a planner survives errors of other calls", () => {
  const planner = new Planner({}, { split: "blocks" });
  planner.push("One.\n");
  assert.throws(() => compose.check("chats", {}));
  assert.throws(() => plan({}, { limit: -1 }));
  assert.equal(planner.finish()[0].document.parts[0].value, "One.");
});

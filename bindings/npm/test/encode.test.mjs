import assert from "node:assert/strict";
import { test } from "node:test";

import { encode, operationFromHttp } from "sendcheck";

const chatId = "550e8400-e29b-41d4-a716-446655440000";
const argumentError = (argument) => (error) => error instanceof TypeError && error.message.startsWith(`${argument}:`);

test("a body", () => {
  const message = { parts: [{ value: "Hi 🎉", type: "text" }] };
  const { valid, request } = encode("chats.messages.send", { message }, { chatId });
  assert.equal(valid, true);
  assert.equal(request.method, "POST");
  assert.equal(request.path, `/v3/chats/${chatId}/messages`);
  assert.equal(request.query, "");
  assert.deepEqual(request.headers, { accept: "application/json", "content-type": "application/json" });
  assert.equal(request.body, '{"message":{"parts":[{"type":"text","value":"Hi 🎉"}]}}');
  assert.deepEqual(request.document, { message });
});

test("a query", () => {
  const { request } = encode("chats.list_chats", { limit: 20, from: "+12223334444" });
  assert.equal(request.query, "from=%2B12223334444&limit=20");
  assert.equal(request.body, null);
  assert.deepEqual(request.document, { from: "+12223334444", limit: 20 });
});

test("a path without a document", () => {
  const { request } = encode("chats.typing.stop", undefined, { chatId });
  assert.equal(request.method, "DELETE");
  assert.equal(request.body, null);
  assert.equal(request.document, undefined);
});

test("an invalid document is not encoded at any level", () => {
  const document = { message: { parts: [] } };
  const { valid, report, request } = encode("chats.messages.send", document, { chatId, levels: { "no-parts": "allow" } });
  assert.equal(valid, false);
  assert.equal(request, undefined);
  assert.equal(report.diagnostics[0].rule, "no-parts");
  const lone = { message: { parts: [{ type: "text", value: "\ud83d" }] } };
  assert.equal(encode("chats.messages.send", lone, { chatId }).report.diagnostics[0].rule, "invalid-unicode");
  assert.equal(encode("chats.messages.send", "{", { chatId }).report.diagnostics[0].rule, "wrong-type");
  assert.equal(encode("chats.retrieve", undefined, { chatId: "12" }).report.diagnostics[0].parameter, "chat_id");
});

test("the newer operations", () => {
  const messageId = chatId;
  const edit = encode("messages.update", { text: "Better" }, { messageId }).request;
  assert.deepEqual([edit.method, edit.path, edit.body], ["PATCH", `/v3/messages/${messageId}`, '{"text":"Better"}']);
  const reaction = encode("messages.add_reaction", { operation: "add", type: "love" }, { messageId }).request;
  assert.deepEqual([reaction.method, reaction.path], ["POST", `/v3/messages/${messageId}/reactions`]);
  const card = encode("messages.update_app_card", { layout: { caption: "Your turn" } }, { messageId }).request;
  assert.equal(card.path, `/v3/messages/${messageId}/update`);
  const poll = encode("chats.polls.create", { poll: { options: [{ text: "Yes" }, { text: "No" }] } }, { chatId }).request;
  assert.equal(poll.path, `/v3/chats/${chatId}/polls`);
  const file = { filename: "a.jpg", content_type: "image/jpeg", size_bytes: 1024 };
  assert.deepEqual(encode("attachments.create", file).request.document, file);
});

test("a missing id is named as the option is", () => {
  assert.throws(() => encode("messages.update", { text: "Better" }), /^TypeError: options: .*`messageId`/);
  assert.throws(() => encode("chats.typing.start"), /^TypeError: options: .*`chatId`/);
});

test("missing arguments", () => {
  assert.throws(() => encode("message", { parts: [] }), argumentError("operation"));
  assert.throws(() => encode("chats.messages.send", { message: { parts: [{ type: "text", value: "Hi" }] } }), argumentError("options"));
  assert.throws(() => encode("chats.create"), argumentError("value"));
  assert.throws(() => encode("chats.create", {}, { chatID: "x" }), argumentError("options"));
});

test("the operation of an HTTP request", () => {
  const { request } = encode("chats.messages.send", { message: { parts: [{ type: "text", value: "Hi" }] } }, { chatId });
  assert.deepEqual(operationFromHttp(request.method, request.path), { operation: "chats.messages.send", chatId });
  assert.deepEqual(operationFromHttp("get", "https://api.example/v3/chats/?limit=1"), { operation: "chats.list_chats" });
  assert.deepEqual(operationFromHttp("PATCH", `/v3/messages/${chatId}`), { operation: "messages.update", messageId: chatId });
  assert.deepEqual(operationFromHttp("POST", "/v3/chats/a%2F%00b/typing"), { operation: "chats.typing.start", chatId: "a/\0b" });
  assert.equal(operationFromHttp("GET", "/v3/unknown"), undefined);
  assert.equal(operationFromHttp("GET /v3/chats", "/v3/chats"), undefined);
  assert.throws(() => operationFromHttp(1, "/v3/chats"), argumentError("method"));
  assert.throws(() => operationFromHttp("GET"), argumentError("path"));
});

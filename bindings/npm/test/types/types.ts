/** Compiled, never run: the types accept and return what they should. */

import Linq from "@linqapp/sdk";
import {
  type Diagnostic,
  type Encoded,
  type MessageContent,
  type Operation,
  type Report,
  type RuleName,
  check,
  checkJson,
  checkMessage,
  countText,
  editBetween,
  editDecorations,
  encode,
  explain,
  findLinks,
  init,
  isSupported,
  NotReady,
  pointerSegments,
  rules,
  schema,
  snapRange,
  truncateText,
} from "sendcheck";

declare const client: Linq;
declare const fromSdk: Linq.MessageContent;
declare const decoration: Linq.TextDecoration;

// Types of the SDK are accepted.
const report: Report = checkMessage(fromSdk, { firstMessage: true });
check("chats.create", { from: "+12052535597", to: ["+12052532136"], message: fromSdk } satisfies Linq.ChatCreateParams);
const moved: Linq.TextDecoration[] = editDecorations([decoration], { start: 0, end: 0, inserted: 1 });
const own: MessageContent = fromSdk;

// Readonly data and unknown values are taken.
const frozen = { parts: [{ type: "text", value: "Hi", text_decorations: [{ range: [0, 2], style: "bold" }] }] } as const;
checkMessage(frozen);
check("chats.messages.send", { message: frozen } as const);
const editable = editDecorations(frozen.parts[0].text_decorations, editBetween("a", "b"));
declare const anything: unknown;
check("chats.create", anything);
checkMessage(anything);
checkJson("chats.create", new Uint8Array());

// A schema has the type of its document.
const validated = schema("chats.update")["~standard"].validate(anything);
const name1: string | undefined = validated.issues ? undefined : validated.value.display_name;
const segments: (string | number)[] = pointerSegments("/a/0");
if (!isSupported()) throw new NotReady();
const given: string | undefined = report.diagnostics[0]?.params?.given;

// The SDK accepts encoded documents.
function request<O extends Operation>(encoded: Encoded<O>) {
  if (!encoded.valid) throw new Error(encoded.report.diagnostics.map((found) => found.message).join());
  return encoded.request.document;
}
const id = "550e8400-e29b-41d4-a716-446655440000";
client.chats.create(request(encode("chats.create", {})));
client.chats.messages.send(id, request(encode("chats.messages.send", {}, { chatId: id })));
client.messages.create(request(encode("messages.create", {})));
client.chats.sendVoicememo(id, request(encode("chats.send_voicememo", {})));
client.chats.update(id, request(encode("chats.update", {})));
client.chats.participants.add(id, request(encode("chats.participants.add", {})));
client.chats.participants.remove(id, request(encode("chats.participants.remove", {})));
client.chats.listChats(request(encode("chats.list_chats", {})));
client.chats.messages.list(id, request(encode("chats.messages.list", {})));
const nothing: undefined = request(encode("chats.typing.start"));

// Names are unions.
const found: Diagnostic | undefined = report.diagnostics[0];
const name: RuleName = found?.rule ?? "consecutive-text";
explain(name).fails.document.length;
if (found?.rule === "first-message-link") found.range?.[0].toFixed();
rules().map((rule) => rule.group === "Parts");
checkMessage({}, { levels: { "blank-text": "deny", "wrong-type": "deny" }, chat: { service: "RCS", isGroup: null } });

// Texts.
const [start, end]: [number, number] = snapRange("x", [0, 1]) ?? [0, 0];
const cut: string = truncateText("x", countText("x").graphemes, "graphemes");
const kinds: ("scheme" | "www" | "bare" | "ip" | "opaque")[] = findLinks("x", { strict: true }).map((link) => link.kind);
const ready: Promise<void> = init();

// @ts-expect-error there is no such operation
check("chats.creat", {});
// @ts-expect-error there is no such rule
explain("consecutive-texts");
// @ts-expect-error there is no such rule
checkMessage({}, { levels: { "consecutive-texts": "deny" } });
// @ts-expect-error there is no such level
checkMessage({}, { levels: { "blank-text": "error" } });
// @ts-expect-error options are in camelCase
checkMessage({}, { first_message: true });
// @ts-expect-error message content alone is not a request
encode("message", {});
// @ts-expect-error the level of a schema error cannot be lowered
checkMessage({}, { levels: { "wrong-type": "allow" } });
// @ts-expect-error JSON text or bytes
checkJson("chats.create", {});
// @ts-expect-error there is no such rule to compare with
found?.rule === "no-such-rule";

export { cut, editable, end, given, kinds, name1, segments, moved, nothing, own, ready, start };

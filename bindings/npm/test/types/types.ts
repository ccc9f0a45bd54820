/** Compiled, never run: the types accept and return what they should. */

import Linq from "@linqapp/sdk";
import {
  type Diagnostic,
  type Documents,
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

import type { ParamsOf } from "./linq.js";

declare const fromSdk: Linq.MessageContent;
declare const decoration: Linq.TextDecoration;

// Types of the SDK are accepted.
const report: Report = checkMessage(fromSdk, { firstMessage: true });
check("chats.create", { from: "+12052535597", to: ["+12052532136"], message: fromSdk } satisfies Linq.ChatCreateParams);
const moved: Linq.TextDecoration[] = editDecorations([decoration], { start: 0, end: 0, inserted: 1 });
const own: MessageContent = fromSdk;

// Readonly data and unknown values are taken.
const readonlyContent: MessageContent = {
  parts: [
    { type: "text", value: "Hi Ana", mention: "+12052532136", mention_range: [3, 6] },
    { type: "text", value: "Hi", inline_stickers: [{ range: [0, 1], url: "https://example.com/a.png" }] },
    { type: "media", attachment_id: "550e8400-e29b-41d4-a716-446655440000", sticker: true },
    { type: "app_clip", value: "https://appclip.apple.com/id?p=com.example.Clip" },
  ],
  experience: { name: "agentcard", action: "attach_card", params: { amount: 5 } },
} as const;
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
// All but the content type, which is a string in the schema.
type Encodable = Omit<ParamsOf, "attachments.create">;
declare function send<O extends keyof Encodable>(operation: O, params: Encodable[O]): void;
send("chats.create", request(encode("chats.create", {})));
send("chats.messages.send", request(encode("chats.messages.send", {})));
send("messages.create", request(encode("messages.create", {})));
send("messages.update", request(encode("messages.update", {}, { messageId: "550e8400-e29b-41d4-a716-446655440000" })));
send("messages.add_reaction", request(encode("messages.add_reaction", {})));
send("messages.update_app_card", request(encode("messages.update_app_card", {})));
send("chats.polls.create", request(encode("chats.polls.create", {})));
send("chats.send_voicememo", request(encode("chats.send_voicememo", {})));
send("chats.update", request(encode("chats.update", {})));
send("chats.participants.add", request(encode("chats.participants.add", {})));
send("chats.participants.remove", request(encode("chats.participants.remove", {})));
send("chats.list_chats", request(encode("chats.list_chats", {})));
send("chats.messages.list", request(encode("chats.messages.list", {})));

// Documents accept all that the newest SDK takes, and exactly its operations.
declare const params: ParamsOf;
const documents: { [O in keyof Documents as Exclude<O, "message">]: Documents[O] } = params;
const sdkHas: Exclude<keyof Documents, "message"> extends keyof ParamsOf ? true : false = true;

const nothing: undefined = request(encode("chats.typing.start"));

// Names are unions.
const found: Diagnostic | undefined = report.diagnostics[0];
const name: RuleName = found?.rule ?? "consecutive-text";
explain(name).fails.document.length;
const names: readonly ("given" | "count" | "limit" | "reason" | "suggestion" | "expected" | "problem")[] = rules()[0]!.params;
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

export { cut, documents, editable, names, readonlyContent, sdkHas, end, given, kinds, name1, segments, moved, nothing, own, ready, start };

/** Compiled, never run: the types of `sendcheck/compose`. */

import Linq from "@linqapp/sdk";
import {
  type Fix,
  type MessageContent,
  type Note,
  type PlanInput,
  type Send,
  PlanError,
  Planner,
  check,
  fix,
  fixJson,
  fixes,
  measureSms,
  plan,
  preview,
  renderMarkdown,
  rules,
  run,
  splitText,
} from "sendcheck/compose";

declare const client: Linq;
declare const chatId: string;
declare const stream: AsyncIterable<string>;

// The destination decides the documents that the SDK accepts.
export async function send(answer: string) {
  const { sends, error } = plan({ content: answer, chat_id: chatId });
  if (sends === undefined) throw new PlanError(error);
  for (const one of sends) await client.chats.messages.send(chatId, one.document);
  const planner = new Planner({ chat_id: chatId }, { split: "blocks" });
  for await (const one of planner.sends(stream)) await client.chats.messages.send(chatId, one.document);
  const notes: readonly Note[] = planner.notes;
  return notes;
}

export async function start(answer: string) {
  const input = { content: answer, from: "+12052535597", to: ["+12052532136"], idempotency_key: "k" } as const;
  const planned = plan(input, { holdBack: "links-and-media", limit: 2_000, chat: { service: "RCS" } });
  if (planned.error) return planned.error.diagnostics;
  const [first] = planned.sends;
  if (first?.operation === "chats.create") await client.chats.create(first.document);
  // @ts-expect-error a new chat with a line is not sent by messages.create
  if (first?.operation === "messages.create") return;
  for await (const { response } of run(planned.sends, async (operation, id, document) => {
    if (operation === "chats.create") return client.chats.create(document);
    return client.chats.messages.send(id, document);
  })) {
    response satisfies object;
  }
}

declare const anything: PlanInput;
const sends: Send[] | undefined = plan(anything).sends;
const message: MessageContent | undefined = plan({ content: "a" }).sends?.[0]?.document;
const failed: "message" | undefined = plan({ content: "a", format: "html" }).sends?.[0]?.operation;

const fixed = fix("chats.create", {}, { applicability: "unsafe", firstMessage: false });
fixed.document.message.parts?.length;
const applied: Fix[] = fixed.applied;
const text: string = fixJson("message", "{}").document;
const titles: string[] = fixes("message", {}).map(({ title }) => title);
const kind: "safe" | "unsafe" | "plan" | null = rules()[0]!.fix;

const one = preview({ parts: [] }, "SMS");
const segments: number | undefined = one.items?.[0]?.sms?.segments;
const lost: string[] | undefined = preview({}).previews?.flatMap(({ lost }) => lost.map(({ what }) => what));
const [piece, units]: [string | undefined, number] = [splitText("a", 5)[0], measureSms("a").units];
const styles: (string | undefined)[] = renderMarkdown("a", "plain").decorations.map(({ style }) => style);
check("chats.create", {});

// @ts-expect-error fields are spelled as in documents
plan({ content: "a", chatId });
// @ts-expect-error options are in camelCase
plan({ content: "a" }, { hold_back: "links" });
// @ts-expect-error there is no such option of planning
plan({ content: "a" }, { maxDiagnostics: 5 });
// @ts-expect-error plans are not fixes
fix("message", {}, { applicability: "plan" });
// @ts-expect-error a service has its own spelling
preview({}, "sms");

export { applied, failed, kind, lost, message, piece, segments, sends, styles, text, titles, units };

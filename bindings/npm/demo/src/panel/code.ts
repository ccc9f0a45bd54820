/** The plan of the draft as a developer sends it. */

import { type MessageContent, type PlanInput, type Send, encode } from "sendcheck/compose";

import { type Facts, planOf } from "../core.js";
import { PEOPLE } from "../thread/thread.js";

const FROM = "+12052535555";
const CHAT_ID = "550e8400-e29b-41d4-a716-446655440000";

/** The requests of a draft, to a new chat or to one that exists. */
export function requestsOf(message: MessageContent, facts: Facts): Send[] | null {
  const people = facts.chat?.isGroup ? PEOPLE : PEOPLE.slice(0, 1);
  const input: PlanInput = facts.firstMessage
    ? { message, from: FROM, to: people.map(({ handle }) => handle) }
    : { message, chat_id: CHAT_ID };
  return planOf(input, facts)?.sends ?? null;
}

/** A range is one thing, and one line. */
export const json = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]");

export const operations = (sends: Send[]) =>
  sends.map(({ operation, chat_id: chat, document }) => `${operation}${chat ? `  chat_id: ${chatText(chat)}` : ""}\n${json(document)}`).join("\n\n");

const chatText = (chat: NonNullable<Send["chat_id"]>) =>
  typeof chat === "string" ? chat : `from the response to request ${chat.send + 1}, at ${chat.pointer}`;

/** A shell script. Later requests take the chat from the first response. */
export function curl(sends: Send[]): string {
  const lines = ['BASE="https://api.linqapp.com/api/partner"', ""];
  const reads = sends.some(({ chat_id: chat }) => typeof chat === "object");
  sends.forEach(({ operation, document, chat_id: chat }, index) => {
    if (operation === "message") return;
    const id = typeof chat === "string" ? chat : CHAT_ID;
    const encoded = encode(operation, document as never, { chatId: id, firstMessage: operation === "chats.create" });
    if (!encoded.valid) return;
    const { method, path, body } = encoded.request;
    const place = typeof chat === "object" ? path.replace(CHAT_ID, "$CHAT_ID") : path;
    const call = [
      `curl -sS --fail-with-body -X ${method} "$BASE${place}" \\`,
      '  -H "Authorization: Bearer $LINQ_API_V3_API_KEY" \\',
      '  -H "Content-Type: application/json" \\',
      `  -d ${quoted(body ?? "")}`,
    ].join("\n");
    lines.push(reads && index === 0 ? `CHAT_ID=$(${call} | jq -r .chat.id)` : call, "");
  });
  return lines.join("\n").trimEnd();
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** With the official SDK. */
export function typescript(sends: Send[]): string {
  const lines = ['import LinqAPIV3 from "@linqapp/sdk";', "", "const client = new LinqAPIV3(); // reads LINQ_API_V3_API_KEY", ""];
  const reads = sends.some(({ chat_id: chat }) => typeof chat === "object");
  sends.forEach(({ operation, document, chat_id: chat }, index) => {
    const id = typeof chat === "string" ? JSON.stringify(chat) : chat ? "created.chat.id" : "";
    const call = `await client.${operation}(${id ? `${id}, ` : ""}${literal(document)});`;
    lines.push(reads && index === 0 ? `const created = ${call}` : call);
  });
  return lines.join("\n");
}

/** JSON with the keys as JavaScript writes them. */
const literal = (value: unknown) => json(value).replace(/^(\s*)"(\w+)":/gm, "$1$2:");

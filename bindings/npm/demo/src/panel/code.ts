/** The plan of the draft as a developer sends it. */

import { type MessageContent, type PlanInput, type Send, encode } from "sendcheck/compose";

import { type Facts, planOf } from "../core.js";
import { PEOPLE } from "../thread/thread.js";
import * as uploads from "./uploads.js";
import { json, quoted, request } from "./write.js";

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

export function operations(sends: Send[]): string {
  const requests = sends.map(({ operation, chat_id: chat, document }) => `${operation}${chat ? `  chat_id: ${chatText(chat)}` : ""}\n${json(document)}`);
  return [...uploads.operations(uploads.uploadsOf(sends)), ...requests].join("\n\n");
}

const chatText = (chat: NonNullable<Send["chat_id"]>) =>
  typeof chat === "string" ? chat : `from the response to request ${chat.send + 1}, at ${chat.pointer}`;

/** A shell script. Later requests take the chat from the first response. */
export function curl(sends: Send[]): string {
  const files = uploads.uploadsOf(sends);
  const lines = ['BASE="https://api.linqapp.com/api/partner"', "", ...uploads.curl(files)];
  const reads = sends.some(({ chat_id: chat }) => typeof chat === "object");
  sends.forEach(({ operation, document, chat_id: chat }, index) => {
    if (operation === "message") return;
    const id = typeof chat === "string" ? chat : CHAT_ID;
    const encoded = encode(operation, document as never, { chatId: id, firstMessage: operation === "chats.create" });
    if (!encoded.valid) return;
    const { method, path, body } = encoded.request;
    const place = typeof chat === "object" ? path.replace(CHAT_ID, "$CHAT_ID") : path;
    const call = request(method, place, uploads.withIds(quoted(body ?? ""), files, (number) => `'"$FILE_${number}"'`));
    lines.push(reads && index === 0 ? `CHAT_ID=$(${call} | jq -r .chat.id)` : call, "");
  });
  return lines.join("\n").trimEnd();
}

/** With the official SDK. */
export function typescript(sends: Send[]): string {
  const files = uploads.uploadsOf(sends);
  const lines = [
    'import LinqAPIV3 from "@linqapp/sdk";',
    ...(files.length > 0 ? ['import { readFile } from "node:fs/promises";'] : []),
    "",
    "const client = new LinqAPIV3(); // reads LINQ_API_V3_API_KEY",
    "",
    ...uploads.typescript(files),
  ];
  const reads = sends.some(({ chat_id: chat }) => typeof chat === "object");
  sends.forEach(({ operation, document, chat_id: chat }, index) => {
    const id = typeof chat === "string" ? JSON.stringify(chat) : chat ? "created.chat.id" : "";
    const call = `await client.${operation}(${id ? `${id}, ` : ""}${literal(document)});`;
    lines.push(reads && index === 0 ? `const created = ${call}` : call);
  });
  // The quotes around a made up id go with it.
  return uploads.withIds(lines.join("\n"), files, (number) => `\0upload${number}.attachment_id\0`).replace(/"\0(.*?)\0"/g, "$1");
}

/** JSON with the keys as JavaScript writes them. */
const literal = (value: unknown) => json(value).replace(/^(\s*)"(\w+)":/gm, "$1$2:");

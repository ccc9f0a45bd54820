/**
 * Sends a model's answer as messages while the model writes it: `npx tsx stream-answer.ts < answer.md`.
 *
 * Environment: LINQ_API_V3_API_KEY, FROM and TO (phone numbers), and LINQ_API_V3_BASE_URL for another server.
 */

import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";

import Linq from "@linqapp/sdk";
import { PlanError, Planner, run } from "sendcheck/compose";

/** Where an answer is sent. */
interface Destination {
  from: string;
  to: string[];
  idempotency_key: string;
}

/**
 * Sends the messages in order, each after the API accepted the one before it, and returns how many.
 *
 * The first error of the API is thrown, and nothing is sent after it. Then call this again with the same answer and the
 * same key: the API does not deliver again what it accepted.
 */
export async function sendAnswer(
  client: Linq,
  chunks: Iterable<string> | AsyncIterable<string>,
  destination: Destination,
): Promise<number> {
  const planner = new Planner(destination, { split: "blocks" });
  const sent = run(planner.sends(chunks), (operation, chatId, document) =>
    operation === "chats.create" ? client.chats.create(document) : client.chats.messages.send(chatId, document),
  );
  let count = 0;
  for await (const { response } of sent) {
    count++;
    console.error("accepted:", response);
  }
  for (const note of planner.notes) console.error("note:", note);
  return count;
}

/** Reads the chunks of the standard input as text. */
async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function main() {
  const question = "What is for dinner?";
  const key = createHash("sha256").update(question).digest("hex").slice(0, 32);
  const destination = { from: process.env.FROM!, to: process.env.TO!.split(","), idempotency_key: key };
  try {
    console.log(await sendAnswer(new Linq(), textOf(process.stdin), destination), "messages");
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    console.error("the answer cannot be sent:", error.report.diagnostics);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

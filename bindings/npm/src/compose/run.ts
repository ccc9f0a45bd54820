import { iterable, typeMismatch } from "../errors.js";
import { pointerSegments } from "../pointer.js";
import type { ResponsePointer, Send } from "./types.js";

/** A send that the API accepted. */
export interface Sent<S extends Send, R> {
  send: S;
  /** The chat that it was sent to; undefined if it created one. */
  chatId: string | undefined;
  response: R;
}

/**
 * The arguments of a send: the operation, the id of its chat, and the document. A function that declares three parameters can
 * compare the operation, and TypeScript knows the others.
 */
export type Request<S extends Send> = S extends Send
  ? [
      operation: S["operation"],
      chatId: S["operation"] extends "chats.messages.send" ? string : undefined,
      document: S["document"],
    ]
  : never;

/**
 * Sends a plan in order: fills in the chat's id from earlier responses, skips what must not be sent, and stops at the
 * first error that `call` throws. It does no I/O of its own. With an `idempotency_key` in the input, running the same
 * plan again is safe; a plan of another text needs another key.
 *
 * @param sends the sends of `plan`, or those of a `Planner` as they come
 * @param call sends one request and returns the body of the response, parsed
 * @throws whatever `call` throws; Error if a response lacks the chat's id
 *
 * @example
 * for await (const { response } of run(sends, (operation, chatId, document) => post(operation, chatId, document)));
 */
export async function* run<S extends Send, R>(
  sends: Iterable<S> | AsyncIterable<S>,
  call: (...request: Request<S>) => R,
): AsyncGenerator<Sent<S, Awaited<R>>, void, void> {
  if (typeof call !== "function") throw typeMismatch("call", "a function", call);
  const responses: unknown[] = [];
  for await (const send of iterable("sends", sends)) {
    const { chat_id, unless } = send;
    if (unless !== undefined && valueAt(responses, unless) === unless.equals) {
      responses.push(undefined);
      continue;
    }
    const chatId = typeof chat_id === "object" ? idAt(responses, chat_id) : chat_id;
    const response = await call(...([send.operation, chatId, send.document] as unknown as Request<S>));
    responses.push(response);
    yield { send, chatId, response };
  }
}

function idAt(responses: readonly unknown[], at: ResponsePointer): string {
  const id = valueAt(responses, at);
  if (typeof id !== "string") throw new Error(`response to send ${at.send} has no chat id at ${at.pointer}: \`call\` must return the body`);
  return id;
}

function valueAt(responses: readonly unknown[], { send, pointer }: ResponsePointer): unknown {
  const step = (value: unknown, segment: string | number) => (value as Record<string | number, unknown> | null | undefined)?.[segment];
  return pointerSegments(pointer).reduce(step, responses[send]);
}

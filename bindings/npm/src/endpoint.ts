import { typeMismatch } from "./errors.js";
import { call } from "./ffi/instance.js";
import type { Operation } from "./generated/names.js";

/** The meaning of the method and the path of a request: an operation, and the ids of its path. */
export interface Endpoint {
  operation: Operation;
  /** Absent if the path has no such id. It may not be a UUID: `check` reports that, given as its option. */
  chatId?: string;
  messageId?: string;
}

/**
 * Returns the operation and ids that the method and the path of an HTTP request mean, or `undefined` for a request that
 * sendcheck does not check. The path may have a query, a trailing slash, and a host.
 *
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * operationFromHttp("POST", "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing");
 * // { operation: "chats.typing.start", chatId: "550e8400-e29b-41d4-a716-446655440000" }
 */
export function operationFromHttp(method: string, path: string): Endpoint | undefined {
  if (typeof method !== "string") throw typeMismatch("method", "a string", method);
  if (typeof path !== "string") throw typeMismatch("path", "a string", path);
  const json = call("path", (core) => core.instance.operation_from_http(core.writeText(`${method} ${path}`)));
  if (json === undefined) return undefined;
  const { operation, chat_id: chatId, message_id: messageId } = JSON.parse(json) as {
    operation: Operation;
    chat_id?: string;
    message_id?: string;
  };
  return { operation, ...(chatId !== undefined && { chatId }), ...(messageId !== undefined && { messageId }) };
}

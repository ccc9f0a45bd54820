import type { MessageContent } from "./documents.gen.js";
import { type Document, textDocument, valueDocument } from "./ffi/document.js";
import { call } from "./ffi/instance.js";
import { prepareOptions, setOptions } from "./ffi/options.js";
import { type Operation, operations } from "./generated/names.js";
import type { DocumentOf } from "./requests.js";
import type { Options, Report } from "./types.js";

/** Any value, while editors complete the fields of `T`. */
export type Suggest<T> = T | {} | null | undefined;

/**
 * Checks a request before it is sent.
 *
 * @param operation the operation, by the name of its SDK method
 * @param value the body (or the query) as a value: a string is a string, not JSON text
 * @param options facts beyond the request, and the levels of rules
 * @returns everything that is wrong with it; `valid` if nothing is an error
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * const report = check("chats.create", {
 *   from: "+12052535597",
 *   to: ["+12052532136"],
 *   message: { parts: [{ type: "text", value: "Look at https://example.com" }] },
 * });
 * report.valid; // false
 * report.diagnostics[0].rule; // "first-message-link"
 * report.diagnostics[0].range; // [8, 27]
 */
export function check<O extends Operation>(operation: O, value?: Suggest<DocumentOf<O>>, options?: Options): Report {
  return report("value", valueDocument("value", operation, value), options);
}

/**
 * Checks a request that is JSON text or UTF-8 bytes. Broken JSON is a report (`invalid-json`).
 *
 * @param operation the operation, by the name of its SDK method
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * checkJson("chats.create", "{").diagnostics[0].rule; // "invalid-json"
 */
export function checkJson(operation: Operation, text: string | BufferSource, options?: Options): Report {
  return report("text", textDocument("text", operation, text), options);
}

/**
 * Checks the content of a message, as a composer holds it, without its recipients.
 *
 * @param content `parts`, `effect`, `reply_to` and so on
 * @param options `firstMessage: true` if the message opens a chat
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * const report = checkMessage({ parts: [{ type: "text", value: "" }] });
 * report.diagnostics[0].rule; // "empty-text"
 */
export function checkMessage(content: Suggest<MessageContent>, options?: Options): Report {
  return report("content", valueDocument("content", "message", content), options);
}

function report(argument: string, document: Document, options: Options | undefined): Report {
  const { operation, isValue } = document;
  const prepared = prepareOptions(options);
  const json = call(argument, (core) => {
    setOptions(core, prepared);
    return core.instance.check(operation, isValue, document.write(core));
  });
  if (json !== undefined) return JSON.parse(json) as Report;
  return { operation: operations[operation]!, valid: true, errors: 0, warnings: 0, truncated: false, diagnostics: [] };
}

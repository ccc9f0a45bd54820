import { Answer } from "./crossing/answer.js";
import { cleanReport, readReport } from "./crossing/report.js";
import { type Sent, send } from "./crossing/send.js";
import type { Operation } from "./generated/names.js";
import { ruleNames } from "./rules.js";
import type { Options, Report } from "./types.js";

/**
 * Checks a request, as it would be sent, before it is sent.
 *
 * @param operation what the request is for, by the name that SDKs give it
 * @param request the body (or the query) as a value; or, in a string, as JSON text
 * @param options what is known beyond the request, and how rules count
 * @returns everything that is wrong with it; `valid` when none of it is an error
 * @throws TypeError that names the argument which is not what it should be
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
export function check(operation: Operation, request?: object | string, options?: Options): Report {
  return report({ argument: "request", operation, document: request, options });
}

/**
 * Checks what a composer holds: the content of a message, without its recipients.
 *
 * @param content `parts`, `effect`, `reply_to` and so on as a value; or, in a string, as JSON text
 * @param options `firstMessage: true` when the message opens a chat
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * const report = checkMessage({ parts: [{ type: "text", value: "" }] });
 * report.diagnostics[0].message; // "the text is empty"
 */
export function checkMessage(content: object | string, options?: Options): Report {
  return report({ argument: "content", operation: "message", document: content, options });
}

function report(sent: Sent): Report {
  const { operation } = sent;
  const rules = ruleNames();
  return send(sent, (border, ...crossing) => {
    const bytes = border.check(...crossing);
    return bytes > 0 ? readReport(new Answer(border, bytes), operation, rules) : cleanReport(operation);
  });
}

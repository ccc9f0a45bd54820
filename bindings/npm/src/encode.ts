import { Answer } from "./crossing/answer.js";
import { readReport } from "./crossing/report.js";
import { send } from "./crossing/send.js";
import type { Operation } from "./generated/names.js";
import { operationNamed } from "./operations.js";
import { refuse } from "./refuse.js";
import type { DocumentOf, EncodedRequest } from "./requests.js";
import { ruleNames } from "./rules.js";
import type { Options, Report } from "./types.js";

/** A request, or why there is none. */
export type Encoded<O extends Operation> =
  | { valid: true; request: EncodedRequest<O> }
  | { valid: false; report: Report };

const MISSING_CHAT_ID = -2;
const NOT_A_CALL = -3;

/**
 * Makes the HTTP request that sends a document, if the document is valid at the rules' default levels, and at those of the
 * options where they are stricter: what is lowered to pass a check would still be refused.
 *
 * @param operation what is to be done, by the name that SDKs give it
 * @param request the document as a value; or, in a string, as JSON text
 * @param options `chatId` where the path holds one
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * const encoded = encode("chats.typing.start", undefined, { chatId: "550e8400-e29b-41d4-a716-446655440000" });
 * if (encoded.valid) encoded.request.path; // "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing"
 */
export function encode<O extends Exclude<Operation, "message">>(
  operation: O,
  request?: object | string,
  options?: Options,
): Encoded<O> {
  const rules = ruleNames();
  const encoded = send({ argument: "request", operation, document: request, options }, (border, ...crossing) => {
    const bytes = border.encode(...crossing);
    if (bytes === NOT_A_CALL) throw refuse("operation", "bare message content is no request");
    if (bytes === MISSING_CHAT_ID) throw refuse("options.chatId", `needed for ${operation}`);
    const answer = new Answer(border, bytes);
    return answer.number() === 0 ? { report: readReport(answer, operation, rules) } : { request: readRequest<O>(answer) };
  });
  if (encoded.request === undefined) return { valid: false, report: encoded.report };
  const document = documentOf<O>(encoded.request.body, operation, request);
  return { valid: true, request: { ...encoded.request, document } };
}

type Bare<O extends Operation> = Omit<EncodedRequest<O>, "document">;

function readRequest<O extends Operation>(answer: Answer): Bare<O> {
  const [method, path, query] = [answer.text() as Bare<O>["method"], answer.text(), answer.text()];
  const headers: { [name: string]: string } = {};
  for (let left = answer.number(); left > 0; left--) headers[answer.text()] = answer.text();
  return { method, path, query, headers: headers as Bare<O>["headers"], body: answer.text() || null };
}

/** The document of a request that is known valid. */
function documentOf<O extends Operation>(
  body: string | null,
  operation: O,
  request: object | string | undefined,
): DocumentOf<O> {
  if (!operationNamed(operation).hasDocument) return undefined as DocumentOf<O>;
  const text = body ?? (typeof request === "string" ? request : JSON.stringify(request));
  return JSON.parse(text) as DocumentOf<O>;
}

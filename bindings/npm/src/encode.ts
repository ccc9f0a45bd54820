import { argumentError } from "./errors.js";
import { valueDocument } from "./ffi/document.js";
import { call } from "./ffi/instance.js";
import { prepareOptions, respelledSentence, setOptions } from "./ffi/options.js";
import { type Operation, withoutDocument } from "./generated/names.js";
import type { Suggest } from "./check.js";
import type { DocumentOf, EncodedRequest, Mutable } from "./requests.js";
import type { Options, Report } from "./types.js";

/** A request, or the report that says why there is none. */
export type Encoded<O extends Operation> =
  | { valid: true; request: EncodedRequest<O> }
  | { valid: false; report: Report };

/**
 * Encodes a valid document as the HTTP request that sends it. Rules that the options lower keep their default level:
 * the API would reject the request anyway.
 *
 * @param operation the operation, by the name of its SDK method
 * @param value the body (or the query) as a value
 * @param options `chatId` or `messageId` if the path needs it
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * const encoded = encode("chats.typing.start", undefined, { chatId: "550e8400-e29b-41d4-a716-446655440000" });
 * if (encoded.valid) encoded.request.path; // "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing"
 */
export function encode<O extends Exclude<Operation, "message">>(
  operation: O,
  value?: Suggest<DocumentOf<O>>,
  options?: Options,
): Encoded<O> {
  if ((operation as Operation) === "message") throw argumentError("operation", "`message` has no endpoint");
  const document = valueDocument("value", operation, value);
  const prepared = prepareOptions(options);
  const json = call("value", (core) => {
    setOptions(core, prepared);
    return core.instance.encode(document.operation, document.isValue, document.write(core));
  });
  if (!json.startsWith("{")) throw argumentError("options", respelledSentence(json));
  const result = JSON.parse(json) as Report | Omit<EncodedRequest<O>, "document">;
  if ("diagnostics" in result) return { valid: false, report: result };
  return { valid: true, request: { ...result, document: documentOf(operation, result.body, value) } };
}

/** Returns the document of a valid request: what a method of an SDK takes. */
function documentOf<O extends Operation>(operation: O, body: string | null, value: unknown): Mutable<DocumentOf<O>> {
  if ((withoutDocument as readonly Operation[]).includes(operation)) return undefined as Mutable<DocumentOf<O>>;
  return JSON.parse(body ?? JSON.stringify(value)) as Mutable<DocumentOf<O>>;
}

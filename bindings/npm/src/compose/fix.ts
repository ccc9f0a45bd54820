import { readable, typeMismatch } from "../errors.js";
import { type Document, textDocument, valueDocument } from "../ffi/document.js";
import { prepareOptions, setOptions } from "../ffi/options.js";
import type { Operation } from "../generated/names.js";
import type { Suggest } from "../check.js";
import type { DocumentOf, Mutable } from "../requests.js";
import type { Options } from "../types.js";
import { callCompose } from "./ffi.js";
import type { Fix, FixOptions, Fixed } from "./types.js";

/**
 * Lists the fixes of a document: one for each diagnostic that has one, each for the unchanged document.
 *
 * @param operation the operation, by the name of its SDK method
 * @param value the body (or the query) as a value
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * fixes("message", { parts: [{ type: "text", text: "Hi" }] })[0].title; // "rename `text` to `value`"
 */
export function fixes<O extends Operation>(operation: O, value?: Suggest<DocumentOf<O>>, options?: Options): Fix[] {
  const document = valueDocument("value", operation, value);
  const prepared = prepareOptions(options);
  return JSON.parse(
    callCompose("value", (instance, core) => {
      setOptions(core, prepared);
      return instance.fixes(document.operation, document.write(core));
    }),
  );
}

/**
 * Fixes a document. The value is not changed.
 *
 * @param operation the operation, by the name of its SDK method
 * @param value the body (or the query) as a value
 * @returns the fixed document, the applied fixes, and the report on what is left
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * fix("message", { parts: [{ type: "text", value: "Hi **Ana**" }] }).document;
 * // { parts: [{ type: "text", value: "Hi Ana", text_decorations: [{ range: [3, 6], style: "bold" }] }] }
 */
export function fix<O extends Operation>(
  operation: O,
  value?: Suggest<DocumentOf<O>>,
  options?: FixOptions,
): Fixed<Mutable<DocumentOf<O>>> {
  return fixed("value", valueDocument("value", operation, value), options, false) as Fixed<Mutable<DocumentOf<O>>>;
}

/**
 * Fixes a document that is JSON text or UTF-8 bytes. Formatting, order of keys and everything else stay unchanged.
 *
 * @param operation the operation, by the name of its SDK method
 * @returns the fixed document as JSON text, the applied fixes, and the report on what is left
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * fixJson("message", '{"parts": [{"type": "text", "text": "Hi"}]}').document;
 * // '{"parts": [{"type": "text", "value": "Hi"}]}'
 */
export function fixJson(operation: Operation, text: string | BufferSource, options?: FixOptions): Fixed<string> {
  const result = fixed("text", textDocument("text", operation, text), options, true) as Fixed<string>;
  // UTF-8 cannot express the lone surrogates of a text.
  return result.applied.length === 0 && typeof text === "string" ? { ...result, document: text } : result;
}

function fixed(argument: string, document: Document, options: FixOptions | undefined, isText: boolean): Fixed<unknown> {
  const [isUnsafe, prepared] = readable("options", () => {
    if (typeof options !== "object" || options === null) return [false, prepareOptions(options)] as const;
    const { applicability = "safe", ...rest } = options;
    if (applicability !== "safe" && applicability !== "unsafe") {
      throw typeMismatch("options.applicability", '"safe" or "unsafe"', applicability);
    }
    return [applicability === "unsafe", prepareOptions(Array.isArray(options) ? options : rest)] as const;
  });
  return JSON.parse(
    callCompose(argument, (instance, core) => {
      setOptions(core, prepared);
      return instance.fix(document.operation, isUnsafe, isText, document.write(core));
    }),
  );
}

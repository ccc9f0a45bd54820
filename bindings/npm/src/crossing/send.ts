/** A document on its way across, and its options behind it. */

import type { Operation } from "../generated/names.js";
import { operationNamed } from "../operations.js";
import { settingsOf } from "../options.js";
import { expected, reason, refuse } from "../refuse.js";
import type { Options } from "../types.js";
import { type Border, cross } from "./border.js";
import { firstHalf } from "./half_pairs.js";
import type { Input } from "./input.js";
import { writeValue } from "./value.js";

/** What a caller gave. */
export interface Sent {
  /** What the caller knows the document as. */
  argument: string;
  operation: Operation;
  document: unknown;
  options: Options | undefined;
}

/** What the module's functions for documents take. */
type Crossing = [operation: number, kind: number, documentBytes: number, optionsBytes: number];

/** The kinds of documents, as `wasm/src/check.rs` knows them. */
const TEXT = 0;
const VALUE = 1;
const BYTES = 2;

/** Judges the arguments, writes them into the buffer, and calls. */
export function send<T>(sent: Sent, call: (border: Border, ...crossing: Crossing) => T): T {
  const { argument, document } = sent;
  const operation = operationNamed(sent.operation);
  const settings = settingsOf(sent.options);
  return cross(argument, (border, input) => {
    const isText = typeof document === "string" || (document === undefined && !operation.hasDocument);
    const kind = isText ? writeText(input, document ?? "") : writeDocument(argument, input, document);
    const documentBytes = input.end;
    for (const setting of settings) {
      input.text(setting);
      input.endText();
    }
    return call(border, operation.index, kind, documentBytes, input.end - documentBytes);
  });
}

/** Writes text that ought to be JSON. What no UTF-8 can hold arrives as bytes that are no UTF-8. */
function writeText(input: Input, text: string): number {
  input.begin();
  input.text(text);
  if (!input.isChanged(text, 0)) return TEXT;
  const half = firstHalf(text);
  input.begin();
  input.text(text.slice(0, half));
  const at = input.end;
  input.text(text.slice(half));
  input.bytes[at] = 0xff;
  return BYTES;
}

function writeDocument(argument: string, input: Input, document: unknown): number {
  let isWritten;
  try {
    isWritten = !isBuffer(document) && writeValue(input, document);
  } catch (error) {
    if (error instanceof RangeError) throw refuse(argument, "nested or large beyond measure", error);
    throw refuse(argument, `cannot be written as JSON: ${reason(error)}`, error);
  }
  if (!isWritten) throw expected(argument, "an object or JSON text", document);
  return VALUE;
}

/** Proxies may throw when they are asked. */
function isBuffer(value: unknown): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

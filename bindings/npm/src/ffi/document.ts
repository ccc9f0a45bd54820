/** Documents on their way to the core. */

import { argumentError, messageOf, readable, typeMismatch } from "../errors.js";
import { operations, withoutDocument } from "../generated/names.js";
import type { Core } from "./core.js";
import { call } from "./instance.js";

/** A document as the core reads it. */
export interface Document {
  operation: number;
  /** JSON text written from a value, where a lone surrogate is an escape. */
  isValue: boolean;
  /** Writes the document to an instance. Returns its length in bytes. */
  write(core: Core): number;
}

const INDEX = new Map<unknown, number>(operations.map((name, index) => [name, index]));
const WITHOUT_DOCUMENT = new Set<unknown>(withoutDocument);

/** Reads a document that is a value. The caller's getters and `toJSON` methods run here, before the call. */
export function valueDocument(argument: string, name: unknown, value: unknown): Document {
  const operation = indexOf(name);
  const isAbsent = value === undefined && WITHOUT_DOCUMENT.has(name);
  const json = isAbsent ? "" : stringify(argument, value);
  return { operation, isValue: true, write: (core) => core.writeText(json) };
}

/** Reads a document that is JSON text or UTF-8 bytes. */
export function textDocument(argument: string, name: unknown, text: unknown): Document {
  const operation = indexOf(name);
  if (typeof text === "string") return { operation, isValue: false, write: (core) => core.writeJson(text) };
  // A detached buffer cannot be read.
  const bytes = readable(argument, () => bytesOf(text));
  if (bytes === undefined) throw typeMismatch(argument, "JSON text or UTF-8 bytes", text);
  return { operation, isValue: false, write: (core) => core.writeBytes(bytes) };
}

/** Reads the name of an operation. Returns its index. */
export function indexOf(operation: unknown): number {
  const index = INDEX.get(operation);
  if (index !== undefined) return index;
  const problem = typeof operation === "string" ? problemOf(operation) : undefined;
  if (problem !== undefined) throw argumentError("operation", problem);
  throw typeMismatch("operation", `one of ${operations.join(", ")}`, operation);
}

/** Returns what the core says of an operation's name: the nearest one, or that sendcheck does not check it. */
function problemOf(operation: string): string | undefined {
  try {
    return call("operation", (core) => core.instance.operation_problem(core.writeText(operation.slice(0, 100))));
  } catch {
    // The module has not started: the names are enough.
    return undefined;
  }
}

/** Writes a value as JSON text. The caller's getters and `toJSON` methods run here. */
export function stringify(argument: string, value: unknown): string {
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch (error) {
    throw argumentError(argument, `cannot be written as JSON: ${messageOf(error)}`, error);
  }
  if (json === undefined) throw typeMismatch(argument, "a JSON value", value);
  return json;
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  // Of any realm: jest runs tests in one of their own.
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]" ? new Uint8Array(value as ArrayBuffer) : undefined;
}

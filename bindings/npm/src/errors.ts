/** The errors that functions throw. Wrong arguments throw a `TypeError` that names the argument. */

/** WebAssembly has not started: `init` was not called, or it cannot start here (`cause` is the reason). */
export class NotReady extends Error {
  override readonly name = "NotReady";
}

/** A bug in sendcheck, with the text of the trap. The next call works on a fresh instance. Please report it. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/** A `TypeError` about an argument, which tells it from one that a bug throws. */
export class ArgumentError extends TypeError {
  override readonly name = "TypeError";
}

/** Returns the error for an argument that cannot be used. */
export function argumentError(argument: string, why: string, cause?: unknown): ArgumentError {
  return new ArgumentError(`${argument}: ${why}`, cause === undefined ? undefined : { cause });
}

/** Returns the error for an argument of the wrong type or value. */
export function typeMismatch(argument: string, expected: string, given: unknown): ArgumentError {
  return argumentError(argument, `expected ${expected}, found ${describe(given)}`);
}

/** Returns the argument, if it can be iterated over. */
export function iterable<T>(argument: string, given: Iterable<T> | AsyncIterable<T>): Iterable<T> | AsyncIterable<T> {
  const isIterable = given !== undefined && given !== null && (Symbol.asyncIterator in Object(given) || Symbol.iterator in Object(given));
  if (!isIterable) throw typeMismatch(argument, "an iterable", given);
  return given;
}

/** Describes any value without running code of the value. */
function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? "an array" : "an object";
    default:
      return `a ${typeof value}`;
  }
}

/** Reads an argument. Whatever its getters throw becomes an error about the argument. */
export function readable<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArgumentError) throw error;
    throw argumentError(argument, `cannot be read: ${messageOf(error)}`, error);
  }
}

/** Returns the message of anything that was thrown. Reading it can throw again. */
export function messageOf(thrown: unknown): string {
  try {
    if (thrown instanceof Error && thrown.message !== "") return String(thrown.message);
  } catch {
    // A getter or a proxy threw.
  }
  return "unknown error";
}

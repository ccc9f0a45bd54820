import { typeMismatch } from "./errors.js";

/**
 * Splits a JSON Pointer (RFC 6901) into its segments. Array indexes become numbers.
 *
 * @throws TypeError if `pointer` is not a JSON Pointer
 *
 * @example
 * pointerSegments("/message/parts/0"); // ["message", "parts", 0]
 */
export function pointerSegments(pointer: string): (string | number)[] {
  if (typeof pointer !== "string" || (pointer !== "" && !pointer.startsWith("/"))) {
    throw typeMismatch("pointer", "a JSON Pointer", pointer);
  }
  return pointer
    .split("/")
    .slice(1)
    .map((segment) =>
      /^(0|[1-9]\d{0,14})$/.test(segment) ? Number(segment) : segment.replaceAll("~1", "/").replaceAll("~0", "~"),
    );
}

import { typeMismatch } from "./errors.js";
import { call } from "./ffi/instance.js";
import type { Core } from "./ffi/core.js";
import { type Range, rangeOf, wholeNumber } from "./range.js";

/** The length of a text, in every unit. */
export interface Counts {
  /** UTF-8 bytes. */
  bytes: number;
  /** Code points, which the API's limits count. */
  codePoints: number;
  /** UTF-16 code units, which `length` and decorations count. */
  utf16: number;
  /** Grapheme clusters: characters as people see them. */
  graphemes: number;
}

/** The unit of a length. */
export type Unit = keyof Counts;

const UNITS: readonly Unit[] = ["bytes", "codePoints", "utf16", "graphemes"];
/** No string is longer in any unit, and the number fits into 32 bits. */
const LONGEST = 2 ** 31 - 1;

/**
 * Counts a text in every unit.
 *
 * @throws TypeError if `text` is not a string
 *
 * @example
 * countText("👍🏽é"); // { bytes: 10, codePoints: 3, utf16: 5, graphemes: 2 }
 */
export function countText(text: string): Counts {
  const [bytes, codePoints, utf16, graphemes] = withText(text, (core, length) => core.instance.count_text(length));
  return { bytes: bytes!, codePoints: codePoints!, utf16: utf16!, graphemes: graphemes! };
}

/**
 * Widens a range to whole grapheme clusters, and ends it at the end of the text. A caret (`[2, 2]`) inside a cluster
 * moves to the start of the cluster.
 *
 * @returns null if the range is behind the text
 * @throws TypeError that names the wrong argument
 *
 * @example
 * snapRange("hi 👍🏽!", [4, 6]); // [3, 7]
 */
export function snapRange(text: string, range: Range): [start: number, end: number] | null {
  const [start, end] = rangeOf("range", range);
  const isCaret = start === end;
  const snapped = withText(text, (core, length) => core.instance.snap_range(length, start, isCaret ? end + 1 : end));
  if (isCaret) {
    const caret = snapped[0] ?? text.length;
    return start > text.length ? null : [caret, caret];
  }
  return snapped.length === 0 ? null : [snapped[0]!, snapped[1]!];
}

/**
 * Returns the longest start of a text that is within a limit and splits no grapheme cluster.
 *
 * @throws TypeError that names the wrong argument
 *
 * @example
 * truncateText("ok 👍🏽", 6, "utf16"); // "ok "
 */
export function truncateText(text: string, limit: number, unit: Unit): string {
  const index = UNITS.indexOf(unit);
  if (index < 0) throw typeMismatch("unit", UNITS.map((name) => `"${name}"`).join(" or "), unit);
  const most = limit === Infinity ? LONGEST : Math.min(wholeNumber("limit", limit, Infinity), LONGEST);
  return text.slice(0, withText(text, (core, length) => core.instance.truncate_text(length, most, index)));
}

/** Calls the module with one text. A lone surrogate counts as one character. */
function withText<T>(text: string, run: (core: Core, bytes: number) => T): T {
  if (typeof text !== "string") throw typeMismatch("text", "a string", text);
  return call("text", (core) => run(core, core.writeText(text)));
}

import { answerNumbers } from "./crossing/answer.js";
import { askAbout, cross } from "./crossing/border.js";
import { expected, reading } from "./refuse.js";

/** `[start, end)` in UTF-16 code units, as in `text.slice(start, end)`. */
export type Range = readonly [start: number, end: number];

/** The length of a text, in every unit. */
export interface Counts {
  /** Of UTF-8. */
  bytes: number;
  /** What the API's limits count. */
  codePoints: number;
  /** What `length` and decorations count. */
  utf16: number;
  /** What people count. */
  graphemes: number;
}

/** What a length counts. */
export type Unit = keyof Counts;

/** An edit of a text: the UTF-16 code units from `start` to `end` are replaced by `inserted` others. */
export interface Edit {
  start: number;
  end: number;
  inserted: number;
}

const UNITS: readonly Unit[] = ["bytes", "codePoints", "utf16", "graphemes"];
/** No string is longer, in any unit; and it fits into 32 bits. */
const LONGEST = 2 ** 31 - 1;

/**
 * Counts a text in every unit.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * countText("👍🏽é"); // { bytes: 10, codePoints: 3, utf16: 5, graphemes: 2 }
 */
export function countText(text: string): Counts {
  const [bytes, codePoints, utf16, graphemes] = askAbout(text, (border, length) =>
    answerNumbers(border, border.count_text(length)),
  );
  return { bytes: bytes!, codePoints: codePoints!, utf16: utf16!, graphemes: graphemes! };
}

/**
 * Widens a range so that it cuts nothing that people call one character, and ends it where the text ends.
 *
 * @returns null when nothing is left of it
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * snapRange("hi 👍🏽!", [4, 6]); // [3, 7]
 */
export function snapRange(text: string, range: Range): [start: number, end: number] | null {
  const [start, end] = ends("range", range);
  const [from, to] = askAbout(text, (border, length) =>
    answerNumbers(border, border.snap_range(length, start, end)),
  );
  return to === undefined ? null : [from!, to];
}

/**
 * The longest beginning of a text that is no longer than a limit, and cuts nothing that people call one
 * character.
 *
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * truncateText("ok 👍🏽", 6, "utf16"); // "ok "
 */
export function truncateText(text: string, limit: number, unit: Unit): string {
  const counted = UNITS.indexOf(unit);
  if (counted < 0) throw expected("unit", UNITS.map((name) => `"${name}"`).join(" or "), unit);
  const most = limit === Infinity ? LONGEST : Math.min(whole("limit", limit, Infinity), LONGEST);
  return text.slice(0, askAbout(text, (border, length) => border.truncate_text(length, most, counted)));
}

/**
 * Moves decorations along with the text that they are about. As in an editor, what is typed inside a
 * decoration or at its end belongs to it.
 *
 * @param decorations anything with a `range`; not changed
 * @returns those of which something is left, with their new ranges
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * editDecorations([{ range: [6, 11], style: "bold" }], { start: 0, end: 0, inserted: 3 });
 * // [{ range: [9, 14], style: "bold" }]
 */
export function editDecorations<D extends { range: readonly number[] }>(
  decorations: readonly D[],
  edit: Edit,
): D[] {
  const { start, end, inserted } = readEdit(edit);
  const given = readDecorations(decorations);
  return cross("decorations", (border, input) => {
    input.begin();
    for (const { range } of given) {
      input.number(range[0]);
      input.number(range[1]);
    }
    const edited = answerNumbers(border, border.edit_ranges(input.end, start, end, inserted));
    const left: D[] = [];
    given.forEach(({ decoration }, index) => {
      const range = [edited[index * 2]!, edited[index * 2 + 1]!] as const;
      if (range[0] < range[1]) left.push({ ...decoration, range });
    });
    return left;
  });
}

function readEdit(edit: Edit): Edit {
  return reading("edit", () => {
    if (typeof edit !== "object" || edit === null) throw expected("edit", "an object", edit);
    const start = whole("edit.start", edit.start);
    const end = whole("edit.end", edit.end);
    if (end < start) throw expected("edit.end", "a number not less than edit.start", end);
    return { start, end, inserted: whole("edit.inserted", edit.inserted) };
  });
}

function readDecorations<D extends { range: readonly number[] }>(
  decorations: readonly D[],
): { decoration: D; range: Range }[] {
  return reading("decorations", () => {
    if (!Array.isArray(decorations)) throw expected("decorations", "an array", decorations);
    return Array.from(decorations as readonly D[], (decoration, index) => {
      const at = `decorations[${index}]`;
      if (typeof decoration !== "object" || decoration === null) throw expected(at, "an object", decoration);
      return { decoration: { ...decoration }, range: ends(`${at}.range`, decoration.range) };
    });
  });
}

function ends(argument: string, range: unknown): Range {
  return reading(argument, () => {
    if (!Array.isArray(range) || range.length !== 2) throw expected(argument, "two numbers", range);
    const [start, end] = [whole(`${argument}[0]`, range[0]), whole(`${argument}[1]`, range[1])];
    if (start >= end) throw expected(`${argument}[1]`, "a number greater than the first", end);
    return [start, end];
  });
}

function whole(argument: string, value: unknown, most = LONGEST): number {
  const isWhole = Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
  if (!isWhole) throw expected(argument, "a whole number, 0 or more", value);
  return value as number;
}

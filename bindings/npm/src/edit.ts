import { readable, typeMismatch } from "./errors.js";
import { call } from "./ffi/instance.js";
import { type Range, rangeOf, wholeNumber } from "./range.js";

/** An edit of a text: `inserted` UTF-16 code units replace those from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  inserted: number;
}

/**
 * Moves decorations along with an edit of their text. Text that is typed inside a decoration or at its end belongs to
 * it. A decoration whose whole text is replaced is dropped: what was pasted over it has its own style.
 *
 * @param decorations anything with a `range`; not changed
 * @returns the decorations that are left, with their new ranges
 * @throws TypeError that names the wrong argument
 *
 * @example
 * editDecorations([{ range: [6, 11], style: "bold" }], { start: 0, end: 0, inserted: 3 });
 * // [{ range: [9, 14], style: "bold" }]
 */
export function editDecorations<D extends { readonly range: readonly number[] }>(
  decorations: readonly D[],
  edit: Readonly<Edit>,
): D[] {
  const { start, end, inserted } = readEdit(edit);
  const kept = readDecorations(decorations).filter(({ range }) => range[0] < range[1]);
  const ends = Uint32Array.from(kept.flatMap(({ range }) => range));
  const edited = call("decorations", (core) => core.editRanges(ends, start, end, inserted));
  return kept.flatMap(({ decoration }, index) => {
    const range: Range = [edited[index * 2]!, edited[index * 2 + 1]!];
    return range[0] < range[1] ? [{ ...decoration, range }] : [];
  });
}

/**
 * Returns the edit that turns one text into another, for `editDecorations`.
 *
 * @param caret the offset of the caret after the edit, in UTF-16 code units. It decides where an ambiguous edit is: an
 * "a" typed into "aaa".
 * @throws TypeError that names the wrong argument
 *
 * @example
 * editBetween("hello", "hello world"); // { start: 5, end: 5, inserted: 6 }
 */
export function editBetween(before: string, after: string, caret?: number): Edit {
  if (typeof before !== "string") throw typeMismatch("before", "a string", before);
  if (typeof after !== "string") throw typeMismatch("after", "a string", after);
  const most = Math.min(before.length, after.length);
  const isSameAt = (offset: number) => before.charCodeAt(before.length - offset) === after.charCodeAt(after.length - offset);
  let suffix = caret === undefined ? 0 : Math.min(after.length - Math.min(wholeNumber("caret", caret), after.length), most);
  // Text behind the caret is unchanged, unless the program moved the caret.
  if (caret === undefined || !before.endsWith(after.slice(after.length - suffix))) {
    suffix = 0;
    while (suffix < most && isSameAt(suffix + 1)) suffix++;
    suffix -= Number(splitsPair(after, after.length - suffix));
  }
  let prefix = 0;
  while (prefix < most - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  prefix -= Number(splitsPair(before, prefix) || splitsPair(after, prefix));
  return { start: prefix, end: before.length - suffix, inserted: after.length - suffix - prefix };
}

/** Returns `true` if an offset is inside a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && text.codePointAt(offset - 1)! > 0xffff;
}

function readEdit(edit: unknown): Edit {
  return readable("edit", () => {
    if (typeof edit !== "object" || edit === null) throw typeMismatch("edit", "an object", edit);
    const { start: from, end: to, inserted: count } = edit as Partial<Edit>;
    const start = wholeNumber("edit.start", from);
    const end = wholeNumber("edit.end", to);
    if (end < start) throw typeMismatch("edit.end", "a number not less than edit.start", end);
    return { start, end, inserted: wholeNumber("edit.inserted", count) };
  });
}

function readDecorations<D extends { readonly range: readonly number[] }>(
  decorations: readonly D[],
): { decoration: D; range: Range }[] {
  return readable("decorations", () => {
    if (!Array.isArray(decorations)) throw typeMismatch("decorations", "an array", decorations);
    return Array.from(decorations as readonly D[], (decoration, index) => {
      const at = `decorations[${index}]`;
      if (typeof decoration !== "object" || decoration === null) throw typeMismatch(at, "an object", decoration);
      return { decoration: { ...decoration }, range: rangeOf(`${at}.range`, decoration.range) };
    });
  });
}

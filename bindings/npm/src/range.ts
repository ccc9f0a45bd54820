import { readable, typeMismatch } from "./errors.js";

/** `[start, end)` in UTF-16 code units, as in `text.slice(start, end)`. */
export type Range = readonly [start: number, end: number];

/** Fits into 32 bits, and no string is longer. */
const LONGEST = 2 ** 31 - 1;

/** Reads a range. */
export function rangeOf(argument: string, range: unknown): Range {
  return readable(argument, () => {
    if (!Array.isArray(range) || range.length !== 2) throw typeMismatch(argument, "two numbers", range);
    const [start, end] = [wholeNumber(`${argument}[0]`, range[0]), wholeNumber(`${argument}[1]`, range[1])];
    if (start > end) throw typeMismatch(`${argument}[1]`, "a number not less than the first", end);
    return [start, end];
  });
}

/** Reads a whole number from 0 to `most`. */
export function wholeNumber(argument: string, value: unknown, most = LONGEST): number {
  const isWhole = Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
  if (!isWhole) throw typeMismatch(argument, "a whole number, 0 or more", value);
  return value as number;
}

/** Strings of JavaScript can hold half a surrogate pair. UTF-8 cannot. */

const HALF = /\p{Surrogate}/u;

/** Whether every surrogate has its other half. */
export function isWellFormed(text: string & { isWellFormed?(): boolean }): boolean {
  return text.isWellFormed?.() ?? !HALF.test(text);
}

/** Where the first half pair stands, in UTF-16 code units; -1 if there is none. */
export function firstHalf(text: string): number {
  return text.search(HALF);
}

/** The text with U+FFFD for each half. */
export function wellFormed(text: string): string {
  return isWellFormed(text) ? text : text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

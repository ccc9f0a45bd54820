/** JavaScript strings can contain lone surrogates. UTF-8 cannot. */

const LONE = /\p{Surrogate}/u;

/** Returns `true` if the string has no lone surrogate. The method is missing before Node 20 and Safari 16.4. */
export function isWellFormed(text: string & { isWellFormed?(): boolean }): boolean {
  return text.isWellFormed?.() ?? !LONE.test(text);
}

/** Returns the offset of the first lone surrogate in UTF-16 code units, -1 if there is none. */
export function firstLoneSurrogate(text: string): number {
  return text.search(LONE);
}

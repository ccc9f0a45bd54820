/** The module as text, in about one character a byte. `scripts/encode.mjs` writes it. */

/** The bytes by frequency, and the module in their characters. */
export interface Encoded {
  /** The most frequent bytes first. */
  readonly order: readonly number[];
  /** The characters that are safe in every string literal, encoding and page. */
  readonly alphabet: string;
  readonly bytes: number;
  readonly text: string;
}

/** The number of ASCII characters. */
const ASCII = 128;

/** Entries of the table from here on are for characters behind a prefix. */
const BEHIND_PREFIX = 256;

/** Decodes the module: one character for a frequent byte, a prefix and a character for a rare one. */
export function decode({ order, alphabet, bytes, text }: Encoded): Uint8Array<ArrayBuffer> {
  const prefixes = Math.ceil((order.length - alphabet.length) / (alphabet.length - 1));
  const singles = alphabet.length - prefixes;
  // By character: its byte, or for a prefix where the bytes of the characters behind it begin in this table.
  const table = new Uint16Array(BEHIND_PREFIX + prefixes * ASCII);
  for (let at = 0; at < alphabet.length; at++) {
    const character = alphabet.charCodeAt(at);
    table[character] = at < singles ? order[at]! : BEHIND_PREFIX + (at - singles) * ASCII;
    for (let prefix = 0; prefix < prefixes; prefix++) {
      table[BEHIND_PREFIX + prefix * ASCII + character] = order[singles + prefix * alphabet.length + at] ?? 0;
    }
  }
  // A byte is written where its character was read, or before.
  const decoded = charactersOf(text);
  for (let from = 0, to = 0; to < bytes; to++) {
    let byte = table[decoded[from++]!]!;
    if (byte >= BEHIND_PREFIX) byte = table[byte + decoded[from++]!]!;
    decoded[to] = byte;
  }
  return decoded.subarray(0, bytes);
}

/** Returns the codes of ASCII characters; reading them one by one from a string takes twice as long. */
function charactersOf(text: string): Uint8Array<ArrayBuffer> {
  if (typeof TextEncoder === "function") return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

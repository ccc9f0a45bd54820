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

/** Engines compile a function that is called often sooner than a long loop. */
const BLOCK = 1024;

/** Decodes the module: one character for a frequent byte, a prefix and a character for a rare one. */
export function decode({ order, alphabet, bytes, text }: Encoded): Uint8Array<ArrayBuffer> {
  const prefixes = Math.ceil((order.length - alphabet.length) / (alphabet.length - 1));
  const singles = alphabet.length - prefixes;
  const byFrequency = Uint8Array.from(order);
  // By character: its byte, or -1 - the offset of the bytes behind a prefix.
  const codes = new Int16Array(128);
  const places = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at++) {
    const character = alphabet.charCodeAt(at);
    places[character] = at;
    codes[character] = at < singles ? order[at]! : -1 - (singles + (at - singles) * alphabet.length);
  }
  const characters = charactersOf(text);
  const out = new Uint8Array(bytes);
  let at = 0;
  const decodeBlock = (to: number, end: number) => {
    for (; to < end; to++) {
      const code = codes[characters[at++]!]!;
      out[to] = code >= 0 ? code : byFrequency[-1 - code + places[characters[at++]!]!]!;
    }
  };
  for (let to = 0; to < bytes; to += BLOCK) decodeBlock(to, Math.min(to + BLOCK, bytes));
  return out;
}

/** Returns the codes of ASCII characters; reading them one by one from a string takes twice as long. */
function charactersOf(text: string): Uint8Array {
  if (typeof TextEncoder === "function") return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

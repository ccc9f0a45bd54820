/** Encodes a module as printable ASCII, in about one character a byte. `src/ffi/inline.ts` decodes it. */

/** No character that a string literal, a template or a page would escape. */
const ALPHABET = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code))
  .filter((character) => !"\"'`\\$<&".includes(character))
  .join("");

/**
 * @param {Uint8Array} module
 * @returns {import("../src/ffi/inline.js").Encoded}
 */
export function encode(module) {
  const counts = new Uint32Array(256);
  for (const byte of module) counts[byte]++;
  const order = Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  const prefixes = Math.ceil((256 - ALPHABET.length) / (ALPHABET.length - 1));
  const singles = ALPHABET.length - prefixes;
  const codes = order.map((_, at) => {
    if (at < singles) return ALPHABET[at];
    const rest = at - singles;
    return ALPHABET[singles + Math.floor(rest / ALPHABET.length)] + ALPHABET[rest % ALPHABET.length];
  });
  const place = new Uint8Array(256);
  order.forEach((byte, at) => (place[byte] = at));
  const text = Array.from(module, (byte) => codes[place[byte]]).join("");
  return { order, alphabet: ALPHABET, bytes: module.length, text };
}

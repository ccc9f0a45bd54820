/** The other half of `src/crossing/unpack.ts`, which says what is packed how. */

const LEFT_OUT = "\"$'<\\`";

/** @param {Uint8Array} bytes */
export function pack(bytes) {
  const alphabet = [];
  for (let code = 32; code <= 126; code++) {
    const character = String.fromCharCode(code);
    if (!LEFT_OUT.includes(character)) alphabet.push(character);
  }
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]++;

  // As many common bytes as leave enough pairs for all others.
  const size = alphabet.findLastIndex((_, ones) => ones * (alphabet.length - ones) >= 256 - ones);
  const common = new Set(all.toSorted((a, b) => counts[b] - counts[a]).slice(0, size));
  const codes = all.map(() => "");
  let ones = 0;
  let twos = 0;
  for (const byte of all) {
    codes[byte] = common.has(byte)
      ? alphabet[ones++]
      : alphabet[size + Math.floor(twos / size)] + alphabet[twos++ % size];
  }
  let bits = "";
  for (let first = 0; first < 256; first += 4) {
    const four = [0, 1, 2, 3].filter((bit) => common.has(first + bit));
    bits += four.reduce((sum, bit) => sum + (1 << bit), 0).toString(16);
  }
  return { common: bits, text: Array.from(bytes, (byte) => codes[byte]).join("") };
}

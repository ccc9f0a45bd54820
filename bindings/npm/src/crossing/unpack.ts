/** The module's bytes, from the text that they are shipped as. */

/** What no character of the text is, so that it can stand in any string literal, and in HTML. */
const LEFT_OUT = "\"$'<\\`";
const SPACE = 32;
const TILDE = 126;

/**
 * Unpacks what `scripts/pack.mjs` packed: printable ASCII, which survives every bundler and every
 * encoding of a page, and is hardly larger than the bytes once both are compressed. A common byte is one
 * character, any other two.
 *
 * @param common a bit for each byte, in hexadecimal, the lowest first: whether it is a common one
 */
export function unpack(common: string, text: string): Uint8Array<ArrayBuffer> {
  const places = new Uint8Array(TILDE + 1);
  for (let code = SPACE, place = 0; code <= TILDE; code++) {
    if (!LEFT_OUT.includes(String.fromCharCode(code))) places[code] = place++;
  }
  const ones: number[] = [];
  const twos: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    const bits = parseInt(common.charAt(byte >> 2), 16);
    ((bits >> (byte & 3)) & 1 ? ones : twos).push(byte);
  }
  const bytes = new Uint8Array(text.length);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const row = places[text.charCodeAt(at)]! - ones.length;
    bytes[end++] = row < 0
      ? ones[row + ones.length]!
      : twos[row * ones.length + places[text.charCodeAt(++at)]!]!;
  }
  return bytes.slice(0, end);
}

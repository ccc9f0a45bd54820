/** The module's bytes, from the text that they are shipped as. */

import { ALIGNMENT, Code, KINDS, LOCAL, Recent, alignmentOf } from "./code.js";

/** A module, as `scripts/pack.mjs` packs it. */
export interface Packed {
  /** How many bytes it has. */
  size: number;
  /** Where the first function begins, and where the last one ends. */
  functions: readonly [start: number, end: number];
  /** How many bytes there are of each kind that code is made of. */
  counts: readonly number[];
  /** Opcodes, operands, and what is not code: each a text with what was common in it. */
  texts: readonly (readonly [common: string, text: string])[];
}

/** What no character of the text is, so that it can stand in any string literal, and in HTML. */
const LEFT_OUT = "\"$'<\\`";
const SPACE = 32;
const TILDE = 126;

/**
 * Unpacks a module. Its functions are taken apart, all opcodes first, then each kind of operand, which
 * compressors make a tenth less of, and locals are told by how recently they were named; what is not code follows.
 */
export function unpack({ size, functions, counts, texts }: Packed): Uint8Array<ArrayBuffer> {
  const parts = texts.flatMap(([common, text]) => bytesOf(common, text));
  const next = Array<number>(KINDS + 1).fill(0);
  for (let kind = 0; kind < KINDS; kind++) next[kind + 1] = next[kind]! + counts[kind]!;
  const module = new Uint8Array(size);
  const code = new Code();
  const locals = new Recent();
  for (let at = 0; at < size; at++) {
    if (at < functions[0] || at >= functions[1]) module[at] = parts[next[KINDS]!++]!;
    else {
      let byte = code.kind === ALIGNMENT ? alignmentOf(code.opcode) : parts[next[code.kind]!++]!;
      if (code.kind === LOCAL) byte = locals.use(byte);
      module[at] = byte;
      code.take(byte, at);
    }
  }
  return module;
}

/**
 * The bytes of a text of printable ASCII, which survives every bundler and every encoding of a page, and is
 * hardly larger than the bytes once both are compressed. A common byte is one character, any other two.
 *
 * @param common a bit for each byte, in hexadecimal, the lowest first: whether it is a common one
 */
function bytesOf(common: string, text: string): number[] {
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
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const row = places[text.charCodeAt(at)]! - ones.length;
    bytes.push(row < 0
      ? ones[row + ones.length]!
      : twos[row * ones.length + places[text.charCodeAt(++at)]!]!);
  }
  return bytes;
}

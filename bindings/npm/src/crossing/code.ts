/**
 * What the bytes of a module's functions are. The packer and `unpack.ts` both ask here.
 *
 * Compressors look at the bytes before; in code, an opcode has more to do with the opcode before than with
 * the operands between, and the same is true of each kind of operand.
 */

/** What a byte is. */
export const OPCODE = 0;
export const LOCAL = 1;
const CONSTANT = 2;
const OFFSET = 3;
const STORE_OFFSET = 4;
const CALL = 5;
const BLOCK = 6;
const BRANCH = 7;
const TABLE = 8;
const PREFIXED = 9;
const VECTOR = 10;
/** A byte that is no number, whatever its highest bit: of a vector's constants. */
const RAW = 11;
const OTHER = 12;
/** The beginning of a function: its size, the number of groups of locals, then count and type of each. */
const HEADER = 13;
/** Not told: {@link alignmentOf} knows it. */
export const ALIGNMENT = 14;

/** How many kinds of bytes are told. */
export const KINDS = 14;

/** The natural alignments of loads and stores, as powers of two, from opcode 0x28 on. */
const ALIGNMENTS = "23230011001122232301012";

/** The alignment that goes with an opcode. It is a hint, and changes nothing. */
export function alignmentOf(opcode: number): number {
  return Number(ALIGNMENTS[opcode - 0x28]);
}

/** The operands of each instruction that has any. */
function operandsOf(opcode: number): number[] {
  if (opcode >= 0x02 && opcode <= 0x04) return [BLOCK];
  if (opcode === 0x0c || opcode === 0x0d) return [BRANCH];
  if (opcode === 0x0e) return [TABLE];
  if (opcode === 0x10) return [CALL];
  if (opcode === 0x11) return [OTHER, OTHER];
  if (opcode >= 0x20 && opcode <= 0x22) return [LOCAL];
  if (opcode >= 0x28 && opcode <= 0x35) return [ALIGNMENT, OFFSET];
  if (opcode >= 0x36 && opcode <= 0x3e) return [ALIGNMENT, STORE_OFFSET];
  if (opcode === 0x41 || opcode === 0x42) return [CONSTANT];
  if (opcode >= 0x23 && opcode <= 0x40) return [OTHER];
  if (opcode === 0xfc) return [PREFIXED];
  return opcode === 0xfd ? [VECTOR] : [];
}

/** The operands of an instruction on vectors: loads and stores, constants and shuffles, lanes. */
function vectorOperandsOf(instruction: number): [count: number, kind: number] {
  if (instruction < 12 || instruction === 92 || instruction === 93) return [2, OTHER];
  if (instruction < 14) return [16, RAW];
  if (instruction >= 84 && instruction < 92) return [3, OTHER];
  return instruction > 20 && instruction < 35 ? [1, OTHER] : [0, OTHER];
}

/**
 * Bytes by how recently they were used: what was used last is at place 0. Code names the same few locals again and
 * again, so small places are common.
 */
export class Recent {
  readonly #bytes = Array.from({ length: 256 }, (_, byte) => byte);

  /** The byte at a place, which it leaves for the first. */
  use(place: number): number {
    const byte = this.#bytes[place]!;
    for (let at = place; at > 0; at--) this.#bytes[at] = this.#bytes[at - 1]!;
    this.#bytes[0] = byte;
    return byte;
  }

  /** Where a byte is. */
  placeOf(byte: number): number {
    return this.#bytes.indexOf(byte);
  }
}

/** Follows functions byte by byte. */
export class Code {
  /** What the next byte is. */
  kind = HEADER;
  /** The last instruction. */
  opcode = 0;
  /** The operands that are to come. */
  #pending: number[] = [];
  /** How many numbers of the function's header were read. */
  #headers = 0;
  /** Where the function ends. */
  #end = 0;
  /** The number that is being read: seven bits in each byte, the lowest first. */
  #number = 0;
  #bits = 0;

  /** Takes the byte at `at`. */
  take(byte: number, at: number): void {
    if (this.kind === OPCODE) {
      this.opcode = byte;
      this.#pending = operandsOf(byte);
    } else {
      this.#number += (byte & 127) << this.#bits;
      this.#bits += 7;
      if (byte > 127 && this.kind !== RAW) return;
      this.#operand(this.kind, this.#number, at + 1);
      this.#number = this.#bits = 0;
    }
    this.kind = this.#pending.shift() ?? OPCODE;
    if (at + 1 === this.#end) {
      this.kind = HEADER;
      this.#headers = 0;
    }
  }

  /** Some operands say what follows them. */
  #operand(kind: number, value: number, next: number): void {
    const add = (count: number, kind: number) => this.#pending.push(...Array<number>(count).fill(kind));
    if (kind === TABLE) add(value + 1, BRANCH);
    else if (kind === VECTOR) add(...vectorOperandsOf(value));
    else if (kind === PREFIXED && value > 9) add(12 - value, OTHER);
    else if (kind === HEADER && this.#headers < 2) {
      if (this.#headers++ === 0) {
        this.#end = next + value;
        add(1, HEADER);
      } else add(value * 2, HEADER);
    }
  }
}

/** The buffer that stays: what a call reads is written here, and nowhere else. */

import type { Border } from "./border.js";
import { isWellFormed } from "./half_pairs.js";

/** The buffer's size before anything needs more, in bytes. */
const FIRST_BYTES = 16 * 1024;

const encoder = new TextEncoder();

/** The kept buffer of one instance, and how far it is filled. */
export class Input {
  readonly #border: Border;
  /** How large the buffer is, in bytes. */
  #size = 0;
  /** The buffer. It is another object when it has grown: {@link Input.makeRoom}. */
  bytes = new Uint8Array();
  /** How many bytes were written. */
  end = 0;
  /** How many times it was begun: tells whether somebody else wrote in between. */
  uses = 0;

  constructor(border: Border) {
    this.#border = border;
  }

  /** Begins a call. Everything before it is forgotten. */
  begin(): void {
    this.end = 0;
    this.uses++;
    // It is empty as well when the memory has grown.
    if (this.bytes.length === 0) this.#reserve(Math.max(this.#size, FIRST_BYTES));
  }

  /** Makes room for so many more bytes. */
  makeRoom(more: number): void {
    const needed = this.end + more;
    if (needed > this.bytes.length) this.#reserve(Math.max(needed, this.bytes.length * 2));
  }

  #reserve(bytes: number): void {
    const start = this.#border.reserve(bytes);
    if (start === 0) throw new RangeError("no memory left");
    this.#size = bytes;
    this.bytes = new Uint8Array(this.#border.memory.buffer, start, bytes);
  }

  /** Writes a text in UTF-8. Half a surrogate pair becomes U+FFFD. */
  text(text: string): void {
    this.makeRoom(text.length);
    for (let rest = text; ; ) {
      const { read, written } = encoder.encodeInto(rest, this.end === 0 ? this.bytes : this.bytes.subarray(this.end));
      this.end += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      this.makeRoom(rest.length * 3);
    }
  }

  /** Whether half a surrogate pair became U+FFFD when this text was written from `start` on. */
  isChanged(text: string, start: number): boolean {
    const bytes = this.end - start;
    // ASCII is as many bytes, and to ask the module is faster than to look at the text again.
    return bytes !== text.length && this.#border.holds_replacement(start, bytes) !== 0 && !isWellFormed(text);
  }

  /** Ends one of several texts, with a byte that no text has. */
  endText(): void {
    this.makeRoom(1);
    this.bytes[this.end++] = 0xff;
  }

  /** Writes a number of 32 bits. */
  number(value: number): void {
    this.makeRoom(4);
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.end++] = value >> shift;
  }

  /** Escapes what was written from `start` on as the inside of a JSON string. */
  escape(start: number): void {
    const bytes = this.end - start;
    const escaped = this.#border.escape(start, bytes);
    if (escaped > this.bytes.length - start) {
      this.makeRoom(escaped - bytes);
      this.#border.escape(start, bytes);
    }
    this.end = start + escaped;
  }
}

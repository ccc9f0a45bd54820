/** Answers, as `wasm/src/answer.rs` leaves them: numbers, and texts beside them. */

import type { Border } from "./border.js";

/** A text may begin with U+FEFF. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of an answer that is nothing else. */
export function answerText(border: Border, bytes: number): string {
  return decoder.decode(new Uint8Array(border.memory.buffer, border.output(), bytes));
}

/** The numbers of an answer; they stay until the next call. */
export function answerNumbers(border: Border, bytes: number): Uint32Array {
  // An empty answer lies nowhere.
  if (bytes === 0) return new Uint32Array();
  return new Uint32Array(border.memory.buffer, border.output(), bytes / 4);
}

/** An answer with texts in it, read from front to back before the next call. */
export class Answer {
  readonly #numbers: Uint32Array;
  readonly #texts: string;
  /** The first two numbers say where the texts lie. */
  #next = 2;
  #at = 0;

  constructor(border: Border, bytes: number) {
    const { buffer } = border.memory;
    this.#numbers = new Uint32Array(buffer, border.output(), bytes / 4);
    this.#texts = decoder.decode(new Uint8Array(buffer, this.#numbers[0], this.#numbers[1]));
  }

  number(): number {
    return this.#numbers[this.#next++]!;
  }

  text(): string {
    return this.#texts.slice(this.#at, (this.#at += this.number()));
  }
}

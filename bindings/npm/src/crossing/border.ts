/** The module: compiled once, on the first call, and thrown away when a call goes wrong in it. */

import { Refusal, expected, refuse } from "../refuse.js";
import { packed } from "../generated/wasm.js";
import { Input } from "./input.js";
import { unpack } from "./unpack.js";

/** What `wasm/src/lib.rs` offers; its comments say what each function does. */
export interface Border {
  readonly memory: WebAssembly.Memory;
  reserve(bytes: number): number;
  output(): number;
  escape(at: number, bytes: number): number;
  holds_replacement(at: number, bytes: number): number;
  check(operation: number, kind: number, documentBytes: number, optionsBytes: number): number;
  encode(operation: number, kind: number, documentBytes: number, optionsBytes: number): number;
  count_text(textBytes: number): number;
  snap_range(textBytes: number, startUtf16: number, endUtf16: number): number;
  truncate_text(textBytes: number, limit: number, unit: number): number;
  edit_ranges(bytes: number, start: number, end: number, inserted: number): number;
  find_links(textBytes: number): number;
  operations(): number;
  rules(): number;
}

/** Past this, in bytes, an instance is not kept: memory of WebAssembly can grow, but not shrink. */
const KEPT_BYTES = 32 * 1024 * 1024;

let compiled: WebAssembly.Module | undefined;
let current: { border: Border; input: Input } | undefined;

/**
 * Compiles ahead of the first call, and not on the main thread. It is never needed: the first call
 * compiles what is not compiled yet, within milliseconds.
 *
 * @example
 * await init(); // before the user begins to type
 */
export async function init(): Promise<void> {
  compiled ??= await WebAssembly.compile(unpack(packed));
}

function start(): { border: Border; input: Input } {
  compiled ??= new WebAssembly.Module(unpack(packed));
  const border = new WebAssembly.Instance(compiled).exports as unknown as Border;
  current = { border, input: new Input(border) };
  return current;
}

/**
 * Crosses: writes the input, calls, reads the answer. The module can fail in one way only, when there is
 * no more memory; the next call then finds a fresh one.
 *
 * @param argument what to name when it is too large
 */
export function cross<T>(argument: string, call: (border: Border, input: Input) => T): T {
  const { border, input } = current ?? start();
  try {
    return call(border, input);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    current = undefined;
    throw refuse(argument, "too large to be handled", error);
  } finally {
    // When memory grows, what looked at it becomes empty. Asking the memory itself takes longer than a call.
    if ((input.bytes.length || border.memory.buffer.byteLength) > KEPT_BYTES) current = undefined;
  }
}

/** Asks about one text. Half a surrogate pair in it counts as one character. */
export function askAbout<T>(text: string, ask: (border: Border, textBytes: number) => T): T {
  if (typeof text !== "string") throw expected("text", "a string", text);
  return cross("text", (border, input) => {
    input.begin();
    input.text(text);
    return ask(border, input.end);
  });
}

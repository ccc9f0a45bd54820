/**
 * A value, written as JSON straight into the kept buffer: byte for byte what `JSON.stringify` would say,
 * but without a string in between, which costs more than the check of what it says.
 */

import type { Input } from "./input.js";

/** Up to this length, in UTF-16 code units, a loop is faster than a call of the encoder. */
const SHORT = 40;

/** Deeper than any document that is accepted. A cycle ends here as well. */
const DEEPEST = 100;

const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
const COLON = 58;
const OPENING_BRACKET = 91;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** Writes a value as an argument of `JSON.stringify`. `undefined` when there is nothing to write. */
export function writeValue(input: Input, value: unknown): boolean {
  input.begin();
  const uses = input.uses;
  // Getters and proxies run code of others; if that called here, what was written is lost.
  if (!objectsInherit() && plainly(input, value, 0) && input.uses === uses) return true;
  const text = JSON.stringify(value);
  input.begin();
  if (text === undefined) return false;
  input.text(text);
  return true;
}

/** Whether somebody gave all objects a field, which a loop over fields finds in each, and `JSON.stringify` in none. */
function objectsInherit(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/** Writes plain data. False for what only `JSON.stringify` knows how to write. */
function plainly(input: Input, value: unknown, depth: number): boolean {
  // Not a switch: each of these is a comparison to the engine, and `typeof` by itself a call.
  if (typeof value === "string") writeString(input, value);
  else if (typeof value === "number") writeNumber(input, value);
  else if (value === true || value === false) writeAscii(input, value ? "true" : "false");
  else if (value === null) writeAscii(input, "null");
  else if (typeof value !== "object" || depth > DEEPEST) return false;
  else if ((value as { toJSON?: unknown }).toJSON !== undefined) return false;
  else if (Array.isArray(value)) return writeArray(input, value, depth);
  else return writeObject(input, value as Record<string, unknown>, depth);
  return true;
}

function writeArray(input: Input, items: readonly unknown[], depth: number): boolean {
  writeByte(input, OPENING_BRACKET);
  // Asked once: a getter may add to it.
  const { length } = items;
  for (let index = 0; index < length; index++) {
    if (index > 0) writeByte(input, COMMA);
    if (!plainly(input, items[index], depth + 1)) return false;
  }
  writeByte(input, CLOSING_BRACKET);
  return true;
}

function writeObject(input: Input, object: Record<string, unknown>, depth: number): boolean {
  // Without a prototype, it may be what `JSON.rawJSON` made.
  if (Object.getPrototypeOf(object) !== Object.prototype) return false;
  writeByte(input, OPENING_BRACE);
  let isFirst = true;
  // Faster than to ask for all names first.
  for (const name in object) {
    const value = object[name];
    if (value === undefined) continue;
    if (!isFirst) writeByte(input, COMMA);
    isFirst = false;
    writeString(input, name);
    writeByte(input, COLON);
    if (!plainly(input, value, depth + 1)) return false;
  }
  writeByte(input, CLOSING_BRACE);
  return true;
}

function writeByte(input: Input, byte: number): void {
  if (input.end === input.bytes.length) input.makeRoom(1);
  input.bytes[input.end++] = byte;
}

function writeAscii(input: Input, text: string): void {
  input.makeRoom(text.length);
  for (let at = 0; at < text.length; at++) input.bytes[input.end++] = text.charCodeAt(at);
}

function writeNumber(input: Input, value: number): void {
  // Offsets, mostly; -0 is written as 0.
  if (value >= 0 && value < 100_000 && (value | 0) === value) writeWhole(input, value);
  else writeAscii(input, Number.isFinite(value) ? String(value) : "null");
}

function writeWhole(input: Input, value: number): void {
  let digits = 1;
  for (let rest = value; rest > 9; rest = (rest / 10) | 0) digits++;
  input.makeRoom(digits);
  let at = (input.end += digits);
  let rest = value;
  do {
    input.bytes[--at] = ZERO + (rest % 10);
    rest = (rest / 10) | 0;
  } while (rest > 0);
}

function writeString(input: Input, text: string): void {
  if (text.length <= SHORT && writeShort(input, text)) return;
  writeByte(input, QUOTE);
  const start = input.end;
  input.text(text);
  if (input.isChanged(text, start)) {
    input.end = start - 1;
    input.text(JSON.stringify(text));
    return;
  }
  input.escape(start);
  writeByte(input, QUOTE);
}

/** Writes a string if it is printable ASCII without anything to escape. */
function writeShort(input: Input, text: string): boolean {
  input.makeRoom(text.length + 2);
  const { bytes } = input;
  let end = input.end;
  bytes[end++] = QUOTE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) return false;
    bytes[end++] = code;
  }
  bytes[end++] = QUOTE;
  input.end = end;
  return true;
}

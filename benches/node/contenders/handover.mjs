/**
 * What it takes to hand a value over to a module that sees nothing but its own memory: each key as a number, each text in
 * UTF-8, and a word for each node. It is not JSON, and nothing is checked.
 */

const KEYS = `from to message continuation_message parts effect reply_to idempotency_key preferred_service type name value
url attachment_id text_decorations range style animation message_id part_index app layout interactive fallback_text bundle_id
team_id app_store_id caption subcaption trailing_caption trailing_subcaption image_url image_title image_subtitle`;
const numbers = new Map(KEYS.split(/\s+/).map((key, number) => [key, number]));

/** Up to this length, in UTF-16 code units, a loop is faster than a call of the encoder. */
const SHORT = 40;

const TEXT = 1 << 24;
const ARRAY = 2 << 24;
const OBJECT = 3 << 24;
const END = 4 << 24;
const OTHER = 5 << 24;

const { buffer } = new WebAssembly.Memory({ initial: 32 });
const words = new Int32Array(buffer, 0, 1 << 18);
const texts = new Uint8Array(buffer, 1 << 20);
const encoder = new TextEncoder();
let word = 0;
let byte = 0;

/** Writes a value; says how much that was. */
export function handover(value) {
  word = byte = 0;
  write(value);
  return word + byte;
}

function write(value) {
  if (typeof value === "string") writeText(value);
  else if (typeof value === "number") words[word++] = value;
  else if (typeof value !== "object" || value === null) words[word++] = OTHER;
  else if (Array.isArray(value)) {
    words[word++] = ARRAY;
    for (let index = 0; index < value.length; index++) write(value[index]);
    words[word++] = END;
  } else {
    words[word++] = OBJECT;
    for (const key in value) {
      const number = numbers.get(key);
      if (number === undefined) writeText(key);
      else words[word++] = number;
      write(value[key]);
    }
    words[word++] = END;
  }
}

function writeText(text) {
  const start = byte;
  if (text.length > SHORT || !writeAscii(text)) {
    byte = start + encoder.encodeInto(text, texts.subarray(start)).written;
  }
  words[word++] = TEXT | (byte - start);
}

function writeAscii(text) {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    texts[byte++] = code;
  }
  return true;
}

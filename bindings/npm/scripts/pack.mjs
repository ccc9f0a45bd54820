/** The other half of `src/crossing/unpack.ts`, which says what is packed how. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { transformSync } from "esbuild";

/** What both halves know of WebAssembly. */
const source = readFileSync(fileURLToPath(new URL("../src/crossing/code.ts", import.meta.url)), "utf8");
const { code: script } = transformSync(source, { loader: "ts" });
const { ALIGNMENT, Code, KINDS, LOCAL, OPCODE, Recent, alignmentOf } = await import(
  `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`
);

const CODE_SECTION = 10;
const LEFT_OUT = "\"$'<\\`";

/** @param {Uint8Array} module */
export function pack(module) {
  const functions = functionsOf(module);
  const kinds = Array.from({ length: KINDS + 1 }, () => []);
  const code = new Code();
  const locals = new Recent();
  for (let at = 0; at < module.length; at++) {
    if (at < functions[0] || at >= functions[1]) kinds[KINDS].push(module[at]);
    else {
      if (code.kind === ALIGNMENT) module[at] = alignmentOf(code.opcode);
      else if (code.kind === LOCAL) {
        const place = locals.placeOf(module[at]);
        kinds[LOCAL].push(place);
        locals.use(place);
      } else kinds[code.kind].push(module[at]);
      code.take(module[at], at);
    }
  }
  const counts = kinds.slice(0, KINDS).map((bytes) => bytes.length);
  const texts = [kinds.slice(OPCODE, OPCODE + 1), kinds.slice(OPCODE + 1, KINDS), kinds.slice(KINDS)].map(
    (group) => asText(group.flat()),
  );
  return { size: module.length, functions, counts, texts };
}

function asText(bytes) {
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
  return [bits, Array.from(bytes, (byte) => codes[byte]).join("")];
}

/** Where the first function begins, and where the last one ends. */
function functionsOf(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (;;) {
    const id = bytes[at++];
    const size = number();
    const end = at + size;
    if (id === CODE_SECTION) {
      number();
      return [at, end];
    }
    at = end;
  }
}

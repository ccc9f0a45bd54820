/** Colours of JSON, TypeScript and shell scripts: as much as the eye needs. */

import { el } from "../ui/dom.js";

const TOKEN = /("(?:[^"\\\n]|\\.)*")(?=\s*:)|(^\s*\w+)(?=: )|("(?:[^"\\\n]|\\.)*"|'[^']*')|(\b\w+(?:-\w+)+\b)|(\b\d+\b)|\b(import|from|const|await|new|true|false|null|curl|jq)\b|(\/\/.*)/gm;
/** An id has numbers, and no colour. */
const CLASSES = ["key", "key", "string", "", "number", "word", "note"];

export function highlighted(code: string): (Node | string)[] {
  const out: (Node | string)[] = [];
  let end = 0;
  for (const match of code.matchAll(TOKEN)) {
    const kind = match.slice(1).findIndex((group) => group !== undefined);
    out.push(code.slice(end, match.index), el("span", CLASSES[kind]!, match[0]));
    end = match.index + match[0].length;
  }
  out.push(code.slice(end));
  return out;
}

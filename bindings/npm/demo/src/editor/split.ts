/**
 * A text part has at most one mention, and none if it has stickers. A text of the editor with more becomes several
 * parts, which `plan` sends as several messages.
 */

import type { Mark } from "prosemirror-model";

import { schema } from "./schema.js";

/** Text with the same marks. */
export interface Run {
  marks: readonly Mark[];
  from: number;
  to: number;
}

export interface Piece {
  from: number;
  to: number;
  /** The runs of the piece, from its start on. */
  inside: Run[];
}

const { mention, sticker } = schema.marks;

export function split(text: string, runs: Run[]): Piece[] {
  const cuts: [end: number, next: number][] = [];
  let last: { mark: Mark; to: number } | undefined;
  for (const { marks, from, to } of runs) {
    const mark = marks.find(({ type }) => type === mention || type === sticker);
    if (!mark) continue;
    const fits = !last || (mark.type === sticker && last.mark.type === sticker) || (last.to === from && mark.eq(last.mark));
    if (!fits) cuts.push(between(text, last!.to, from));
    last = { mark, to };
  }
  return [...cuts, [text.length, 0]].map(([to], index) => {
    const from = cuts[index - 1]?.[1] ?? 0;
    const inside = runs.filter((run) => run.from < to! && run.to > from);
    return { from, to: to!, inside: inside.map((run) => ({ ...run, from: Math.max(run.from, from) - from, to: Math.min(run.to, to!) - from })) };
  });
}

/** After the last sentence or line between two places, else before the word at the second; without the white space. */
function between(text: string, from: number, to: number): [number, number] {
  const gap = text.slice(from, to);
  const sentence = [...gap.matchAll(/[.!?…]\s+|\n+/g)].at(-1);
  const word = /\s+(?=\S*$)/.exec(gap);
  const end = sentence ?? word;
  if (!end) return [to, to];
  const sign = /^[.!?…]/.test(end[0]) ? 1 : 0;
  return [from + end.index + sign, from + end.index + end[0].length];
}

/** Makes a box of each letter of an animated text, so that letters move one by one. */

import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

import { schema } from "./schema.js";

/** Above it, an animated text moves as a whole: thousands of boxes would make typing slow. */
const MOST_LETTERS = 400;

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
export const graphemes = (text: string) => segmenter.segment(text);

/** Returns true for a word that must be able to break: boxes of letters would keep it on one line. */
export const hasLongWord = (text: string) => /\S{25}/.test(text);

const animated = (node: Node) => node.isText && node.marks.some(({ type }) => type === schema.marks.animation);

function lettersOf(doc: Node): DecorationSet {
  const runs: { pos: number; text: string }[] = [];
  let letters = 0;
  doc.forEach((node, pos) => {
    if (!animated(node)) return;
    runs.push({ pos, text: node.text ?? "" });
    letters += node.nodeSize;
  });
  if (letters === 0 || letters > MOST_LETTERS || runs.some(({ text }) => hasLongWord(text))) return DecorationSet.empty;
  const found: Decoration[] = [];
  for (const { pos, text } of runs) {
    let order = 0;
    for (const { segment, index } of graphemes(text)) {
      const from = pos + index;
      const isSpace = /^\s$/.test(segment);
      const attrs = isSpace ? { class: "gap" } : { class: "letter", style: `--at: ${order++ % 12}` };
      found.push(Decoration.inline(from, from + segment.length, attrs));
    }
  }
  return DecorationSet.create(doc, found);
}

export const letters = new Plugin<DecorationSet>({
  state: {
    init: (_, { doc }) => lettersOf(doc),
    apply: (transaction, set) => (transaction.docChanged ? lettersOf(transaction.doc) : set),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

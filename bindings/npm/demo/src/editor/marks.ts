/** Underlines what was found in the draft. Between two checks, the underlines follow the text. */

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

import { type Found, severityOf } from "../findings.js";

const key = new PluginKey<DecorationSet>("findings");

export const marksPlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, set) {
      const found = transaction.getMeta(key) as Found[] | undefined;
      if (!found) return set.map(transaction.mapping, transaction.doc);
      const size = transaction.doc.content.size;
      const marks = found.flatMap((one) => {
        const { at, index } = one;
        if (!at || at[1] > size || at[0] === at[1]) return [];
        const attrs = { class: `found ${severityOf(one)}`, "data-finding": String(index) };
        const isCard = transaction.doc.nodeAt(at[0])?.isAtom && !transaction.doc.nodeAt(at[0])?.isText;
        return [isCard ? Decoration.node(at[0], at[0] + 1, attrs) : Decoration.inline(at[0], at[1], attrs)];
      });
      return DecorationSet.create(transaction.doc, marks);
    },
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

export function underline(view: EditorView, found: Found[]): void {
  view.dispatch(view.state.tr.setMeta(key, found).setMeta("addToHistory", false));
}

/** Changes of the draft, each one step of undo. */

import { closeHistory } from "prosemirror-history";
import type { Mark, MarkType, Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { TextDecoration } from "sendcheck/compose";

import { wholeCharacters } from "../core.js";
import { type Effect, type Reply, STYLES, type Style, schema } from "./schema.js";
import type { Sticker } from "./stickers.js";
import { addFile } from "./uploads.js";

export type Animation = NonNullable<TextDecoration["animation"]>;

/** The selection, widened to whole characters. Null if nothing is selected. */
function selected(state: EditorState): [number, number] | null {
  const { empty, from, to } = state.selection;
  if (empty || state.selection instanceof NodeSelection) return null;
  return wholeCharacters(textOf(state), [from, to]);
}

/** The text by offsets of the document. An attachment is one character that belongs to no other. */
export const textOf = ({ doc }: EditorState) => doc.textBetween(0, doc.content.size, "", "\ufffc");

/** Marks the selection, or what is typed next. */
function toggleMark(mark: Mark, replaced: readonly MarkType[]): Command {
  return (state, dispatch) => {
    const range = selected(state);
    const isOn = marksIn(state).some((one) => one.eq(mark));
    const tr = closeHistory(state.tr);
    if (range) {
      for (const type of isOn ? [] : replaced) tr.removeMark(...range, type);
      dispatch?.(isOn ? tr.removeMark(...range, mark) : tr.addMark(...range, mark));
      return true;
    }
    const stored = state.storedMarks ?? state.selection.$from.marks();
    const others = stored.filter((one) => !one.eq(mark) && (isOn || !replaced.includes(one.type)));
    dispatch?.(tr.setStoredMarks(isOn ? others : mark.addToSet(others)));
    return true;
  };
}

export const toggleStyle = (name: Style) => toggleMark(schema.mark(name), [schema.marks.animation]);

export const toggleAnimation = (name: Animation) =>
  toggleMark(schema.mark("animation", { name }), [schema.marks.animation, ...STYLES.map((style) => schema.marks[style])]);

/** The marks of the whole selection, or of what is typed next. */
export function marksIn(state: EditorState): readonly Mark[] {
  const { empty, from, to, $from } = state.selection;
  if (empty) return state.storedMarks ?? $from.marks();
  let common: readonly Mark[] | undefined;
  state.doc.nodesBetween(from, to, (node) => {
    if (!node.isText || !/\S/.test(node.text ?? "") || schema.marks.sticker.isInSet(node.marks)) return;
    common = common ? common.filter((mark) => mark.isInSet(node.marks)) : node.marks;
  });
  return common ?? [];
}

/** Puts an attachment or a link card at the caret, or at a place. */
export function insertCards(view: EditorView, cards: Node[], at?: number): void {
  const { tr, selection } = view.state;
  const { from, to } = at === undefined ? selection : { from: at, to: at };
  view.dispatch(closeHistory(tr).replaceWith(from, to, cards).scrollIntoView());
}

export const linkCard = (url: string) => schema.node("link", { url });
export const urlCard = (url: string) => schema.node("media", { url });
export const fileCards = (files: Iterable<File>) => Array.from(files, (file) => schema.node("media", { upload: addFile(file) }));

/** Puts a sticker at the caret. It is an emoji with a picture over it. */
export function insertSticker(view: EditorView, { id, emoji }: Sticker): void {
  view.dispatch(closeHistory(view.state.tr).replaceSelectionWith(schema.text(emoji, [schema.mark("sticker", { id })]), false).scrollIntoView());
}

/** Sends a picture as a sticker, or as a picture again. */
export const toggleSticker = (view: EditorView, pos: number) => {
  const sticker = view.state.doc.nodeAt(pos)?.attrs.sticker === true;
  view.dispatch(view.state.tr.setNodeAttribute(pos, "sticker", !sticker));
};

/** Mentions a person: the selected text, or else the name at the caret. */
export function mention(view: EditorView, name: string, handle: string): void {
  const { state } = view;
  const mark = schema.mark("mention", { handle });
  const range = selected(state);
  const tr = closeHistory(state.tr);
  if (range) tr.removeMark(...range, schema.marks.mention).addMark(...range, mark);
  else {
    const at = state.selection.from;
    const before = at > 0 && !/\s$/.test(textOf(state).slice(0, at)) ? " " : "";
    const after = /^\s/.test(textOf(state).slice(at)) ? "" : " ";
    tr.insert(at, [...(before ? [schema.text(before)] : []), schema.text(name, [mark]), ...(after ? [schema.text(after)] : [])]);
    tr.setSelection(TextSelection.create(tr.doc, at + before.length + name.length + 1));
  }
  view.dispatch(tr.scrollIntoView());
}

export const setEffect = (view: EditorView, effect: Effect | null) =>
  view.dispatch(view.state.tr.setDocAttribute("effect", effect));

export const setReply = (view: EditorView, reply: Reply | null) =>
  view.dispatch(view.state.tr.setDocAttribute("reply", reply));

/** Moves an attachment in front of its neighbour, or behind it. */
export function moveCard(view: EditorView, pos: number, by: -1 | 1): void {
  const { doc, tr } = view.state;
  const node = doc.nodeAt(pos);
  const neighbour = by < 0 ? doc.resolve(pos).nodeBefore : doc.nodeAt(pos + 1);
  if (!node || !neighbour) return;
  const to = by < 0 ? pos - neighbour.nodeSize : pos + neighbour.nodeSize;
  tr.delete(pos, pos + 1).insert(to, node).setSelection(NodeSelection.create(tr.doc, to));
  view.dispatch(tr.scrollIntoView());
}

/** Removes an attachment. */
export const removeCard = (view: EditorView, pos: number) => view.dispatch(view.state.tr.delete(pos, pos + 1));

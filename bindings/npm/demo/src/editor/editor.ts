/** The message field. */

import { closeHistory, history, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Node, Slice } from "prosemirror-model";
import { type Command, EditorState, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { MessageContent, Part } from "sendcheck/compose";

import { attachmentViews } from "./attachments.js";
import { fileCards, insertCards, toggleStyle } from "./commands.js";
import { docOf, fragmentOf } from "./content.js";
import { letters } from "./letters.js";
import { marksPlugin } from "./marks.js";
import { type MessageFields, schema } from "./schema.js";

export interface Pasted {
  from: number;
  to: number;
  text: string;
  /** The same with formatting, if the clipboard has it. */
  html: string;
}

export interface Events {
  /** After each change of the state. */
  changed(view: EditorView, docChanged: boolean): void;
  /** After a paste of text. Its place in the document is known. */
  pasted(view: EditorView, paste: Pasted): void;
  send(): void;
}

const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.text("\n", state.selection.$from.marks()), false).scrollIntoView());
  return true;
};

export function createEditor(place: HTMLElement, label: string, events: Events): EditorView {
  const send: Command = () => (events.send(), true);
  // On a phone, Enter is the only way to a new line.
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const keys = keymap({
    "Mod-b": toggleStyle("bold"),
    "Mod-i": toggleStyle("italic"),
    "Mod-u": toggleStyle("underline"),
    "Mod-Shift-x": toggleStyle("strikethrough"),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Shift-Enter": insertLineBreak,
    "Mod-Enter": send,
    Enter: isTouch ? insertLineBreak : send,
  });
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ schema, plugins: [history(), keys, letters, marksPlugin, placeholder] }),
    nodeViews: attachmentViews,
    scrollMargin: 24,
    scrollThreshold: 24,
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      "aria-describedby": "findings-text",
      "aria-keyshortcuts": "F8",
      id: "text",
      dir: "auto",
      spellcheck: "true",
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged || transaction.selectionSet) events.changed(view, transaction.docChanged);
    },
    clipboardTextParser: (text, $context, isPlain) =>
      Slice.maxOpen(fragmentOf([{ type: "text", value: normalized(text) }].filter(({ value }) => value !== "") as Part[])),
    clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, "\n", (node) => node.attrs.url as string),
    handlePaste(view, event) {
      const text = normalized(event.clipboardData?.getData("text/plain") ?? "");
      const html = event.clipboardData?.getData("text/html") ?? "";
      if (html.includes("data-pm-slice")) return false;
      const files = event.clipboardData?.files ?? [];
      if (text === "" && files.length > 0) {
        insertCards(view, fileCards(files));
        return true;
      }
      if (text === "") return false;
      const { from } = view.state.selection;
      const marks = view.state.storedMarks ?? view.state.selection.$from.marks();
      view.dispatch(view.state.tr.replaceSelectionWith(schema.text(text, marks), false).setMeta("paste", true).scrollIntoView());
      events.pasted(view, { from, to: from + text.length, text, html });
      return true;
    },
  });
  return view;
}

const normalized = (text: string) => text.replace(/\r\n?/g, "\n");

const placeholder = new Plugin({
  props: {
    attributes: ({ doc }): { [name: string]: string } => (doc.content.size === 0 ? { class: "empty" } : {}),
  },
});

export const isEmpty = (doc: Node) => doc.content.size === 0;
export const canUndo = ({ state }: EditorView) => undoDepth(state) > 0;
export const canRedo = ({ state }: EditorView) => redoDepth(state) > 0;

/** Replaces the draft by another message, as one step of undo, and changes only what differs. */
export function setContent(view: EditorView, content: MessageContent): void {
  const next = docOf(content);
  const { tr, doc } = view.state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start !== null && end) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  }
  for (const [name, value] of Object.entries(next.attrs as MessageFields)) {
    if (JSON.stringify(value) !== JSON.stringify(doc.attrs[name])) tr.setDocAttribute(name, value);
  }
  view.dispatch(closeHistory(tr).scrollIntoView());
}

/** Empties the field. What was sent does not come back by undo. */
export function clear(view: EditorView): void {
  view.updateState(EditorState.create({ schema, plugins: view.state.plugins }));
}

/** Selects a range and moves the focus there. */
export function reveal(view: EditorView, from: number, to: number): void {
  const size = view.state.doc.content.size;
  const selection = TextSelection.create(view.state.doc, Math.min(from, size), Math.min(to, size));
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

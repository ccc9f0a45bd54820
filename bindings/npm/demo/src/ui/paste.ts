/** Shows what becomes of pasted Markdown, and offers to use it. */

import type { MessageContent, Part } from "sendcheck/compose";
import { closeHistory } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";

import { type Facts, checkDraft, planOf, previewOf } from "../core.js";
import { type Service, fragmentOf } from "../editor/content.js";
import { bubbles } from "../thread/bubbles.js";
import { button, count, el, find, icon, words } from "./dom.js";

export function createPaste(view: EditorView, facts: () => Facts, service: () => Service) {
  const box = find("paste");
  let place: { from: number; to: number; text: string } | undefined;

  const close = () => {
    box.hidden = true;
    box.replaceChildren();
    place = undefined;
  };

  const use = (parts: Part[]) => {
    if (place && view.state.doc.textBetween(place.from, place.to, "", "\ufffc") === place.text) {
      view.dispatch(closeHistory(view.state.tr).replaceWith(place.from, place.to, fragmentOf(parts)).scrollIntoView());
    }
    close();
    view.focus();
  };

  return {
    close,
    /** Offers the plan of a paste that is Markdown. */
    offer(range: { from: number; to: number; text: string }): void {
      close();
      const report = checkDraft({ parts: [{ type: "text", value: range.text }] }, { firstMessage: false });
      if (!report?.diagnostics.some(({ rule }) => rule === "markdown-in-text")) return;
      const planned = planOf({ content: range.text }, { ...facts() });
      if (!planned?.sends) return;
      place = range;
      const messages = planned.sends.map(({ document }) => document as MessageContent);
      const notes = [...new Set(planned.notes.map(({ note }) => words(note.replaceAll("-", " "))))];
      const format = button("primary", icon("fix"), "Use the formatting");
      format.addEventListener("click", () => use(joined(messages)));
      const keep = button("", "Keep the signs");
      keep.addEventListener("click", () => (close(), view.focus()));
      box.replaceChildren(
        el("p", "paste-title", "You pasted Markdown. Phones show its signs. As formatted text it is ", count(messages.length, "message"), ":"),
        el(
          "div",
          { className: `paste-plan sent ${service().toLowerCase()}`, tabIndex: 0, attrs: { role: "group", "aria-label": "The pasted text as messages" } },
          ...messages.map((message) => el("div", "stack", ...bubbles(message, previewOf(message, service())))),
        ),
        notes.length > 0 ? el("p", "paste-notes", `Changes: ${notes.join(", ")}`) : "",
        el("div", "paste-actions", format, keep),
      );
      box.hidden = false;
    },
  };
}

/** The parts of all messages. Texts that follow each other are joined by a blank line. */
function joined(messages: MessageContent[]): Part[] {
  return messages.flatMap(({ parts = [] }, index) => {
    const previous = messages[index - 1]?.parts?.at(-1);
    const isTextAfterText = previous?.type === "text" && parts[0]?.type === "text";
    return isTextAfterText ? [{ type: "text", value: "" } as const, ...parts] : [...parts];
  });
}

/** Shows what becomes of pasted Markdown, or of text that was copied with its formatting, and offers to use it. */

import type { MessageContent, NoteName, Part, PlanInput, Service } from "sendcheck/compose";
import { closeHistory } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";

import { type Facts, checkDraft, planOf, previewOf } from "../core.js";
import { fragmentOf } from "../editor/content.js";
import type { Pasted } from "../editor/editor.js";
import { bubbles } from "../thread/bubbles.js";
import { button, count, el, find, icon } from "./dom.js";

/** Changes that the bubbles do not show. */
const NOTES: { [N in NoteName]?: string } = {
  "code-as-text": "code is plain text",
  "table-as-lines": "a table becomes lines",
  "rule-dropped": "lines between paragraphs go",
  "image-as-link": "a picture becomes a link",
  "alt-dropped": "a picture has no description",
  "title-dropped": "titles of links go",
  "link-dropped": "a link goes",
  "link-parameters-dropped": "parameters of a link go",
  "image-dropped": "a picture goes",
  "header-dropped": "the header of the document goes",
  "footnote-dropped": "a footnote goes",
  "html-dropped": "HTML goes",
  "style-lost": "styles are lost on this service",
};

export function createPaste(view: EditorView, facts: () => Facts, service: () => Service) {
  const box = find("paste");
  let place: Pasted | undefined;

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
    /** Offers the plan of a paste that is more than plain text. */
    offer(range: Pasted): void {
      close();
      const report = checkDraft({ parts: [{ type: "text", value: range.text }] }, { firstMessage: false });
      const isMarkdown = report?.diagnostics.some(({ rule }) => rule === "markdown-in-text") ?? false;
      const input: PlanInput = isMarkdown || !range.html ? { content: range.text } : { content: range.html, format: "html" };
      const planned = isMarkdown || range.html ? planOf(input, facts()) : null;
      if (!planned?.sends) return;
      const parts = planned.sends.flatMap(({ document }) => (document as MessageContent).parts ?? []);
      if (!isMarkdown && !parts.some((part) => part.type !== "text" || part.text_decorations)) return;
      place = range;
      const messages = planned.sends.map(({ document }) => document as MessageContent);
      const notes = [...new Set(planned.notes.flatMap(({ note }) => NOTES[note] ?? []))];
      const format = button("primary", icon("fix"), "Use the formatting");
      format.addEventListener("click", () => use(joined(messages)));
      const keep = button("", isMarkdown ? "Keep as typed" : "Keep plain text");
      keep.addEventListener("click", () => (close(), view.focus()));
      box.replaceChildren(
        el(
          "div",
          "paste-head",
          el("p", "paste-title", isMarkdown ? "You pasted Markdown" : "You pasted formatted text"),
          el("p", "paste-notes", `With its formatting, it is ${count(messages.length, "message")}${notes.length > 0 ? `; ${notes.join(", ")}` : ""}.`),
        ),
        el(
          "div",
          { className: `paste-plan sent ${service().toLowerCase()}`, tabIndex: 0, attrs: { role: "group", "aria-label": "The pasted text as messages" } },
          ...messages.map((message) => el("div", "stack", ...bubbles(message, previewOf(message, service())))),
        ),
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

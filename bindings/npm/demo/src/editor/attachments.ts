/** Attachments and link cards inside the message field. */

import type { EditorView, NodeViewConstructor } from "prosemirror-view";

import { menuButton } from "../ui/menu.js";
import { button, el, fileOf, hostOf, icon } from "../ui/dom.js";
import { moveCard, removeCard } from "./commands.js";

/** The face of an attachment, in the field and in the thread. */
export function attachmentFace(url: string): HTMLElement[] {
  const isPicture = /\.(jpe?g|png|gif|webp|heic)$/i.test(url.split(/[?#]/)[0]!);
  return [
    el("span", `face-icon ${isPicture ? "picture" : ""}`, icon(isPicture ? "picture" : "file")),
    el("span", "face-text", el("span", "face-title", fileOf(url)), el("span", "face-detail", hostOf(url))),
  ];
}

/** The face of a link card. The title of the page is not known before recipients get it. */
export function linkFace(url: string): HTMLElement[] {
  return [
    el("span", "face-cover", icon("link")),
    el("span", "face-text", el("span", "face-title", hostOf(url)), el("span", "face-detail", url.replace(/^https?:\/\//, ""))),
  ];
}

const viewOf =
  (kind: "attachment" | "link card", face: (url: string) => HTMLElement[]): NodeViewConstructor =>
  (node, view, getPos) => {
    const url = node.attrs.url as string;
    const name = kind === "attachment" ? fileOf(url) : hostOf(url);
    const actions = button(
      { className: "card-actions icon-button", tabIndex: -1, ariaLabel: `Actions for ${kind} ${name}` },
      icon("more"),
    );
    menuButton(actions, `Actions for ${name}`, () => [{ items: actionsFor(view, getPos) }]);
    const dom = el(
      "span",
      { className: `card ${kind === "attachment" ? "attachment" : "attachment-link"}`, contentEditable: "false", data: { url } },
      ...face(url),
      actions,
    );
    dom.setAttribute("role", "group");
    dom.ariaLabel = `${kind === "attachment" ? "Attachment" : "Link card"} ${name}`;
    dom.addEventListener("keydown", (event) => event.stopPropagation());
    return {
      dom,
      selectNode: () => (dom.classList.add("selected"), (actions.tabIndex = 0)),
      deselectNode: () => (dom.classList.remove("selected"), (actions.tabIndex = -1)),
      stopEvent: ({ target }) => target instanceof HTMLElement && actions.contains(target),
      ignoreMutation: () => true,
    };
  };

function actionsFor(view: EditorView, getPos: () => number | undefined) {
  const on = (run: (pos: number) => void) => () => {
    const pos = getPos();
    if (pos !== undefined) run(pos);
    view.focus();
  };
  return [
    { label: "Move earlier", choose: on((pos) => moveCard(view, pos, -1)) },
    { label: "Move later", choose: on((pos) => moveCard(view, pos, 1)) },
    { label: "Remove", choose: on((pos) => removeCard(view, pos)) },
  ];
}

export const attachmentViews: { [name: string]: NodeViewConstructor } = {
  media: viewOf("attachment", attachmentFace),
  link: viewOf("link card", linkFace),
};

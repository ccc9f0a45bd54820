/** Attachments and link cards inside the message field. */

import type { EditorView, NodeViewConstructor } from "prosemirror-view";

import { fileOf, hostOf } from "../ui/dom.js";
import { button, el, icon } from "../ui/dom.js";
import { menuButton } from "../ui/menu.js";
import { moveCard, removeCard, toggleSticker } from "./commands.js";
import { type Media, schema } from "./schema.js";
import { drawFile } from "./uploads.js";

const PICTURE = /\.(jpe?g|png|gif|webp|heic|heif)$/i;

export const nameOf = ({ url, upload }: Media) => upload?.filename ?? fileOf(url);
export const isPicture = (media: Media) => media.upload?.content_type.startsWith("image/") ?? PICTURE.test(nameOf(media));

const UNITS = ["bytes", "kB", "MB", "GB"];
function sizeOf(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** unit).toFixed(unit > 1 ? 1 : 0)} ${UNITS[unit]}`;
}

/** A picture of an attachment: its own where the browser has the file. */
export function thumbnail(media: Media, width: number): HTMLElement {
  const box = el("span", `thumb ${isPicture(media) ? "picture" : "file"}`, icon(isPicture(media) ? "picture" : "file"));
  if (media.upload) {
    const canvas = document.createElement("canvas");
    void drawFile(media.upload.id, canvas, width).then((drawn) => {
      if (!drawn) return;
      box.classList.add("drawn");
      box.replaceChildren(canvas);
    });
  }
  return box;
}

/** The face of an attachment, in the field and in the thread. */
export function attachmentFace(media: Media): HTMLElement[] {
  const detail = media.upload ? `${sizeOf(media.upload.size_bytes)}, to upload` : hostOf(media.url);
  return [
    thumbnail(media, 160),
    el("span", "face-text", el("span", "face-title", nameOf(media)), el("span", "face-detail", media.sticker ? "sent as a sticker" : detail)),
  ];
}

/** The face of a link card. The title of the page is not known before recipients get it. */
export function linkFace(url: string): HTMLElement[] {
  return [
    el("span", "face-cover", icon("link")),
    el("span", "face-text", el("span", "face-title", hostOf(url)), el("span", "face-detail", url.replace(/^https?:\/\//, ""))),
  ];
}

const cardView: NodeViewConstructor = (node, view, getPos) => {
  const media = node.type === schema.nodes.media ? (node.attrs as Media) : undefined;
  const name = media ? nameOf(media) : hostOf(node.attrs.url as string);
  const kind = media ? "Attachment" : "Link card";
  const actions = button({ className: "card-actions icon-button", tabIndex: -1, ariaLabel: `Actions for ${name}` }, icon("more"));
  menuButton(actions, `Actions for ${name}`, () => [{ items: actionsFor(view, getPos, media) }]);
  const face = media ? attachmentFace(media) : linkFace(node.attrs.url as string);
  const dom = el("span", { className: `card ${media ? "attachment" : "attachment-link"}`, contentEditable: "false" }, ...face, actions);
  dom.setAttribute("role", "group");
  dom.ariaLabel = `${kind} ${name}`;
  dom.addEventListener("keydown", (event) => event.stopPropagation());
  return {
    dom,
    selectNode: () => (dom.classList.add("selected"), (actions.tabIndex = 0)),
    deselectNode: () => (dom.classList.remove("selected"), (actions.tabIndex = -1)),
    stopEvent: ({ target }) => target instanceof Node && actions.contains(target),
    ignoreMutation: () => true,
  };
};

function actionsFor(view: EditorView, getPos: () => number | undefined, media: Media | undefined) {
  const on = (run: (pos: number) => void) => () => {
    const pos = getPos();
    if (pos !== undefined) run(pos);
    view.focus();
  };
  const sticker = media && isPicture(media)
    ? [{ label: "Send as a sticker", kind: "menuitemcheckbox" as const, checked: media.sticker, choose: on((pos) => toggleSticker(view, pos)) }]
    : [];
  return [
    { label: "Move earlier", choose: on((pos) => moveCard(view, pos, -1)) },
    { label: "Move later", choose: on((pos) => moveCard(view, pos, 1)) },
    ...sticker,
    { label: "Remove", choose: on((pos) => removeCard(view, pos)) },
  ];
}

export const attachmentViews: { [name: string]: NodeViewConstructor } = { media: cardView, link: cardView };

/**
 * The draft as ProseMirror holds it: text, and attachments between it. An offset in the document is an offset in the
 * text in UTF-16 code units, and an attachment counts as one.
 */

import { type Mark, Schema } from "prosemirror-model";

import { type Upload, uploadOf } from "./uploads.js";

export const STYLES = ["bold", "italic", "underline", "strikethrough"] as const;
export type Style = (typeof STYLES)[number];

export interface Reply {
  message_id: string;
  part_index?: number;
}

export interface Effect {
  type?: "screen" | "bubble";
  name?: string;
}

/** Fields of the whole message, kept in the document so that undo covers them. */
export interface MessageFields {
  effect: Effect | null;
  reply: Reply | null;
}

const style = (name: Style) => ({
  parseDOM: [{ tag: `span.style-${name}` }],
  toDOM: () => ["span", { class: `style-${name}` }, 0] as const,
});

/** An attachment comes from a URL, or is a file that is uploaded before the message is sent. */
export interface Media {
  url: string;
  upload: Upload | null;
  sticker: boolean;
}

const card = (className: string) => ({
  inline: true,
  group: "content",
  atom: true,
  draggable: true,
  toDOM: ({ attrs }: { attrs: { [name: string]: unknown } }) => {
    const { url, upload, sticker } = attrs as Partial<Media>;
    return ["span", { class: className, "data-url": url ?? "", "data-upload": upload?.id ?? "", "data-sticker": sticker ? "1" : "" }] as const;
  },
});

const mediaOf = ({ dataset }: HTMLElement): Media => ({
  url: dataset.url ?? "",
  upload: uploadOf(dataset.upload ?? "") ?? null,
  sticker: dataset.sticker === "1",
});

export const schema = new Schema({
  nodes: {
    doc: {
      content: "content*",
      whitespace: "pre",
      code: true,
      attrs: { effect: { default: null }, reply: { default: null } },
    },
    text: { group: "content" },
    media: {
      ...card("attachment"),
      attrs: { url: { default: "", validate: "string" }, upload: { default: null }, sticker: { default: false, validate: "boolean" } },
      parseDOM: [{ tag: "span.attachment", getAttrs: (node: HTMLElement) => ({ ...mediaOf(node) }) }],
      leafText: () => "[attachment]",
    },
    link: {
      ...card("attachment-link"),
      attrs: { url: { validate: "string" } },
      parseDOM: [{ tag: "span.attachment-link", getAttrs: ({ dataset }: HTMLElement) => ({ url: dataset.url ?? "" }) }],
      leafText: () => "[link]",
    },
  },
  marks: {
    bold: style("bold"),
    italic: style("italic"),
    underline: style("underline"),
    strikethrough: style("strikethrough"),
    animation: {
      // The API accepts no decoration over an animation.
      excludes: "animation bold italic underline strikethrough",
      attrs: { name: { validate: "string" } },
      parseDOM: [{ tag: "span.animated", getAttrs: (node: HTMLElement) => ({ name: node.dataset.name ?? "" }) }],
      toDOM: ({ attrs }: Mark) =>
        ["span", { class: `animated animation-${attrs.name as string}`, "data-name": attrs.name as string }, 0] as const,
    },
    // The emoji under it is what recipients without iMessage see. The API accepts no decoration over a sticker.
    sticker: {
      inclusive: false,
      excludes: "_",
      attrs: { id: { validate: "string" } },
      parseDOM: [{ tag: "span.sticker", getAttrs: ({ dataset }: HTMLElement) => ({ id: dataset.id ?? "" }) }],
      toDOM: ({ attrs }: Mark) => ["span", { class: "sticker", "data-id": attrs.id as string }, 0] as const,
    },
    mention: {
      inclusive: false,
      attrs: { handle: { validate: "string" } },
      parseDOM: [{ tag: "span.mention", getAttrs: (node: HTMLElement) => ({ handle: node.dataset.handle ?? "" }) }],
      toDOM: ({ attrs }: Mark) => ["span", { class: "mention", "data-handle": attrs.handle as string }, 0] as const,
    },
  },
});

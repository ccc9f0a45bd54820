/**
 * The draft as ProseMirror holds it: text, and attachments between it. An offset in the document is an offset in the
 * text in UTF-16 code units, and an attachment counts as one.
 */

import { type Mark, Schema } from "prosemirror-model";

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

const attachment = (name: "media" | "link", className: string) => ({
  inline: true,
  group: "content",
  atom: true,
  draggable: true,
  attrs: { url: { validate: "string" } },
  parseDOM: [{ tag: `span.${className}`, getAttrs: (node: HTMLElement) => ({ url: node.dataset.url ?? "" }) }],
  toDOM: ({ attrs }: { attrs: { [name: string]: unknown } }) =>
    ["span", { class: className, "data-url": attrs.url as string }] as const,
  leafText: () => (name === "media" ? "[attachment]" : "[link]"),
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
    media: attachment("media", "attachment"),
    link: attachment("link", "attachment-link"),
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
    mention: {
      inclusive: false,
      attrs: { handle: { validate: "string" } },
      parseDOM: [{ tag: "span.mention", getAttrs: (node: HTMLElement) => ({ handle: node.dataset.handle ?? "" }) }],
      toDOM: ({ attrs }: Mark) => ["span", { class: "mention", "data-handle": attrs.handle as string }, 0] as const,
    },
  },
});

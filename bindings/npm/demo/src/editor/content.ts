/** Converts between the editor's document and the content of a message. */

import { Fragment, type Mark, type Node } from "prosemirror-model";
import type { MediaPart, MessageContent, Part, Service, TextDecoration, TextPart } from "sendcheck/compose";

import { graphemes } from "./letters.js";
import { type Media, type MessageFields, type Style, STYLES, schema } from "./schema.js";
import { type Run, split } from "./split.js";
import { uploadOf } from "./uploads.js";

/** A message, and where each of its parts begins in the editor's document. */
export interface Draft {
  content: MessageContent;
  /** The start and the end of each part. */
  places: [start: number, end: number][];
}

export function draftOf(doc: Node, service: Service | undefined): Draft {
  const parts: Part[] = [];
  const places: [number, number][] = [];
  let runs: Run[] = [];
  let text = "";
  const finishText = (end: number) => {
    const start = end - text.length;
    // A line break that only separates two attachments is not a text.
    if (text.trim() !== "" || (text !== "" && doc.content.size === text.length)) {
      for (const { from, to, inside } of split(text, runs)) {
        parts.push(textPart(text.slice(from, to), inside));
        places.push([start + from, start + to]);
      }
    }
    runs = [];
    text = "";
  };
  doc.forEach((node, pos) => {
    if (node.isText) {
      runs.push({ marks: node.marks, from: text.length, to: text.length + node.nodeSize });
      text += node.text ?? "";
      return;
    }
    finishText(pos);
    parts.push(node.type === schema.nodes.link ? { type: "link", value: node.attrs.url as string } : mediaPart(node.attrs as Media));
    places.push([pos, pos + 1]);
  });
  finishText(doc.content.size);
  const { effect, reply } = doc.attrs as MessageFields;
  return {
    content: {
      parts,
      ...(effect && { effect }),
      ...(reply && { reply_to: reply }),
      ...(service && { preferred_service: service }),
    },
    places,
  };
}

const mediaPart = ({ url, upload, sticker }: Media): MediaPart => ({
  type: "media",
  ...(upload ? { attachment_id: upload.id } : { url }),
  ...(sticker && { sticker }),
});

/** Converts an attachment of a message to the attributes of its node. */
export const mediaOf = ({ url, attachment_id: id, sticker }: MediaPart): Media => ({
  url: url ?? "",
  upload: (id && uploadOf(id)) || null,
  sticker: sticker === true,
});

function textPart(value: string, runs: Run[]): TextPart {
  const open = new Map<Mark, [number, number]>();
  const ranges: { mark: Mark; range: [number, number] }[] = [];
  const stickers: { range: [number, number]; attachment_id: string }[] = [];
  for (const { marks, from, to } of runs) {
    for (const mark of marks) {
      if (mark.type === schema.marks.sticker) {
        for (const { segment, index } of graphemes(value.slice(from, to))) {
          stickers.push({ range: [from + index, from + index + segment.length], attachment_id: mark.attrs.id as string });
        }
        continue;
      }
      const known = [...open.keys()].find((one) => one.eq(mark));
      const range = known && open.get(known)!;
      if (range?.[1] === from) range[1] = to;
      else {
        const added: [number, number] = [from, to];
        if (known) open.delete(known);
        open.set(mark, added);
        ranges.push({ mark, range: added });
      }
    }
  }
  let mentioned: { mention: string; mention_range: [number, number] } | undefined;
  const decorations: TextDecoration[] = [];
  for (const { mark, range } of ranges) {
    if (mark.type === schema.marks.mention) {
      mentioned = { mention: mark.attrs.handle as string, mention_range: range };
    } else if (mark.type === schema.marks.animation) {
      decorations.push({ range, animation: mark.attrs.name as NonNullable<TextDecoration["animation"]> });
    } else {
      decorations.push({ range, style: mark.type.name as Style });
    }
  }
  decorations.sort((a, b) => a.range[0]! - b.range[0]! || a.range[1]! - b.range[1]!);
  return {
    type: "text",
    value,
    ...(decorations.length > 0 && { text_decorations: decorations }),
    ...(stickers.length > 0 && { inline_stickers: stickers }),
    ...mentioned,
  };
}

/** The document of a message, such as one that a fix returns. Texts that follow each other are joined by a line break. */
export function docOf(content: MessageContent): Node {
  const { effect = null, reply_to: reply = null } = content;
  return schema.node("doc", { effect, reply }, fragmentOf([...(content.parts ?? [])]));
}

export function fragmentOf(parts: readonly Part[]): Fragment {
  const nodes: Node[] = [];
  parts.forEach((part, index) => {
    if (part.type === "media") return void nodes.push(schema.node("media", { ...mediaOf(part) }));
    if (part.type === "link") return void nodes.push(schema.node("link", { url: part.value }));
    if (part.type !== "text") return;
    if (parts[index - 1]?.type === "text") nodes.push(schema.text("\n"));
    nodes.push(...textNodes(part));
  });
  return Fragment.fromArray(nodes);
}

function textNodes(part: TextPart): Node[] {
  const { value, text_decorations: decorations = [], mention, mention_range: mentionRange, inline_stickers: stickers = [] } = part;
  const marks: { start: number; end: number; mark: Mark }[] = decorations.flatMap(({ range, style, animation }) => {
    const [start = 0, end = 0] = range;
    if (style && (STYLES as readonly string[]).includes(style)) return [{ start, end, mark: schema.mark(style) }];
    return animation ? [{ start, end, mark: schema.mark("animation", { name: animation }) }] : [];
  });
  for (const { range: [start = 0, end = 0], attachment_id: id = "" } of stickers) {
    marks.push({ start, end, mark: schema.mark("sticker", { id }) });
  }
  if (mention) {
    const [start = 0, end = value.length] = mentionRange ?? [];
    marks.push({ start, end, mark: schema.mark("mention", { handle: mention }) });
  }
  const cuts = new Set([0, value.length]);
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut < value.length) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const on = marks.filter((mark) => mark.start <= start && start < mark.end);
    return schema.text(value.slice(start, sorted[index + 1]), on.reduce((set, { mark }) => mark.addToSet(set), [] as readonly Mark[]));
  });
}

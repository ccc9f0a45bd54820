/** Converts between the editor's document and the content of a message. */

import { Fragment, type Mark, type Node } from "prosemirror-model";
import type { MessageContent, Part, TextDecoration, TextPart } from "sendcheck/compose";

import { type MessageFields, type Style, STYLES, schema } from "./schema.js";

export type Service = "iMessage" | "RCS" | "SMS";

/** A message, and where each of its parts begins in the editor's document. */
export interface Draft {
  content: MessageContent;
  /** The start and the end of each part. */
  places: [start: number, end: number][];
}

export function draftOf(doc: Node, service: Service | undefined): Draft {
  const parts: Part[] = [];
  const places: [number, number][] = [];
  let run: { node: Node; pos: number }[] = [];
  const finishText = () => {
    const text = run.map(({ node }) => node.text).join("");
    const start = run[0]?.pos ?? 0;
    // A line break that only separates two attachments is not a text.
    if (text.trim() !== "" || (run.length > 0 && doc.content.size === text.length)) {
      parts.push(textPart(run, text, start));
      places.push([start, start + text.length]);
    }
    run = [];
  };
  doc.forEach((node, pos) => {
    if (node.isText) return void run.push({ node, pos });
    finishText();
    const url = node.attrs.url as string;
    parts.push(node.type === schema.nodes.link ? { type: "link", value: url } : { type: "media", url });
    places.push([pos, pos + 1]);
  });
  finishText();
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

function textPart(run: { node: Node; pos: number }[], value: string, start: number): TextPart {
  const open = new Map<Mark, [number, number]>();
  const ranges: { mark: Mark; range: [number, number] }[] = [];
  for (const { node, pos } of run) {
    const from = pos - start;
    for (const mark of node.marks) {
      const known = [...open.keys()].find((one) => one.eq(mark));
      const range = known && open.get(known)!;
      if (range?.[1] === from) range[1] = from + node.nodeSize;
      else {
        const added: [number, number] = [from, from + node.nodeSize];
        if (known) open.delete(known);
        open.set(mark, added);
        ranges.push({ mark, range: added });
      }
    }
  }
  const decorations: TextDecoration[] = [];
  let mentioned: { mention: string; mention_range: [number, number] } | undefined;
  for (const { mark, range } of ranges) {
    if (mark.type === schema.marks.mention) {
      mentioned ??= { mention: mark.attrs.handle as string, mention_range: range };
    } else if (mark.type === schema.marks.animation) {
      decorations.push({ range, animation: mark.attrs.name as NonNullable<TextDecoration["animation"]> });
    } else {
      decorations.push({ range, style: mark.type.name as Style });
    }
  }
  decorations.sort((a, b) => a.range[0]! - b.range[0]! || a.range[1]! - b.range[1]!);
  return { type: "text", value, ...(decorations.length > 0 && { text_decorations: decorations }), ...mentioned };
}

/** The document of a message, such as one that a fix returns. Texts that follow each other are joined by a line break. */
export function docOf(content: MessageContent): Node {
  const { effect = null, reply_to: reply = null } = content;
  return schema.node("doc", { effect, reply }, fragmentOf([...(content.parts ?? [])]));
}

export function fragmentOf(parts: readonly Part[]): Fragment {
  const nodes: Node[] = [];
  parts.forEach((part, index) => {
    if (part.type === "media") return void nodes.push(schema.node("media", { url: part.url ?? "" }));
    if (part.type === "link") return void nodes.push(schema.node("link", { url: part.value }));
    if (part.type !== "text") return;
    if (parts[index - 1]?.type === "text") nodes.push(schema.text("\n"));
    nodes.push(...textNodes(part));
  });
  return Fragment.fromArray(nodes);
}

function textNodes({ value, text_decorations: decorations = [], mention, mention_range: mentionRange }: TextPart): Node[] {
  const marks: { start: number; end: number; mark: Mark }[] = decorations.flatMap(({ range, style, animation }) => {
    const [start = 0, end = 0] = range;
    if (style && (STYLES as readonly string[]).includes(style)) return [{ start, end, mark: schema.mark(style) }];
    return animation ? [{ start, end, mark: schema.mark("animation", { name: animation }) }] : [];
  });
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

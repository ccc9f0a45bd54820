/** A message as recipients see it on a service: what `preview` says, drawn. */

import type { Lost, MediaPart, MessageContent, Part, Preview, Service, TextPart } from "sendcheck/compose";
import { findLinks } from "sendcheck/compose";

import { supported } from "../core.js";
import { attachmentFace, isPicture, linkFace, nameOf, thumbnail } from "../editor/attachments.js";
import { mediaOf } from "../editor/content.js";
import { graphemes, hasLongWord } from "../editor/letters.js";
import { count, el, words } from "../ui/dom.js";

/** The bubbles of a message. Without a preview, everything is shown as written. */
export function bubbles(content: MessageContent, preview: Preview | null): HTMLElement[] {
  const parts = content.parts ?? [];
  const items = preview?.items ?? parts.map((part, index) => ({ part: index, kind: part.type, text: undefined }));
  const lost = new Set(preview?.lost.map(({ path }) => path));
  const { type, name } = lost.has("/effect") ? {} : (content.effect ?? {});
  return items.map(({ part: index, kind, text }) => {
    const part = parts[index ?? -1];
    const bubble = drawn(part, kind, text, index ?? 0, lost);
    if (type === "bubble" && name) bubble.classList.add(`effect-${name}`);
    return bubble;
  });
}

function drawn(part: Part | undefined, kind: string, text: string | undefined, index: number, lost: Set<string>): HTMLElement {
  if (kind === "lost") return el("div", "bubble gone", "Not delivered on this service");
  if (part?.type === "media") return mediaBubble(part, lost.has(`/parts/${index}/sticker`));
  if (part?.type === "link" && kind !== "text") return el("div", "bubble card link-card", ...linkFace(part.value));
  if (part?.type === "text") return textBubble(part, index, lost);
  return textBubble({ type: "text", value: text ?? "" }, index, lost);
}

function mediaBubble(part: MediaPart, isPlain: boolean): HTMLElement {
  const media = mediaOf(part);
  if (!isPicture(media)) return el("div", "bubble card", ...attachmentFace(media));
  const className = media.sticker && !isPlain ? "sticker-picture" : "bubble photo";
  return el("div", className, thumbnail(media, 480), el("span", "photo-name", nameOf(media)));
}

function textBubble(part: TextPart, index: number, lost: Set<string>): HTMLElement {
  const { value } = part;
  const marks: { start: number; end: number; className: string }[] = [];
  (part.text_decorations ?? []).forEach(({ range: [start = 0, end = 0], style, animation }, item) => {
    if (lost.has(`/parts/${index}/text_decorations/${item}`)) return;
    marks.push({ start, end, className: style ? `style-${style}` : `animated animation-${animation}` });
  });
  (part.inline_stickers ?? []).forEach(({ range: [start = 0, end = 0] }, item) => {
    if (!lost.has(`/parts/${index}/inline_stickers/${item}`)) marks.push({ start, end, className: "sticker" });
  });
  if (part.mention_range && !lost.has(`/parts/${index}/mention`)) {
    const [start = 0, end = 0] = part.mention_range;
    marks.push({ start, end, className: "mention" });
  }
  for (const { start, end, confidence } of supported ? findLinks(value) : []) {
    if (confidence === "strong") marks.push({ start, end, className: "linked" });
  }
  const cuts = [...new Set([0, value.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const moves = marks.some(({ className }) => className.startsWith("animated"));
  const runs = cuts.slice(0, -1).map((start, at) => {
    const on = marks.filter((mark) => mark.start <= start && start < mark.end);
    return run(value.slice(start, cuts[at + 1]), on.map(({ className }) => className).join(" "));
  });
  // Screen readers read a text, and not its letters.
  const shown = moves ? [el("span", { attrs: { "aria-hidden": "true" } }, ...runs), el("span", "hidden", value)] : runs;
  return el("div", { className: `bubble ${isOnlyEmoji(value) ? "emoji" : ""}`, dir: "auto" }, ...shown);
}

/** One to three emoji and nothing else are shown large, without a bubble. */
const isOnlyEmoji = (text: string) =>
  text.length < 60 && /^(?=.*\p{Emoji_Presentation}|.*\u{fe0f})[\p{Emoji}\p{Emoji_Component}\u{200d}\s]+$/u.test(text) &&
  !/[\d#*]/.test(text) && [...graphemes(text.replace(/\s/g, ""))].length <= 3;

function run(text: string, className: string): HTMLElement {
  return className.includes("animated") && !hasLongWord(text) ? el("span", className, ...letters(text)) : el("span", className, text);
}

/** A box for each letter, so that letters move one by one. */
export function letters(text: string): HTMLElement[] {
  let order = 0;
  return Array.from(graphemes(text), ({ segment }) => {
    if (/^\s$/.test(segment)) return el("span", "gap", segment);
    const letter = el("span", "letter", segment);
    letter.style.setProperty("--at", String(order++ % 12));
    return letter;
  });
}

const LOST = {
  preview: "the link’s preview", app: "the app card", "app-clip": "the app clip", experience: "the experience",
  style: "styles", animation: "animations", mention: "the mention", sticker: "the sticker", effect: "the effect",
  reply: "what it replies to",
} as const;

/** A line under the bubbles: the service, the segments, what is lost. */
export function receipt(content: MessageContent, preview: Preview | null, service: Service, already: Lost["what"][]): string {
  const segments = preview?.items.reduce((sum, { sms }) => sum + (sms?.segments ?? 0), 0) ?? 0;
  const mms = preview?.items.some(({ kind }) => kind === "mms");
  const lost = [...new Set([...already, ...(preview?.lost ?? []).map(({ what }) => what)].map((what) => LOST[what]))];
  const effect = content.effect?.name && !preview?.lost.some(({ what }) => what === "effect");
  return [
    preview ? `Sent as ${mms ? "MMS" : service}` : "Sent without a check",
    ...(segments > 1 ? [count(segments, "segment")] : []),
    ...(effect ? [`with ${words(content.effect!.name!)}`] : []),
    ...(lost.length > 0 ? [`lost: ${lost.join(", ")}`] : []),
  ].join(" · ");
}

/** The draft that the user types, and the message made from it. */

import { type MessageContent, type Part, type TextDecoration, editBetween, editDecorations } from "sendcheck";

export interface Draft {
  text: string;
  decorations: TextDecoration[];
  /** `screen/confetti`; empty for none. */
  effect: string;
  /** URLs. */
  media: string[];
  reply: { on: boolean; id: string; part: string };
  service: "" | "iMessage" | "RCS" | "SMS";
  first: boolean;
}

export const SCREEN_EFFECTS = [
  "confetti", "fireworks", "lasers", "sparkles", "celebration", "hearts", "love", "balloons", "happy_birthday", "echo",
  "spotlight",
];
export const BUBBLE_EFFECTS = ["slam", "loud", "gentle", "invisible"];
export const ANIMATIONS = ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"] as const;

export function example(): Draft {
  const text = "Happy birthday, Ana! 🎉 Dinner is at eight, the map is on https://example.com/map";
  return {
    text,
    decorations: [
      { range: [0, 14], style: "bold" },
      { range: [16, 20], animation: "ripple" },
    ],
    effect: "screen/balloons",
    media: [],
    reply: { on: false, id: "", part: "0" },
    service: "",
    first: true,
  };
}

/** The text is the first part, whenever there is one. */
export function hasTextPart(draft: Draft): boolean {
  return draft.text !== "" || draft.media.length === 0;
}

/** The message, as it would be sent. */
export function contentOf(draft: Draft): MessageContent {
  const parts: Part[] = [];
  if (hasTextPart(draft)) {
    const text_decorations = draft.decorations.length > 0 ? { text_decorations: draft.decorations } : {};
    parts.push({ type: "text", value: draft.text, ...text_decorations });
  }
  for (const url of draft.media) parts.push({ type: "media", url });
  const [type, name] = draft.effect.split("/");
  const { on, id, part } = draft.reply;
  return {
    parts,
    ...(name && { effect: { type: type as "screen" | "bubble", name } }),
    ...(on && { reply_to: { message_id: id, ...(part !== "" && { part_index: Number(part) }) } }),
    ...(draft.service && { preferred_service: draft.service }),
  };
}

/** Sets the edited text; decorations follow the edit. */
export function edit(draft: Draft, text: string, caret: number): void {
  draft.decorations = editDecorations(draft.decorations, editBetween(draft.text, text, caret));
  draft.text = text;
}

/** Adds a decoration to a range, or removes it if the range has exactly that one. */
export function toggle(draft: Draft, decoration: TextDecoration): void {
  const same = (one: TextDecoration) => JSON.stringify(one) === JSON.stringify(decoration);
  draft.decorations = draft.decorations.some(same)
    ? draft.decorations.filter((one) => !same(one))
    : [...draft.decorations, decoration];
}

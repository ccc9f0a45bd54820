/** The message as it will look: in iMessage, and as SMS. */

import { type Draft, hasTextPart } from "./draft.js";
import { decorationMarks, element, linkMarks, pieces } from "./pieces.js";

const words = (name: string) => name.replace("_", " ");

export function showIMessage(into: HTMLElement, draft: Draft): void {
  const [type, name] = draft.effect.split("/");
  const shown: HTMLElement[] = [];
  if (draft.reply.on) shown.push(element("p", "quoted", "In reply to a message"));
  if (hasTextPart(draft)) {
    const bubble = element("div", `bubble ${type === "bubble" ? `effect-${name}` : ""}`);
    // The letters move one by one: hidden from screen readers.
    const letters = element("span", "");
    letters.ariaHidden = "true";
    const marks = [...decorationMarks(draft.decorations), ...linkMarks(draft.text)];
    for (const piece of pieces(draft.text, marks)) letters.append(run(piece.text, piece.className));
    bubble.append(letters, element("span", "hidden", draft.text));
    shown.push(bubble);
  }
  shown.push(...draft.media.map(media));
  if (name) shown.push(element("p", "note", `Sent with ${words(name)}${type === "screen" ? ", over the whole screen" : ""}`));
  if (type === "screen") shown.push(confetti(name!));
  into.replaceChildren(...shown);
}

export function showSms(into: HTMLElement, draft: Draft): void {
  const shown: HTMLElement[] = [];
  if (hasTextPart(draft)) {
    const bubble = element("div", "bubble");
    for (const { text, className } of pieces(draft.text, linkMarks(draft.text))) {
      bubble.append(element("span", className, text));
    }
    shown.push(bubble);
  }
  shown.push(...draft.media.map(media));
  const lost = [
    ...(draft.decorations.length > 0 ? ["the decorations"] : []),
    ...(draft.effect ? ["the effect"] : []),
    ...(draft.reply.on ? ["what it replies to"] : []),
  ];
  if (lost.length > 0) shown.push(element("p", "note", `Lost: ${lost.join(", ")}`));
  into.replaceChildren(...shown);
}

function run(text: string, className: string): HTMLElement {
  const span = element("span", className);
  if (!className.includes("animated")) {
    span.append(text);
    return span;
  }
  const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  Array.from(letters).forEach(({ segment }, index) => {
    const letter = element("span", "letter", segment);
    letter.style.setProperty("--at", String(index));
    span.append(letter);
  });
  return span;
}

function media(url: string): HTMLElement {
  const name = url.split(/[?#]/)[0]!.split("/").at(-1) || "media";
  return element("div", "bubble media", element("span", "file", "📎"), ` ${name}`);
}

const CONFETTI: Record<string, string> = {
  confetti: "🎊", fireworks: "🎆", lasers: "🔦", sparkles: "✨", celebration: "🎉", hearts: "💕", love: "❤️", balloons: "🎈",
  happy_birthday: "🎂", echo: "💬", spotlight: "🔆",
};

function confetti(name: string): HTMLElement {
  const rain = element("div", "rain");
  rain.ariaHidden = "true";
  for (let drop = 0; drop < 7; drop++) {
    const one = element("span", "", CONFETTI[name] ?? "✨");
    one.style.setProperty("--at", String(drop));
    rain.append(one);
  }
  return rain;
}

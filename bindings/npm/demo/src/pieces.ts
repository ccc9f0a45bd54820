/** A text cut where something begins or ends: a decoration, a link, a finding. */

import { type TextDecoration, findLinks } from "sendcheck";

export interface Marked {
  start: number;
  end: number;
  className: string;
}

/** Runs of the text that are marked alike, with the class names of their marks. */
export function pieces(text: string, marks: readonly Marked[]): { text: string; className: string; start: number }[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    for (const cut of [start, end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const on = marks.filter((mark) => mark.start <= start && end <= mark.end);
    return { text: text.slice(start, end), className: on.map((mark) => mark.className).join(" "), start };
  });
}

export function linkMarks(text: string): Marked[] {
  return findLinks(text)
    .filter(({ confidence }) => confidence === "strong")
    .map(({ start, end }) => ({ start, end, className: "link" }));
}

export function decorationMarks(decorations: readonly TextDecoration[]): Marked[] {
  return decorations.map(({ range: [start = 0, end = 0], style, animation }) => ({
    start,
    end,
    className: style ? `style-${style}` : `animated animation-${animation}`,
  }));
}

/** An element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

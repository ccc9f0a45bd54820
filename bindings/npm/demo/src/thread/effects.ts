/** Effects over the whole screen, as near as signs that fall come to them. */

import { el, find } from "../ui/dom.js";

const SIGNS: Record<string, string> = {
  confetti: "🎊", fireworks: "🎆", lasers: "🔦", sparkles: "✨", celebration: "🎉", hearts: "💕", love: "❤️", balloons: "🎈",
  happy_birthday: "🎂", echo: "💬", spotlight: "🔆",
};

export const SCREEN_EFFECTS = Object.keys(SIGNS);
export const BUBBLE_EFFECTS = ["slam", "loud", "gentle", "invisible"];

export function playEffect(name: string): void {
  const rain = el("div", { className: "rain", attrs: { "aria-hidden": "true" } });
  for (let drop = 0; drop < 9; drop++) {
    const sign = el("span", "", SIGNS[name] ?? "✨");
    sign.style.setProperty("--at", String(drop));
    rain.append(sign);
  }
  find("phone").append(rain);
  setTimeout(() => rain.remove(), 4500);
}

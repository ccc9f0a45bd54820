/** Effects over the whole screen, as near as signs that fall, rise or burst come to them. */

import { el, find } from "../ui/dom.js";

type Motion = "fall" | "rise" | "burst";

const EFFECTS: Record<string, [sign: string, motion: Motion]> = {
  confetti: ["", "fall"], fireworks: ["🎆", "burst"], lasers: ["🔦", "burst"], sparkles: ["✨", "burst"],
  celebration: ["🎉", "burst"], hearts: ["💕", "rise"], love: ["❤️", "rise"], balloons: ["🎈", "rise"],
  happy_birthday: ["🎂", "fall"], echo: ["💬", "rise"], spotlight: ["🔆", "burst"],
};

export const SCREEN_EFFECTS = Object.keys(EFFECTS);
export const BUBBLE_EFFECTS = ["slam", "loud", "gentle", "invisible"];

const PIECES = 28;

export function playEffect(name: string): void {
  const [sign, motion] = EFFECTS[name] ?? ["✨", "fall"];
  const sky = el("div", { className: `sky ${motion} ${sign ? "" : "paper"}`, attrs: { "aria-hidden": "true" } });
  for (let piece = 0; piece < PIECES; piece++) {
    const one = el("span", "", sign);
    // Numbers that look random, and are the same in every picture.
    one.style.setProperty("--at", String((piece * 37) % 100));
    one.style.setProperty("--late", String((piece * 53) % 29));
    sky.append(one);
  }
  find("phone").append(sky);
  setTimeout(() => sky.remove(), 4500);
}

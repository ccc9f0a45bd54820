/** Explains what is underlined, beside the text: when the pointer rests on it, on a click, and by F8. */

import type { EditorView } from "prosemirror-view";

import type { Found } from "../findings.js";
import { button, el, icon } from "./dom.js";
import { type Actions, card } from "./finding.js";
import { place } from "./menu.js";

export interface Popover {
  open(found: Found[], by: "pointer" | "keyboard"): void;
  close(): void;
}

export function createPopover(view: EditorView, all: () => Found[], { apply, keep }: Actions): Popover {
  let box: HTMLElement | undefined;
  let timer = 0;
  let shown = "";

  const close = () => {
    clearTimeout(timer);
    box?.remove();
    box = undefined;
    shown = "";
  };

  const open = (found: Found[], by: "pointer" | "keyboard") => {
    const name = found.map(({ index }) => index).join();
    if (found.length === 0 || (shown === name && box && by === "pointer")) return;
    close();
    shown = name;
    const shut = button({ className: "icon-button popover-close", ariaLabel: "Close" }, icon("close"));
    box = el(
      "div",
      { className: "popover", attrs: { role: "dialog", "aria-label": "What was found here" } },
      ...found.map((one) => card(one, { apply: (fix) => (close(), apply(fix)), keep: (one) => (close(), keep(one)) })),
      shut,
    );
    shut.addEventListener("click", () => (close(), view.focus()));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
      view.focus();
    });
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", () => later(close, 400));
    document.querySelector("main")!.append(box);
    place(box, anchor(found[0]!));
    if (by === "keyboard") box.querySelector<HTMLElement>("button, summary")?.focus();
  };

  const later = (run: () => void, delay: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(run, delay);
  };

  const anchor = ({ at }: Found): DOMRect => {
    const field = view.dom.getBoundingClientRect();
    if (!at) return field;
    const { left, top, bottom } = view.coordsAtPos(at[0], 1);
    // The place may be scrolled out of the field.
    const inside = Math.min(Math.max(top, field.top), field.bottom - 4);
    return new DOMRect(left, inside, 0, Math.max(4, Math.min(bottom, field.bottom) - inside));
  };

  const under = (target: EventTarget | null): Found[] => {
    const found: Found[] = [];
    for (let node = target instanceof HTMLElement ? target : null; node && node !== view.dom; node = node.parentElement) {
      const index = node.dataset.finding;
      const one = index !== undefined ? all().find((one) => one.index === Number(index)) : undefined;
      if (one && !found.includes(one)) found.push(one);
    }
    return found;
  };

  view.dom.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const found = under(target);
    if (found.length > 0) later(() => open(found, "pointer"), 250);
    else if (box) later(close, 400);
    else clearTimeout(timer);
  });
  view.dom.addEventListener("pointerleave", () => later(close, 400));
  view.dom.addEventListener("click", ({ target }) => {
    const found = under(target);
    if (found.length > 0) open(found, "pointer");
    else close();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (box && target instanceof Node && !box.contains(target) && !view.dom.contains(target)) close();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  return { open, close };
}

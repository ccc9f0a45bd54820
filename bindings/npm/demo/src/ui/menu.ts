/** Menus. Arrow keys only move the focus: nothing happens before Enter, Space or a click. */

import { el, icon } from "./dom.js";

export interface Item {
  label: string;
  /** For items that are on or off. */
  checked?: boolean;
  kind?: "menuitem" | "menuitemradio" | "menuitemcheckbox";
  detail?: string;
  icon?: string;
  /** Shown instead of the label. */
  face?: HTMLElement;
  choose(): void;
}

export interface Group {
  label?: string;
  className?: string;
  items: Item[];
}

let close: ((refocus: boolean) => void) | undefined;

/** Opens and closes a menu by a button. `groups` is called each time it opens. */
export function menuButton(opener: HTMLButtonElement, label: string, groups: () => Group[]): void {
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  // The editor keeps its selection.
  opener.addEventListener("mousedown", (event) => event.preventDefault());
  opener.addEventListener("click", () => {
    const wasOpen = opener.getAttribute("aria-expanded") === "true";
    close?.(false);
    if (!wasOpen) openMenu(opener, label, groups());
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    openMenu(opener, label, groups());
  });
}

export function openMenu(opener: HTMLButtonElement, label: string, groups: Group[]): void {
  close?.(false);
  const before = document.activeElement;
  const menu = el("div", { className: "menu", attrs: { role: "menu", "aria-label": label } });
  for (const group of groups) menu.append(section(group));
  const items = [...menu.querySelectorAll<HTMLButtonElement>("button")];
  // Inside the page's landmark.
  document.querySelector("main")!.append(menu);
  place(menu, opener);
  opener.setAttribute("aria-expanded", "true");

  close = (refocus) => {
    close = undefined;
    menu.remove();
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", shut);
    if (refocus) (before instanceof HTMLElement && before.isConnected && before !== document.body ? before : opener).focus();
  };
  const shut = () => close?.(false);
  const outside = ({ target }: Event) => {
    if (target instanceof Node && !menu.contains(target) && !opener.contains(target)) shut();
  };
  document.addEventListener("pointerdown", outside, true);
  addEventListener("resize", shut);
  menu.addEventListener("keydown", (event) => move(event, items));
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) shut();
  });
  (items.find((item) => item.ariaChecked === "true") ?? items[0])?.focus();
}

function section({ label, className = "", items }: Group): HTMLElement {
  const group = el("div", { className: `menu-group ${className}`, attrs: { role: "group", ...(label && { "aria-label": label }) } });
  if (label) group.append(el("p", { className: "menu-label", attrs: { "aria-hidden": "true" } }, label));
  for (const item of items) {
    const row = el(
      "button",
      { className: "menu-item", type: "button", tabIndex: -1, attrs: { role: item.kind ?? "menuitem" } },
      item.kind ? el("span", "menu-check", item.checked ? icon("check") : null) : null,
      item.icon ? el("span", "menu-icon", icon(item.icon)) : null,
      item.face ?? el("span", "menu-text", item.label, item.detail ? el("span", "menu-detail", item.detail) : null),
    );
    if (item.face) row.ariaLabel = item.label;
    if (item.kind) row.ariaChecked = String(item.checked ?? false);
    row.addEventListener("click", () => {
      close?.(true);
      item.choose();
    });
    group.append(row);
  }
  return group;
}

function move(event: KeyboardEvent, items: HTMLButtonElement[]): void {
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const letter = event.key.length === 1 && /\S/.test(event.key) ? event.key.toLowerCase() : undefined;
  const starting = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const to =
    event.key === "ArrowDown" || event.key === "ArrowRight" ? items[(at + 1) % items.length]
    : event.key === "ArrowUp" || event.key === "ArrowLeft" ? items.at(at - 1)
    : event.key === "Home" ? items[0]
    : event.key === "End" ? items.at(-1)
    : letter ? starting.find((item) => (item.ariaLabel ?? item.textContent)?.toLowerCase().startsWith(letter))
    : undefined;
  if (to) to.focus();
  else if (event.key === "Escape" || event.key === "Tab") close?.(true);
  else return;
  if (event.key !== "Tab") event.preventDefault();
  event.stopPropagation();
}

/** Puts a box next to its opener: above it where there is more room there. */
export function place(box: HTMLElement, opener: Element | DOMRect): void {
  const at = opener instanceof Element ? opener.getBoundingClientRect() : opener;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const gap = 6;
  const room = { above: at.top - 2 * gap, below: height - at.bottom - 2 * gap };
  const below = room.below >= Math.min(box.scrollHeight, 320) || room.below >= room.above;
  box.style.maxHeight = `${below ? room.below : room.above}px`;
  const left = Math.min(at.left, width - box.offsetWidth - gap);
  box.style.left = `${Math.max(gap, left)}px`;
  if (below) box.style.top = `${at.bottom + gap}px`;
  else box.style.bottom = `${height - at.top + gap}px`;
}

/** The verdict on the draft, and the compact list behind it. Every row leads to its place. */

import { type Found, blocks, severityOf } from "../findings.js";
import { button, count, el, find, icon } from "./dom.js";
import { type Actions as FindingActions, fixButton, titleOf } from "./finding.js";

export interface Verdict {
  found: Found[];
  /** The number of messages that Send makes of the draft; null if it cannot. */
  sends: number | null;
  /** The length in the unit that matters on the service. */
  length: string;
}

interface Actions extends FindingActions {
  reveal(found: Found): void;
  applyAll(): void;
}

export function createList(actions: Actions) {
  const opener = find<HTMLButtonElement>("verdict");
  const list = find("findings");
  let spoken = 0;

  const toggle = (isOpen: boolean) => {
    opener.setAttribute("aria-expanded", String(isOpen));
    list.hidden = !isOpen;
  };
  opener.addEventListener("click", () => toggle(opener.getAttribute("aria-expanded") !== "true"));
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggle(false);
    opener.focus();
  });

  return {
    open: () => (toggle(true), list.querySelector<HTMLElement>("button")?.focus()),
    close: () => toggle(false),
    show(verdict: Verdict | null): void {
      opener.hidden = !verdict;
      clearTimeout(spoken);
      if (!verdict || verdict.found.length === 0) toggle(false);
      if (!verdict) {
        find("findings-text").textContent = "";
        return;
      }
      const { found } = verdict;
      const kind = found.some(blocks) ? "error" : found.some((one) => severityOf(one) === "warning") ? "warning" : found.length > 0 ? "split" : "good";
      opener.className = `verdict ${kind}`;
      opener.replaceChildren(icon(kind), el("span", "", summary(verdict)), found.length > 0 ? icon("chevron") : "");
      opener.disabled = found.length === 0;
      find("length").textContent = verdict.length;

      const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement as HTMLButtonElement);
      const safe = found.filter(({ fix }) => fix?.applicability === "safe");
      list.replaceChildren(el("ul", "", ...found.map((one) => row(one, actions))), safe.length > 1 ? fixAll(safe.length, actions) : "");
      if (focused >= 0) [...list.querySelectorAll("button")].at(Math.min(focused, list.querySelectorAll("button").length - 1))?.focus();

      // Screen readers hear a finding when the writer pauses, not at every key.
      spoken = window.setTimeout(() => {
        const text = found.map((one) => `${titleOf(one)}${one.excerpt ? ` at “${one.excerpt}”` : ""}: ${one.words.what}.`);
        find("findings-text").textContent = [`${summary(verdict)}.`, ...text].join(" ");
      }, 700);
    },
  };
}

export function summary({ found, sends }: Verdict): string {
  const errors = found.filter(blocks).length;
  const warnings = found.filter((one) => severityOf(one) === "warning").length;
  const counts = [...(errors ? [count(errors, "problem")] : []), ...(warnings ? [count(warnings, "warning")] : [])];
  const splits = errors === 0 && sends !== null && sends > 1;
  return [...(splits ? [`Sends as ${sends} messages`] : []), ...counts].join(" · ") || "Ready to send";
}

function row(found: Found, actions: Actions): HTMLElement {
  const jump = button(
    "row-jump",
    icon(severityOf(found)),
    el(
      "span",
      "row-text",
      el("span", "hidden", `${titleOf(found)}: `),
      found.words.what,
      found.excerpt && !found.words.what.includes(found.excerpt) ? el("q", "row-excerpt", found.excerpt) : null,
    ),
  );
  jump.addEventListener("click", () => actions.reveal(found));
  return el("li", `row ${severityOf(found)}`, jump, fixButton(found, actions));
}

function fixAll(number: number, { applyAll }: Actions): HTMLElement {
  const made = button("fix safe fix-all", icon("fix"), `Fix all ${number}`);
  made.addEventListener("click", applyAll);
  return made;
}

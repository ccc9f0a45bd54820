/** A finding in words, with what can be done: in the popover and in the list. */

import { type Fix, explain } from "sendcheck/compose";

import { type Found, severityOf } from "../findings.js";
import { button, capital, el, icon, prose } from "./dom.js";
import { FIXES } from "./words.js";

/** Where the rules are documented; a page that is hosted elsewhere can name its own. */
const RULE_PAGE: string = import.meta.env.VITE_RULE_PAGE ?? "/docs/rules.md#{rule}";

const NAMES = { error: "Problem", warning: "Warning", split: "Sent separately" } as const;

export const titleOf = (found: Found) => NAMES[severityOf(found)];

export interface Actions {
  apply(fix: Fix): void;
  /** Keeps the text unchanged. */
  keep(found: Found): void;
}

/** The sentence, what to do, and why. */
export function card(found: Found, actions: Actions): HTMLElement {
  const { diagnostic, words } = found;
  const kind = severityOf(found);
  const link = el("a", { href: RULE_PAGE.replace("{rule}", diagnostic.rule), target: "_blank", rel: "noreferrer" }, diagnostic.rule);
  const code = diagnostic.code ? `, ${diagnostic.code_predicted ? "probably " : ""}API error ${diagnostic.code}` : "";
  return el(
    "div",
    `finding ${kind}`,
    el("p", "finding-title", icon(kind), el("span", "", el("span", "hidden", `${titleOf(found)}: `), words.what)),
    words.help ? el("p", "finding-help", words.help) : null,
    el("div", "finding-actions", fixButton(found, actions), keepButton(found, actions)),
    el("details", "", el("summary", "", "Why"), el("p", "", ...prose(explain(diagnostic.rule).why)), el("p", "finding-facts", "Rule ", link, code)),
  );
}

export function fixButton({ fix }: Found, { apply }: Actions): HTMLButtonElement | null {
  if (!fix?.patch) return null;
  const title = FIXES[`${fix.rule}: ${fix.title}`] ?? capital(fix.title);
  const made = button(`fix ${fix.applicability}`, icon("fix"), title.replaceAll("`", ""));
  made.addEventListener("click", () => apply(fix));
  return made;
}

function keepButton(found: Found, { keep }: Actions): HTMLButtonElement | null {
  if (severityOf(found) !== "warning" || found.excerpt === "") return null;
  const made = button("keep", "Keep as typed");
  made.addEventListener("click", () => keep(found));
  return made;
}

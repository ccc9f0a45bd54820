/** A finding in words, with its fix: in the popover and in the list. */

import { type Fix, explain } from "sendcheck/compose";

import { type Found, severityOf } from "../findings.js";
import { button, el, icon, prose } from "./dom.js";

/** Where the rules are documented; a page that is hosted elsewhere can name its own. */
const RULE_PAGE: string = import.meta.env.VITE_RULE_PAGE ?? "/docs/rules.md#{rule}";

const NAMES = { error: "Problem", warning: "Warning", split: "Sent separately" } as const;

export const titleOf = (found: Found) => NAMES[severityOf(found)];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const sentence = (text: string) => `${capital(text)}.`;

/** The sentence, what to do, and why. */
export function card(found: Found, apply: (fix: Fix) => void): HTMLElement {
  const { diagnostic, fix } = found;
  const kind = severityOf(found);
  const { what, why } = explain(diagnostic.rule);
  const link = el("a", { href: RULE_PAGE.replace("{rule}", diagnostic.rule), target: "_blank", rel: "noreferrer" }, diagnostic.rule);
  const code = diagnostic.code ? ` · ${diagnostic.code_predicted ? "probably " : ""}API error ${diagnostic.code}` : "";
  return el(
    "div",
    `finding ${kind}`,
    el("p", "finding-title", icon(kind), el("strong", "", titleOf(found))),
    el("p", "finding-message", ...prose(sentence(diagnostic.message))),
    kind === "split"
      ? el("p", "finding-help", "Send does this: the message becomes several.")
      : diagnostic.help ? el("p", "finding-help", ...prose(sentence(diagnostic.help))) : null,
    fixButton(fix, apply),
    el("details", "", el("summary", "", "Why"), el("p", "", ...prose(what)), el("p", "", ...prose(why)), el("p", "finding-facts", link, code)),
  );
}

export function fixButton(fix: Fix | undefined, apply: (fix: Fix) => void): HTMLButtonElement | null {
  if (!fix?.patch) return null;
  const made = button(`fix ${fix.applicability}`, icon("fix"), capital(fix.title).replaceAll("`", ""));
  made.addEventListener("click", () => apply(fix));
  return made;
}

/** Shows diagnostics below the text or part that they are about. */

import { type Diagnostic, type Report, explain } from "sendcheck";

import { type Draft, hasTextPart } from "./draft.js";
import { element } from "./pieces.js";

/** Where the rules are documented; a page that is put up elsewhere can say where. */
const RULE_PAGE: string = import.meta.env.VITE_RULE_PAGE ?? "/docs/rules.md#{rule}";

/** The id of the list that a finding belongs in. */
function placeOf({ path, rule }: Diagnostic, draft: Draft): string {
  const part = /^\/parts\/(\d+)/.exec(path);
  if (part) {
    const index = Number(part[1]) - (hasTextPart(draft) ? 1 : 0);
    return index < 0 ? "findings-text" : `findings-media-${index}`;
  }
  if (path.startsWith("/effect")) return "findings-effect";
  if (path.startsWith("/reply_to")) return "findings-reply";
  return path.startsWith("/preferred_service") || rule === "lost-without-imessage" ? "findings-service" : "findings-other";
}

export function showFindings(report: Report, draft: Draft): void {
  const lists = new Map<string, HTMLElement[]>();
  for (const found of report.diagnostics) {
    const place = placeOf(found, draft);
    lists.set(place, [...(lists.get(place) ?? []), finding(found)]);
  }
  for (const list of document.querySelectorAll(".findings")) list.replaceChildren(...(lists.get(list.id) ?? []));
}

function finding({ rule, severity, message, help, code, code_predicted: predicted, range }: Diagnostic): HTMLElement {
  const link = element("a", "", rule);
  link.href = RULE_PAGE.replace("{rule}", rule);
  link.target = "_blank";
  link.rel = "noreferrer";
  const { what, why } = explain(rule);
  const facts = [
    ...(code ? [`${predicted ? "probably " : ""}API error ${code}`] : []),
    ...(range ? [`at ${range[0]}–${range[1]}`] : []),
  ];
  return element(
    "div",
    `finding ${severity}`,
    element("p", "", element("strong", "", severity === "error" ? "Error: " : "Warning: "), ...prose(message)),
    ...(help ? [element("p", "help", ...prose(help))] : []),
    element(
      "details",
      "",
      element("summary", "", "Why"),
      element("p", "", ...prose(what)),
      element("p", "", ...prose(why)),
      element("p", "facts", link, ...facts.map((fact) => ` · ${fact}`)),
    ),
  );
}

/** Text between backticks is code. */
function prose(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", "", part) : part));
}

/** The report in a few words. */
export function verdict({ valid, errors, warnings }: Report): string {
  const count = (number: number, name: string) => `${number} ${name}${number === 1 ? "" : "s"}`;
  const found = [...(errors ? [count(errors, "error")] : []), ...(warnings ? [count(warnings, "warning")] : [])];
  return `${valid ? "Ready to send" : "Not accepted"}${found.length > 0 ? `: ${found.join(", ")}` : ""}`;
}

/** The developer's view of the draft. Tabs change by Enter, Space or a click; arrow keys only move the focus. */

import type { MessageContent, Report } from "sendcheck/compose";

import type { Facts } from "../core.js";
import { button, el, find } from "../ui/dom.js";
import { curl, operations, requestsOf, typescript } from "./code.js";
import { highlighted } from "./highlight.js";
import { json } from "./write.js";

const TABS = ["JSON", "Operation", "curl", "TypeScript", "Report"] as const;
type Tab = (typeof TABS)[number];

/** The view of a long draft takes longer than a keystroke should: it waits until the writer does. */
const DELAY_MS = 250;

const NOT_SENT = "This draft has problems that Send cannot solve. See Report.";

export function createDeveloper() {
  const panel = find("developer");
  const opener = find<HTMLButtonElement>("developer-toggle");
  const output = find("code");
  let timer = 0;
  let current: Tab = "JSON";
  let draft: { content: MessageContent; report: Report | null; facts: Facts } | undefined;

  const tabs = TABS.map((name) => {
    const tab = button({ id: `tab-${name}`, tabIndex: -1, attrs: { role: "tab", "aria-controls": "code" } }, name);
    tab.addEventListener("click", () => (select(name), tab.focus()));
    return tab;
  });
  find("tabs").append(...tabs);
  find("tabs").addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    tabs.at((tabs.indexOf(document.activeElement as HTMLButtonElement) + step) % tabs.length)?.focus();
  });

  const select = (name: Tab) => {
    current = name;
    tabs.forEach((tab, index) => {
      tab.ariaSelected = String(TABS[index] === name);
      tab.tabIndex = TABS[index] === name ? 0 : -1;
    });
    output.setAttribute("aria-labelledby", `tab-${name}`);
    render();
  };

  const text = (): string => {
    if (!draft) return "";
    const { content, report, facts } = draft;
    if (current === "JSON") return json({ message: content });
    if (current === "Report") return report ? json(report) : "WebAssembly did not start: there is no report.";
    const sends = requestsOf(content, facts);
    if (!sends) return report ? NOT_SENT : "WebAssembly did not start: there is no plan.";
    return current === "Operation" ? operations(sends) : current === "curl" ? curl(sends) : typescript(sends);
  };

  const render = () => {
    // A closed panel costs nothing at a keystroke.
    if (!panel.hidden) output.replaceChildren(...highlighted(text()));
  };

  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    document.body.classList.toggle("with-panel", isOpen);
    render();
  };
  opener.addEventListener("click", () => toggle(panel.hidden === true));
  find("developer-close").addEventListener("click", () => (toggle(false), opener.focus()));
  panel.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") find("developer-close").click();
  });
  find("copy").addEventListener("click", async () => {
    const said = await navigator.clipboard.writeText(output.textContent ?? "").then(
      () => "Copied",
      () => "The browser does not allow it: select the text instead",
    );
    find("copied").replaceChildren(el("span", "", said));
  });
  toggle(matchMedia("(min-width: 64rem)").matches);
  select("JSON");

  return {
    /** Waits for the next check. */
    hold: () => clearTimeout(timer),
    show(content: MessageContent, report: Report | null, facts: Facts): void {
      draft = { content, report, facts };
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        render();
        delete document.body.dataset.pending;
      }, DELAY_MS);
    },
  };
}

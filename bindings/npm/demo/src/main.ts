import { type Report, type TextDecoration, checkMessage, countText, snapRange } from "sendcheck";

import { ANIMATIONS, BUBBLE_EFFECTS, SCREEN_EFFECTS, contentOf, edit, example, toggle } from "./draft.js";
import { showFindings, verdict } from "./findings.js";
import { type Marked, decorationMarks, element, linkMarks, pieces } from "./pieces.js";
import { showIMessage, showSms } from "./preview.js";

const draft = example();

function find<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
const text = find<HTMLTextAreaElement>("text");
const backdrop = find("backdrop");
const animation = find<HTMLSelectElement>("animation");
const media = find("media");

/** Checks, and shows everything that follows from the draft. */
function show(): void {
  const content = contentOf(draft);
  const report = checkMessage(content, { firstMessage: draft.first });
  document.body.dataset.valid = String(report.valid);
  find("verdict").textContent = verdict(report);
  showCounters();
  showBackdrop(report);
  showDecorations();
  showFindings(report, draft);
  showIMessage(find("imessage"), draft);
  showSms(find("sms"), draft);
  // A range is one thing, and one line.
  const json = JSON.stringify({ message: content }, null, 2);
  find("json").textContent = json.replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]");
}

function showCounters(): void {
  const { graphemes, codePoints, utf16 } = countText(draft.text);
  find("counters").textContent =
    `${graphemes} characters as people count, ${utf16} UTF-16 units, ${codePoints} of 10,000 code points`;
}

/** Behind the text: decorations, links, and what was found. */
function showBackdrop({ diagnostics }: Report): void {
  const found: Marked[] = diagnostics.flatMap(({ path, range, severity }) =>
    path === "/parts/0/value" && range ? [{ start: range[0], end: range[1], className: severity }] : [],
  );
  const marks = [...decorationMarks(draft.decorations), ...linkMarks(draft.text), ...found];
  const runs = pieces(draft.text, marks).map((piece) => element("span", piece.className, piece.text));
  // A last line that is empty has a height, too.
  backdrop.replaceChildren(...runs, "\u200b");
  backdrop.scrollTop = text.scrollTop;
}

function showDecorations(): void {
  const chips = draft.decorations.map((decoration) => {
    const { range: [start, end], style, animation } = decoration;
    const remove = element("button", "", "×");
    remove.type = "button";
    remove.ariaLabel = `Remove ${style ?? animation} from “${draft.text.slice(start, end)}”`;
    remove.addEventListener("click", () => {
      toggle(draft, decoration);
      show();
      text.focus();
    });
    return element("li", "chip", `${style ?? animation} ${start}–${end}`, remove);
  });
  find("decorations").replaceChildren(...chips);
}

function decorate(kind: Pick<TextDecoration, "style" | "animation">): void {
  const { selectionStart, selectionEnd } = text;
  const range = selectionStart < selectionEnd && snapRange(draft.text, [selectionStart, selectionEnd]);
  find("hint").textContent = range ? "" : "Select some of the text first.";
  text.focus();
  if (!range) return;
  toggle(draft, { range, ...kind });
  text.setSelectionRange(...range);
  show();
}

function showMedia(): void {
  const rows = draft.media.map((url, index) => {
    const input = element("input");
    input.type = "url";
    input.value = url;
    input.ariaLabel = `URL of media ${index + 1}`;
    input.spellcheck = false;
    input.addEventListener("input", () => {
      draft.media[index] = input.value;
      show();
    });
    const remove = element("button", "", "Remove");
    remove.type = "button";
    remove.ariaLabel = `Remove media ${index + 1}`;
    remove.addEventListener("click", () => {
      draft.media.splice(index, 1);
      showMedia();
      find("add-media").focus();
    });
    const findings = element("div", "findings");
    findings.id = `findings-media-${index}`;
    return element("li", "", element("div", "row", input, remove), findings);
  });
  media.replaceChildren(...rows);
  show();
}

/** Keeps a field of the draft as its control says. */
function bind(id: string, event: "input" | "change", take: (control: HTMLInputElement) => void): void {
  const control = find<HTMLInputElement>(id);
  control.addEventListener(event, () => {
    take(control);
    show();
  });
}

text.addEventListener("input", () => {
  edit(draft, text.value, text.selectionStart);
  show();
});
text.addEventListener("scroll", () => (backdrop.scrollTop = text.scrollTop));
text.addEventListener("keydown", (event) => {
  const style = ({ b: "bold", i: "italic", u: "underline" } as const)[event.key.toLowerCase()];
  if (!style || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  decorate({ style });
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-style]")) {
  button.addEventListener("click", () => decorate({ style: button.dataset.style as "bold" }));
}
animation.append(...ANIMATIONS.map((name) => new Option(name)));
animation.addEventListener("change", () => {
  decorate({ animation: animation.value as (typeof ANIMATIONS)[number] });
  animation.value = "";
});
for (const [type, names] of [["screen", SCREEN_EFFECTS], ["bubble", BUBBLE_EFFECTS]] as const) {
  find(type).append(...names.map((name) => new Option(name.replace("_", " "), `${type}/${name}`)));
}

bind("first", "change", ({ checked }) => (draft.first = checked));
bind("service", "change", ({ value }) => (draft.service = value as typeof draft.service));
bind("effect", "change", ({ value }) => (draft.effect = value));
bind("reply-id", "input", ({ value }) => (draft.reply.id = value));
bind("reply-part", "input", ({ value }) => (draft.reply.part = value));
bind("is-reply", "change", ({ checked }) => {
  draft.reply.on = checked;
  find("reply").hidden = !checked;
});
find("replay").addEventListener("click", () => showIMessage(find("imessage"), draft));
find("add-media").addEventListener("click", () => {
  draft.media.push("https://");
  showMedia();
  media.querySelector<HTMLInputElement>("li:last-child input")?.focus();
});
find("copy").addEventListener("click", async () => {
  const said = await navigator.clipboard.writeText(find("json").textContent ?? "").then(
    () => "Copied.",
    () => "The browser does not allow it; select the text instead.",
  );
  find("copied").textContent = said;
});

text.value = draft.text;
find<HTMLInputElement>("first").checked = draft.first;
find<HTMLSelectElement>("effect").value = draft.effect;
find<HTMLInputElement>("reply-part").value = draft.reply.part;
showMedia();

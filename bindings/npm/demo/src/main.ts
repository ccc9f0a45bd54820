import { type Fix, type MessageContent, type Report, fix as fixDraft } from "sendcheck/compose";
import { applyPatch } from "rfc6902";

import { conversation, createConversation, factsOf, shownService } from "./conversation.js";
import { checkDraft, fixesOf, planOf, previewOf, supported } from "./core.js";
import { setEffect, setReply } from "./editor/commands.js";
import { type Draft, draftOf } from "./editor/content.js";
import { clear, createEditor, isEmpty, reveal, setContent } from "./editor/editor.js";
import { underline } from "./editor/marks.js";
import type { MessageFields } from "./editor/schema.js";
import { type Found, type Kept, blocks, keep as keepText, locate } from "./findings.js";
import { createDeveloper } from "./panel/developer.js";
import { createThread, outgoing } from "./thread/thread.js";
import { createToolbar } from "./toolbar.js";
import { button, capital, el, find, icon, words } from "./ui/dom.js";
import { acceptDrops } from "./ui/drop.js";
import { createList } from "./ui/list.js";
import { createPaste } from "./ui/paste.js";
import { createPopover } from "./ui/popover.js";

/** Findings appear when the writer pauses this long. */
const PAUSE_MS = 120;

let draft: Draft = { content: { parts: [] }, places: [] };
let found: Found[] = [];
let timer = 0;
const kept: Kept = new Set();
/** The texts of messages that can be replied to. */
const quotes = new Map<string, string>();

const view = createEditor(find("field"), "Message", {
  changed(_, docChanged) {
    showTools();
    if (docChanged) changed();
  },
  pasted: (_, range) => paste.offer(range),
  send,
});
const showTools = createToolbar(view);
const popover = createPopover(view, () => found, { apply, keep });
const list = createList({ reveal: jump, apply, keep, applyAll });
const paste = createPaste(view, () => factsOf(conversation), () => shownService(conversation));
const developer = createDeveloper();
const thread = createThread((message) => {
  quotes.set(message.id, message.text);
  setReply(view, { message_id: message.id });
  view.focus();
});
const showConversation = createConversation((isStart) => {
  if (isStart) thread.reset(conversation.isNew);
  changed();
});

/** Checks when the writer pauses. */
function changed(): void {
  const started = !isEmpty(view.state.doc);
  find("send").ariaDisabled = String(!started);
  showFields();
  clearTimeout(timer);
  developer.hold();
  document.body.dataset.pending = "";
  timer = window.setTimeout(check, PAUSE_MS);
}

function check(): void {
  clearTimeout(timer);
  // An underline in the middle of a composition would end it.
  if (view.composing) return void (timer = window.setTimeout(check, PAUSE_MS));
  document.body.dataset.pending = "";
  const facts = factsOf(conversation);
  draft = draftOf(view.state.doc, conversation.service);
  const started = !isEmpty(view.state.doc);
  const report = started ? checkDraft(draft.content, facts) : null;
  const fixes = report && report.diagnostics.length > 0 ? fixesOf(draft.content, facts) : [];
  found = report ? locate(report, draft, fixes, kept, shownService(conversation)) : [];
  popover.close();
  underline(view, found);
  view.dom.setAttribute("aria-invalid", String(found.some(blocks)));
  // A valid message is one request: there is no need to plan it at every pause.
  const sends = report?.valid ? 1 : started ? (planOf({ message: draft.content }, facts)?.sends?.length ?? null) : 0;
  list.show(report && { found, sends, length: lengthOf(draft.content) });
  if (!report) find("length").textContent = "";
  for (const [name, id] of [["effect", "effect-chip"], ["reply", "reply-chip"], ["conversation", "conversation"]] as const) {
    find(id).classList.toggle("found", found.some(({ control }) => control === name));
  }
  developer.show(draft.content, started ? report : emptyReport(draft.content), facts);
}

/** The developer's view has a report before anything is typed. */
const emptyReport = (content: MessageContent): Report | null => checkDraft(content, factsOf(conversation));

/** The length in the unit that matters: segments of an SMS, or characters near the limit. */
function lengthOf(content: MessageContent): string {
  if (conversation.service === "SMS") {
    const sms = previewOf(content, "SMS")?.items.flatMap((item) => item.sms ?? []) ?? [];
    const [first] = sms;
    if (first) return `${sms.reduce((sum, { segments }) => sum + segments, 0)} SMS · ${first.left} left`;
  }
  const size = view.state.doc.content.size;
  return size > 5000 ? `${size.toLocaleString("en")} of 10,000` : "";
}

/** The effect and the reply, as chips over the field. */
function showFields(): void {
  const { effect, reply } = view.state.doc.attrs as MessageFields;
  chip("reply-chip", reply && (quotes.get(reply.message_id) ?? "a message"), "reply", () => setReply(view, null));
  chip("effect-chip", effect && capital(words(effect.name ?? "an effect")), "effect", () => setEffect(view, null));
}

function chip(id: string, text: string | null, name: string, remove: () => void): void {
  const place = find(id);
  place.hidden = text === null;
  if (text === null || place.dataset.text === text) return void (place.dataset.text = text ?? "");
  place.dataset.text = text;
  const cross = button({ className: "icon-button", ariaLabel: `Remove the ${name}` }, icon("close"));
  cross.addEventListener("click", () => (remove(), view.focus()));
  place.replaceChildren(icon(name), el("span", "hidden", `${name === "reply" ? "Reply to" : "Sent with"}: `), el("span", "chip-text", text), cross);
}

/** Shows where a finding is: in the text, or at the control that it is about. */
function jump(one: Found): void {
  if (!one.at) {
    const control = find(one.control === "effect" ? "effect" : one.control === "reply" ? "reply-chip" : "conversation");
    return (control.querySelector("button") ?? control).focus();
  }
  reveal(view, ...one.at);
  popover.open([one], "keyboard");
}

function apply(fix: Fix): void {
  const content = structuredClone(draft.content);
  const errors = applyPatch(content, structuredClone(fix.patch ?? [])).filter((error) => error !== null);
  if (errors.length === 0) take(content);
}

function keep(one: Found): void {
  keepText(kept, one);
  check();
  view.focus();
}

/** All safe fixes at once, but not of text that the user keeps. */
function applyAll(): void {
  const safe = () => found.find(({ fix }) => fix?.applicability === "safe" && fix.patch)?.fix;
  if (kept.size === 0) take(fixDraft("message", draft.content, factsOf(conversation)).document as MessageContent);
  else for (let fix = safe(); fix; fix = safe()) apply(fix);
}

function take(content: MessageContent): void {
  if (content.preferred_service !== conversation.service) {
    conversation.service = content.preferred_service;
    showConversation();
  }
  setContent(view, content);
  check();
  view.focus();
}

function send(): void {
  if (isEmpty(view.state.doc)) return;
  check();
  const facts = factsOf(conversation);
  const planned = outgoing(draft.content, facts);
  if (!planned || (supported && found.some(blocks))) {
    list.open();
    return;
  }
  const reply = (view.state.doc.attrs as MessageFields).reply;
  const quoted = reply ? quotes.get(reply.message_id) : undefined;
  const { messages, lost } = planned;
  messages.forEach((content, index) => thread.post(content, shownService(conversation), index === 0 ? lost : [], quoted));
  find("sent").textContent = messages.length > 1 ? `Sent as ${messages.length} messages` : "Sent";
  conversation.isNew = false;
  showConversation();
  clear(view);
  kept.clear();
  paste.close();
  list.close();
  changed();
  check();
  showTools();
  view.focus();
}

find("send").addEventListener("click", send);
view.dom.addEventListener("keydown", (event) => {
  if (event.key !== "F8" || found.length === 0) return;
  event.preventDefault();
  const { from } = view.state.selection;
  const placed = found.filter(({ at }) => at);
  const next = placed.find(({ at }) => at![0] > from) ?? placed[0];
  if (next) jump(next);
});

acceptDrops(view);
// Where the page does not shrink for the keyboard of a phone, it takes the height that is left.
visualViewport?.addEventListener("resize", () => {
  if (visualViewport!.scale !== 1) return;
  document.documentElement.style.setProperty("--height", `${visualViewport!.height}px`);
});

find("no-check").hidden = supported;
thread.reset(conversation.isNew);
showTools();
changed();
check();

/** The thread: messages that were there, and messages that the user sends. */

import type { Lost, MessageContent, NoteName, Service } from "sendcheck/compose";

import { type Facts, planOf, previewOf } from "../core.js";
import { button, el, find, icon } from "../ui/dom.js";
import { bubbles, receipt } from "./bubbles.js";
import { playEffect } from "./effects.js";

export interface Posted {
  id: string;
  author: string;
  text: string;
}

export const PEOPLE = [
  { name: "Ana", handle: "+12052532136" },
  { name: "Ben", handle: "+12052535597" },
  { name: "Chloé", handle: "chloe@example.com" },
] as const;

const RECEIVED: Posted[] = [
  { id: "6f1c9b1e-0b7e-4a52-9c0e-2f6a8f1d7a01", author: "Ana", text: "Are we still on for Saturday?" },
  { id: "6f1c9b1e-0b7e-4a52-9c0e-2f6a8f1d7a02", author: "Ana", text: "Can you send the plan for the evening? 🎂" },
];

export function createThread(reply: (message: Posted) => void) {
  const list = find("thread");
  // The last message stays in view when the field grows.
  const scroll = find("thread-scroll");
  let isAtEnd = true;
  scroll.addEventListener("scroll", () => (isAtEnd = scroll.scrollTop + scroll.clientHeight > scroll.scrollHeight - 24));
  new ResizeObserver(() => isAtEnd && (scroll.scrollTop = scroll.scrollHeight)).observe(scroll);

  const entry = (message: Posted, className: string, content: HTMLElement[], below: string) => {
    const answer = button({ className: "icon-button reply-button", ariaLabel: `Reply to “${message.text.slice(0, 40)}”` }, icon("reply"));
    answer.addEventListener("click", () => reply(message));
    const previous = list.lastElementChild;
    const made = el(
      "li",
      { className: `message ${className}`, data: { id: message.id } },
      el("span", "hidden", `${message.author}: `),
      el("div", "message-row", el("div", "stack", ...content), answer),
      below ? el("p", "receipt", below) : null,
    );
    if (previous && sameWriter(previous, className)) {
      // One writer's messages are a group, and what was said of the one before is said once.
      made.classList.add("grouped");
      previous.classList.add("followed");
      const receipt = previous.querySelector(".receipt");
      if (receipt?.textContent === below) receipt.remove();
    }
    list.append(made);
    scroll.scrollTop = scroll.scrollHeight;
    return made;
  };

  return {
    /** Empties the thread. A chat that exists has received messages. */
    reset(isNew: boolean): void {
      list.replaceChildren();
      if (isNew) list.append(el("li", "thread-note", "A new chat. Your first message opens it."));
      else list.append(el("li", "thread-note", "Today"));
      if (!isNew) for (const message of RECEIVED) entry(message, "received", [el("div", "bubble", message.text)], "");
    },

    /** Posts a message as its service shows it. */
    post(content: MessageContent, service: Service, lost: Lost["what"][], quoted: string | undefined): void {
      const preview = previewOf(content, service);
      const text = content.parts?.flatMap((part) => (part.type === "text" ? [part.value] : [])).join(" ") ?? "";
      const drawn = bubbles(content, preview);
      const isReply = content.reply_to && !preview?.lost.some(({ what }) => what === "reply");
      if (isReply && quoted) drawn.unshift(el("p", { className: "quote", dir: "auto" }, el("span", "hidden", "In reply to: "), quoted));
      const message = { id: crypto.randomUUID(), author: "You", text: text.trim() || "Attachment" };
      entry(message, `sent ${service.toLowerCase()}`, drawn, receipt(content, preview, service, lost));
      const { type, name } = content.effect ?? {};
      if (type === "screen" && name && !preview?.lost.some(({ what }) => what === "effect")) playEffect(name);
    },
  };
}

/** The message before is by the same writer, over the same service. */
const sameWriter = (previous: Element, className: string) => className.split(" ").every((name) => previous.classList.contains(name));

export interface Outgoing {
  messages: MessageContent[];
  /** The losses that the plan notes, because the service has no such thing. */
  lost: Lost["what"][];
}

const LOST_NOTES: { [N in NoteName]?: Lost["what"] } = {
  "style-lost": "style", "mention-lost": "mention", "sticker-lost": "sticker", "effect-lost": "effect", "reply-lost": "reply",
};

/** Plans a message: one or several; null if it cannot be sent. Without WebAssembly, the message itself. */
export function outgoing(content: MessageContent, facts: Facts): Outgoing | null {
  const planned = planOf({ message: content }, facts);
  if (!planned) return { messages: [content], lost: [] };
  if (!planned.sends) return null;
  const messages = planned.sends.map(({ document }) => document as MessageContent);
  return { messages, lost: planned.notes.flatMap(({ note }) => LOST_NOTES[note] ?? []) };
}

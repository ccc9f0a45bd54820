/**
 * Sentences about diagnostics for a person who writes a message. Those of the library are for developers: they name
 * fields and options.
 */

import type { Diagnostic, Service } from "sendcheck/compose";

import { capital } from "./dom.js";

export interface Words {
  what: string;
  /** The meaning, or what to do. */
  help?: string;
}

type Say = (params: NonNullable<Diagnostic["params"]>, diagnostic: Diagnostic, service: Service) => [what: string, help?: string];

const short = (text = "") => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
const several = "Send makes several messages.";
const secondMessage = "Send puts it into a second message.";
const shorter = "Write the address in full, such as https://example.com/cat.png.";

const LOST = {
  text_decorations: ["Formatting is lost", "Recipients see plain text."],
  mention: ["The mention is lost", "Recipients see the name as plain text."],
  inline_stickers: ["Stickers are lost", "Recipients see the emoji instead."],
  sticker: ["The sticker arrives as a picture"],
  effect: ["The effect is lost", "Recipients see the message without it."],
  reply_to: ["The reply arrives as a plain message"],
} as const;

const SAY: { [rule: string]: Say } = {
  "markdown-in-text": () => ["Markdown is sent as typed", "Recipients see the signs, not the formatting."],
  "html-in-text": () => ["HTML is sent as typed", "Recipients see the tags."],
  "unfilled-placeholder": ({ given }) => [`“${short(given)}” is not filled in`, "Recipients see the placeholder."],
  "damaged-text": () => ["Some characters are damaged", "Type them again."],
  "empty-text": () => ["The message is empty", "Write something."],
  "blank-text": () => ["The message looks empty", "Write something that can be seen."],
  "text-too-long": () => ["The text is too long for one message", several],
  "text-length-ambiguous": () => ["The text may be too long for one message", several],
  "first-message-link": () => ["A first message cannot have a link", secondMessage],
  "first-message-possible-link": () => ["This may count as a link, which a first message cannot have", secondMessage],
  "first-message-media": () => ["An attachment in a first message is risky", "Wait for an answer before you send it."],
  "first-message-effect": () => ["A first message has no effect", "Send it without, or wait for an answer."],
  "first-message-reply": () => ["A new chat has nothing to reply to"],
  "link-not-alone": () => ["A link card is a message of its own", several],
  "consecutive-text": () => ["A new message begins here", "One message mentions one person, and has no stickers beside a mention."],
  "too-many-parts": () => ["Too much for one message", several],
  "too-many-url-media": () => ["Too many attachments for one message", several],
  "unclear-url-media": () => ["Maybe too many attachments for one message", several],
  "too-many-decorations": () => ["Too many formatted places for one message", several],
  "too-many-stickers": () => ["Too many stickers for one message", several],
  "too-many-sticker-images": () => ["Too many different stickers for one message", several],
  "mention-in-direct-chat": () => ["Mentions need a group", "Only two people are in this chat."],
  "mention-with-at-sign": () => ["A mention needs no @", "The name is highlighted without it."],
  "invalid-url": ({ given }) => [`“${short(given)}” is not a web address`, shorter],
  "url-not-https": () => ["The address must begin with https://"],
  "url-needs-repair": () => ["The address has a character that does not belong there", shorter],
  "url-too-long": () => ["The address is too long", "Use a shorter one."],
  "url-not-public": () => ["Recipients cannot open this address", "Use one that everybody can reach."],
  "url-has-credentials": () => ["The address contains a password", "Recipients would see it."],
  "link-without-preview": () => ["This link has no preview", "Cards need an address that begins with https://."],
  "unsupported-media-type": () => ["This kind of file cannot be sent", "Use a JPEG, PNG, MP4, PDF or another common format."],
  "unsupported-content-type": () => ["This kind of file cannot be sent", "Use a JPEG, PNG, MP4, PDF or another common format."],
  "content-type-mismatch": () => ["The name of the file does not fit its content", "Rename the file before you attach it."],
  "filename-length": () => ["The name of the file has the wrong length", "Rename the file before you attach it."],
  "file-size-out-of-range": () => ["The file is empty or too large", "From 1 byte to 100 MB can be sent."],
  "lost-without-imessage": (_, { path }, service) => {
    const [what, help] = LOST[path.replace(/\/\d+$/, "").split("/").at(-1) as keyof typeof LOST] ?? ["This is lost"];
    return help ? [`${what} on ${service}`, help] : [`${what} on ${service}`];
  },
};

/** Fixes whose title names a field, or is long. */
export const FIXES: { [title: string]: string } = {
  "first-message-effect: remove the field": "Remove the effect",
  "first-message-reply: remove the field": "Remove the reply",
  "markdown-in-text: write the address after the label": "Write out the link",
  "html-in-text: write the text without HTML": "Remove the HTML",
};

/** Returns the words of a diagnostic. A rule that has none here has the message of the library, without its help. */
export function wordsOf(diagnostic: Diagnostic, service: Service): Words {
  const { rule, params = {}, message } = diagnostic;
  const [what, help] = SAY[rule]?.(params, diagnostic, service) ?? [capital(message)];
  return { what: what.replaceAll("`", ""), ...(help && { help }) };
}

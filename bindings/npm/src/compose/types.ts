/** The types of plans, fixes and previews. */

import type {
  ContinuationMessage,
  LinkPart,
  MediaPart,
  MessageContent,
  MessageEffect,
  ReplyTo,
  TextDecoration,
  TextPart,
} from "../documents.gen.js";
import type { Operation, RuleName } from "../generated/names.js";
import type { DocumentOf, Mutable } from "../requests.js";
import type { Applicability, Options, Report } from "../types.js";

/** The input of a plan: `content` or `message`, and where to send it. */
export interface PlanInput {
  /** The text. */
  readonly content?: string;
  /** The format of `content`, `markdown` by default. */
  readonly format?: "markdown" | "html" | "text";
  /** With `format: "text"`: decorations of `content`. */
  readonly text_decorations?: readonly TextDecoration[];
  /** A message to plan again, instead of `content`. */
  readonly message?: MessageContent;
  /** Files, sent behind the text. */
  readonly attachments?: readonly Attachment[];
  /** URLs, each sent as a link part. */
  readonly links?: readonly string[];
  /** With `to`: sends to a new chat from this line. Without it, the API chooses the line. */
  readonly from?: string;
  readonly to?: readonly string[];
  /** Sends to an existing chat. */
  readonly chat_id?: string;
  readonly reply_to?: ReplyTo;
  readonly effect?: MessageEffect;
  readonly preferred_service?: "iMessage" | "SMS" | "RCS";
  /** Makes sending the plan again safe: each send has its own key, derived from this one. */
  readonly idempotency_key?: string;
  /** As in `messages.create`: only with `to` and without `from`. */
  readonly continuation_message?: ContinuationMessage;
  readonly exclude_from?: readonly string[];
  readonly override_optout?: boolean;
}

/** Fields that an input does not have, which then do not compile. */
export type NoOtherFields<I> = { readonly [Name in Exclude<keyof I, keyof PlanInput>]: never };

/** A file by its URL or its id. */
export interface Attachment {
  readonly url?: string;
  readonly attachment_id?: string;
  readonly sticker?: boolean;
}

/** Options of `plan`. Unknown names and wrong values throw a `TypeError`. */
export interface PlanOptions
  extends Pick<Options, "firstMessage" | "levels" | "urlMediaExemptHosts" | "strictLinks" | "chat"> {
  /** UTF-16 code units that a text may have before it is split: 1 to 10,000, the default. */
  readonly limit?: number;
  /** `limit`, the default: as few messages as possible. `blocks`: one message for each block. */
  readonly split?: "limit" | "blocks";
  /** `inline` is the default. `cards`: a paragraph that is only an https URL becomes a link part. */
  readonly linkStyle?: "inline" | "cards";
  /** The content that the first message of a new chat must not have: `links` by default. */
  readonly holdBack?: "links" | "links-and-media";
  /** A text without links that is sent first if the first message would begin with something held back. */
  readonly opener?: string;
}

/** The operations that the sends of an input can have. */
export type SendOperation<I = PlanInput> = I extends { readonly chat_id: string }
  ? "chats.messages.send"
  : I extends { readonly to: readonly string[] }
    ? FirstOperation<I> | "chats.messages.send"
    : "to" extends keyof I
      ? AnyOperation
      : "chat_id" extends keyof I
        ? AnyOperation
        : "message";

type AnyOperation = "chats.create" | "messages.create" | "chats.messages.send" | "message";
type FirstOperation<I> = I extends { readonly from: string }
  ? "chats.create"
  : "from" extends keyof I
    ? "chats.create" | "messages.create"
    : "messages.create";

/** The message of the sends of an input: without `message`, planning makes texts, media and links only. */
export type PlannedMessage<I = PlanInput> = "message" extends keyof I
  ? MessageContent
  : Omit<MessageContent, "parts" | "experience"> & { readonly parts: readonly (TextPart | MediaPart | LinkPart)[] };

/** A planned request. `operation` tells the type of its `document`. */
export type Send<I = PlanInput> = { [O in SendOperation<I>]: SendOf<O, PlannedMessage<I>> }[SendOperation<I>];

/** A planned request of one operation. */
export interface SendOf<O extends AnyOperation, M> {
  operation: O;
  /** The chat: its id, or where the response to an earlier send has it. */
  chat_id?: string | ResponsePointer;
  /** Do not send it if the response to an earlier send has this value. */
  unless?: ResponsePointer & { equals: string };
  /** The document, as a method of the SDK takes it. */
  document: Mutable<O extends "message" ? M : Omit<DocumentOf<O>, "message"> & { readonly message: M }>;
  /** The rules of which a check warns. */
  warnings?: RuleName[];
}

/** A value in the response to an earlier send. */
export interface ResponsePointer {
  /** The index of the send. */
  send: number;
  /** A JSON Pointer into its response. */
  pointer: string;
}

/** Requests in the order in which they are sent, and a note for each change. */
export interface Plan<I = PlanInput> {
  /** Send each only after the API accepted the one before it. */
  sends: Send<I>[];
  notes: Note[];
  error?: undefined;
}

/** The report of an input. Its paths point into the input, which is not the document of one operation. */
export type PlanReport = Omit<Report, "operation"> & { operation: Operation | null };

/** The report of an input that cannot be planned. Its paths point into the input. */
export interface Failed {
  error: PlanReport;
  sends?: undefined;
  notes?: undefined;
}

/** The report of a message that cannot be previewed. */
export interface PreviewFailed {
  error: Report;
  items?: undefined;
  lost?: undefined;
  previews?: undefined;
}

/** The name of a note. */
export type NoteName =
  | "split"
  | "code-as-text"
  | "table-as-lines"
  | "rule-dropped"
  | "image-as-link"
  | "alt-dropped"
  | "title-dropped"
  | "link-dropped"
  | "link-parameters-dropped"
  | "image-dropped"
  | "header-dropped"
  | "footnote-dropped"
  | "html-dropped"
  | "style-lost"
  | "mention-lost"
  | "sticker-lost"
  | "effect-lost"
  | "reply-lost"
  | "many-sends";

/** A change that planning made. It has one of `source`, `path` and `input`. */
export interface Note {
  note: NoteName;
  /** Why a message ends where the source continues. */
  cause?: "length" | "decorations" | "parts" | "media" | "first-message-link" | "first-message-media";
  /** The index of the later send of a split. */
  send?: number;
  /** `[start, end)` in `content`, in UTF-16 code units. */
  source?: [start: number, end: number];
  /** A JSON Pointer into `message`. */
  path?: string;
  /** `[start, end)` in the string at `path`. */
  range?: [start: number, end: number];
  /** A JSON Pointer into the input. */
  input?: string;
}

/** An operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move"; from: string; path: string };

/** A fix of a diagnostic. */
export interface Fix {
  rule: RuleName;
  /** The path of the diagnostic. */
  path: string;
  /** The range of the diagnostic. */
  range?: [start: number, end: number];
  applicability: Applicability;
  /** A title for people, such as "make it bold". */
  title: string;
  /** The operations on the document. None for `plan`. */
  patch?: PatchOperation[];
  /** The changes of strings, for editors: ascending, and ranges are of the old string. */
  text_edits?: { path: string; edits: { range: [start: number, end: number]; text: string }[] }[];
}

/** Options of `fix`. */
export interface FixOptions extends Options {
  /** The fixes to apply: `safe` by default. `unsafe` applies both kinds. */
  readonly applicability?: "safe" | "unsafe";
}

/** A fixed document. */
export interface Fixed<T> {
  document: T;
  /**
   * The fixes that were applied, in order. Each patch changes the document that its round of fixes began with; do not
   * apply one after the other.
   */
  applied: Fix[];
  /** The report on the fixed document. */
  report: Report;
}

/** A service that delivers messages. */
export type Service = "iMessage" | "RCS" | "SMS";

/** The message as recipients get it on a service. */
export interface Preview {
  service: Service;
  items: PreviewItem[];
  /** The losses, in the document's order. */
  lost: Lost[];
  error?: undefined;
  previews?: undefined;
}

/** Something that recipients do not get. */
export interface Lost {
  what: "preview" | "app" | "app-clip" | "experience" | "style" | "animation" | "mention" | "sticker" | "effect" | "reply";
  /** A JSON Pointer into the message. */
  path: string;
}

/** The form in which a part arrives. */
export interface PreviewItem {
  /** The index of the part; none for an `experience`. */
  part?: number;
  kind: "text" | "mms" | "media" | "card" | "app" | "experience" | "lost";
  text?: string;
  /** For a text that is sent as SMS. */
  sms?: Sms;
}

/** Previews of every service. */
export interface Previews {
  /** iMessage, RCS, SMS. */
  previews: Preview[];
  items?: undefined;
  lost?: undefined;
  error?: undefined;
}

/** The length of an SMS, in units of its encoding. */
export interface SmsSize {
  encoding: "GSM-7" | "UCS-2";
  units: number;
  segments: number;
}

/** A text measured as an SMS. */
export interface Sms extends SmsSize {
  /** Units that are free in the last segment. */
  left: number;
  /** The characters that force UCS-2, with what could be written instead. */
  forcing: { range: [start: number, end: number]; suggestion?: string; lossy?: boolean }[];
  /** The text with every suggestion that loses nothing, if that makes it smaller. */
  smart?: SmsSize & { text: string };
}

/** A rendered text. */
export interface Rendered {
  text: string;
  /** The styled ranges, sorted. */
  decorations: TextDecoration[];
  /** For each UTF-16 code unit of `text`, its offset in the source; null if rendering added it. */
  map: (number | null)[];
}

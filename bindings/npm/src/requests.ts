/** Requests of the Linq Partner API v3 that sendcheck encodes, as its SDKs take them. */

import type { Operation } from "./generated/names.js";

/** A style or an animation of a range of text. */
export interface TextDecoration {
  /** `[start, end)` in UTF-16 code units of the part's `value`. */
  range: number[];
  style?: "bold" | "italic" | "strikethrough" | "underline";
  animation?: "big" | "small" | "shake" | "nod" | "explode" | "ripple" | "bloom" | "jitter";
}

/** A text part. */
export interface TextPart {
  type: "text";
  value: string;
  text_decorations?: TextDecoration[];
}

/** A media part: a file by its URL, or by the id of an upload. */
export interface MediaPart {
  type: "media";
  url?: string;
  attachment_id?: string;
}

/** A link part: a URL with a preview, alone in its message. */
export interface LinkPart {
  type: "link";
  value: string;
}

/** An iMessage app card, alone in its message. */
export interface AppCardPart {
  type: "imessage_app";
  app: { name: string; bundle_id: string; team_id: string; app_store_id?: number };
  layout: {
    caption?: string;
    subcaption?: string;
    trailing_caption?: string;
    trailing_subcaption?: string;
    image_url?: string;
    image_title?: string;
    image_subtitle?: string;
  };
  url?: string;
  fallback_text?: string;
  interactive?: boolean;
}

/** The content of a message, as a composer holds it. */
export interface MessageContent {
  parts: (TextPart | MediaPart | LinkPart | AppCardPart)[];
  effect?: { type?: "screen" | "bubble"; name?: string };
  reply_to?: { message_id: string; part_index?: number };
  preferred_service?: "iMessage" | "SMS" | "RCS";
  idempotency_key?: string;
}

interface Documents {
  "chats.create": { from: string; to: string[]; message: MessageContent };
  "chats.messages.send": { message: MessageContent };
  "messages.create": { to: string[]; message: MessageContent; continuation_message?: { text: string } };
  "chats.send_voicememo": { voice_memo_url?: string; attachment_id?: string };
  "chats.update": { display_name?: string; group_chat_icon?: string };
  "chats.participants.add": { handle: string };
  "chats.participants.remove": { handle: string };
  "chats.list_chats": { from?: string; to?: string; limit?: number; cursor?: string };
  "chats.messages.list": { limit?: number; cursor?: string };
  message: MessageContent;
}

/** The document of an operation; `undefined` if it has none. */
export type DocumentOf<O extends Operation> = O extends keyof Documents ? Documents[O] : undefined;

/** An HTTP request to the API, without its base URL and its token. */
export interface EncodedRequest<O extends Operation = Operation> {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Percent-encoded, starting with `/v3`. */
  path: string;
  /** Percent-encoded, without `?`; `""` if there is none. */
  query: string;
  headers: { accept: string; "content-type"?: string };
  /** JSON; null if there is no body. */
  body: string | null;
  /** The document in `body` or `query` as a value, for a method of an SDK. */
  document: DocumentOf<O>;
}

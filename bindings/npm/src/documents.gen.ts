/**
 * The documents of the Linq Partner API v3. `cargo run -p sendcheck-npm-tools -- build` writes this file from the
 * schema of the core.
 */

/** An app. */
export interface AppCardApp {
  readonly name: string;
  readonly bundle_id: string;
  readonly team_id: string;
  readonly app_store_id?: number;
}

/** An app card part. */
export interface AppCardPart {
  readonly type: "imessage_app";
  readonly app: AppCardApp;
  readonly layout: AppCardLayout;
  readonly fallback_text?: string;
  readonly interactive?: boolean;
  readonly url?: string;
}

/** An app clip part. */
export interface AppClipPart {
  readonly type: "app_clip";
  readonly value: string;
  readonly caption?: string;
}

/** The document of `attachments.create`. */
export interface AttachmentsCreate {
  readonly filename: string;
  readonly content_type: string;
  readonly size_bytes: number;
}

/** The document of `chats.create`. */
export interface ChatsCreate {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: MessageContent;
  readonly override_optout?: boolean;
}

/** The document of `chats.messages.send`. */
export interface ChatsMessagesSend {
  readonly message: MessageContent;
  readonly override_optout?: boolean;
}

/** The document of `chats.polls.create`. */
export interface ChatsPollsCreate {
  readonly poll: Poll;
}

/** The document of `chats.send_voicememo`. */
export interface ChatsSendVoicememo {
  readonly voice_memo_url?: string;
  readonly attachment_id?: string;
  readonly override_optout?: boolean;
}

/** The document of `chats.update`. */
export interface ChatsUpdate {
  readonly display_name?: string;
  readonly group_chat_icon?: string;
}

/** A continuation message. */
export interface ContinuationMessage {
  readonly text: string;
  readonly idempotency_key?: string;
}

/** An effect. */
export interface MessageEffect {
  readonly name?: string;
  readonly type?: "screen" | "bubble";
}

/** An experience. */
export interface Experience {
  readonly name: string;
  readonly action: string;
  readonly params?: { readonly [name: string]: unknown };
}

/** An inline sticker. */
export interface InlineSticker {
  /** `[start, end)` in UTF-16 code units of the part's `value`. */
  readonly range: readonly number[];
  readonly url?: string;
  readonly attachment_id?: string;
}

/** A layout. */
export interface AppCardLayout {
  readonly caption?: string;
  readonly subcaption?: string;
  readonly trailing_caption?: string;
  readonly trailing_subcaption?: string;
  readonly image_url?: string;
  readonly image_title?: string;
  readonly image_subtitle?: string;
}

/** A link part. */
export interface LinkPart {
  readonly type: "link";
  readonly value: string;
}

/** A media part. */
export interface MediaPart {
  readonly type: "media";
  readonly url?: string;
  readonly attachment_id?: string;
  readonly sticker?: boolean;
}

/** The content of a message, as a composer holds it. */
export interface MessageContent {
  /** Required without `experience`. */
  readonly parts?: readonly Part[];
  readonly experience?: Experience;
  readonly effect?: MessageEffect;
  readonly reply_to?: ReplyTo;
  readonly preferred_service?: "iMessage" | "SMS" | "RCS";
  readonly idempotency_key?: string;
}

/** The document of `messages.add_reaction`. */
export interface MessagesAddReaction {
  readonly operation: "add" | "remove";
  readonly type: "love" | "like" | "dislike" | "laugh" | "emphasize" | "question" | "custom" | "sticker";
  readonly custom_emoji?: string;
  readonly emoji?: string;
  readonly url?: string;
  readonly attachment_id?: string;
  readonly placement?: StickerPlacement;
  readonly part_index?: number;
}

/** The document of `messages.create`. */
export interface MessagesCreate {
  readonly to: readonly string[];
  readonly message: MessageContent;
  readonly continuation_message?: ContinuationMessage;
  readonly exclude_from?: readonly string[];
  readonly override_optout?: boolean;
}

/** The document of `messages.update`. */
export interface MessagesUpdate {
  readonly text: string;
  readonly part_index?: number;
}

/** The document of `messages.update_app_card`. */
export interface MessagesUpdateAppCard {
  readonly layout: AppCardLayout;
  readonly app?: AppCardApp;
  readonly experience?: Experience;
  readonly fallback_text?: string;
  readonly interactive?: boolean;
  readonly url?: string;
}

/** The document of `chats.participants.add` and `chats.participants.remove`. */
export interface Participant {
  readonly handle: string;
}

/** A placement. */
export interface StickerPlacement {
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly rotation?: number;
}

/** A poll. */
export interface Poll {
  readonly options: readonly PollOption[];
  readonly idempotency_key?: string;
}

/** A poll option. */
export interface PollOption {
  readonly text: string;
}

/** The document of `chats.list_chats`. */
export interface ChatsListChats {
  readonly cursor?: string;
  readonly from?: string;
  readonly limit?: number;
  readonly to?: string;
}

/** The document of `chats.messages.list`. */
export interface ChatsMessagesList {
  readonly cursor?: string;
  readonly limit?: number;
}

/** The message that a message replies to. */
export interface ReplyTo {
  readonly message_id: string;
  readonly part_index?: number;
}

/** A text decoration. */
export interface TextDecoration {
  /** `[start, end)` in UTF-16 code units of the part's `value`. */
  readonly range: readonly number[];
  readonly style?: "bold" | "italic" | "strikethrough" | "underline";
  readonly animation?: "big" | "small" | "shake" | "nod" | "explode" | "ripple" | "bloom" | "jitter";
}

/** A text part. */
export interface TextPart {
  readonly type: "text";
  readonly value: string;
  readonly text_decorations?: readonly TextDecoration[];
  readonly mention?: string;
  /** `[start, end)` in UTF-16 code units of the part's `value`. */
  readonly mention_range?: readonly number[];
  readonly inline_stickers?: readonly InlineSticker[];
}

/** A part of a message. */
export type Part = AppClipPart | AppCardPart | LinkPart | MediaPart | TextPart;

/** The document of each operation that has one. */
export interface Documents {
  "chats.create": ChatsCreate;
  "chats.messages.send": ChatsMessagesSend;
  "messages.create": MessagesCreate;
  "messages.update": MessagesUpdate;
  "messages.add_reaction": MessagesAddReaction;
  "messages.update_app_card": MessagesUpdateAppCard;
  "attachments.create": AttachmentsCreate;
  "chats.polls.create": ChatsPollsCreate;
  "chats.send_voicememo": ChatsSendVoicememo;
  "chats.update": ChatsUpdate;
  "chats.participants.add": Participant;
  "chats.participants.remove": Participant;
  "chats.list_chats": ChatsListChats;
  "chats.messages.list": ChatsMessagesList;
  "message": MessageContent;
}

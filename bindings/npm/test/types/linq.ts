/**
 * The parameters of the newest official SDK, for those parts of it that the SDK on npm does not have yet.
 *
 * Source: linq-python 0.65.0 (October 2026), written as the TypeScript SDK writes its types.
 */

export interface TextDecoration {
  range: Array<number>;
  animation?: "big" | "small" | "shake" | "nod" | "explode" | "ripple" | "bloom" | "jitter";
  style?: "bold" | "italic" | "strikethrough" | "underline";
}

export interface InlineSticker {
  range: Array<number>;
  attachment_id?: string;
  url?: string;
}

export interface TextPart {
  type: "text";
  value: string;
  inline_stickers?: Array<InlineSticker>;
  mention?: string;
  mention_range?: Array<number>;
  text_decorations?: Array<TextDecoration>;
}

export interface MediaPart {
  type: "media";
  attachment_id?: string;
  sticker?: boolean;
  url?: string;
}

export interface LinkPart {
  type: "link";
  value: string;
}

export interface AppClipPart {
  type: "app_clip";
  value: string;
  caption?: string;
}

export interface App {
  bundle_id: string;
  name: string;
  team_id: string;
  app_store_id?: number;
}

export interface Layout {
  caption?: string;
  image_subtitle?: string;
  image_title?: string;
  image_url?: string;
  subcaption?: string;
  trailing_caption?: string;
  trailing_subcaption?: string;
}

export interface IMessageAppPart {
  app: App;
  layout: Layout;
  type: "imessage_app";
  fallback_text?: string;
  interactive?: boolean;
  url?: string;
}

export interface Experience {
  action: string;
  name: string;
  params?: { [key: string]: unknown };
}

export interface MessageContent {
  effect?: { name?: string; type?: "screen" | "bubble" };
  experience?: Experience;
  idempotency_key?: string;
  parts?: Array<TextPart | MediaPart | LinkPart | IMessageAppPart | AppClipPart>;
  preferred_service?: "iMessage" | "SMS" | "RCS";
  reply_to?: { message_id: string; part_index?: number };
}

export interface ChatCreateParams {
  from: string;
  message: MessageContent;
  to: Array<string>;
  override_optout?: boolean;
}

export interface MessageSendParams {
  message: MessageContent;
  override_optout?: boolean;
}

export interface MessageCreateParams {
  message: MessageContent;
  to: Array<string>;
  continuation_message?: { text: string };
  exclude_from?: Array<string>;
  override_optout?: boolean;
}

export interface MessageUpdateParams {
  text: string;
  part_index?: number;
}

export interface MessageAddReactionParams {
  operation: "add" | "remove";
  type: "love" | "like" | "dislike" | "laugh" | "emphasize" | "question" | "custom" | "sticker";
  attachment_id?: string;
  custom_emoji?: string;
  emoji?: string;
  part_index?: number;
  placement?: { rotation?: number; scale?: number; x?: number; y?: number };
  url?: string;
}

export interface MessageUpdateAppCardParams {
  layout: Layout;
  app?: App;
  experience?: Experience;
  fallback_text?: string;
  interactive?: boolean;
  url?: string;
}

export interface AttachmentCreateParams {
  /** Some of the types that the SDK lists. */
  content_type: "image/jpeg" | "image/png" | "video/mp4" | "audio/mp4" | "application/pdf" | "text/vcard";
  filename: string;
  size_bytes: number;
}

export interface PollCreateParams {
  poll: { options: Array<{ text: string }>; idempotency_key?: string };
}

export interface VoicememoParams {
  attachment_id?: string;
  override_optout?: boolean;
  voice_memo_url?: string;
}

export interface ChatUpdateParams {
  display_name?: string;
  group_chat_icon?: string;
}

export interface ParticipantParams {
  handle: string;
}

export interface ListChatsParams {
  cursor?: string;
  from?: string;
  limit?: number;
  to?: string;
}

export interface MessageListParams {
  cursor?: string;
  limit?: number;
}

/** The parameters of the SDK's methods, by the names of operations. */
export interface ParamsOf {
  "chats.create": ChatCreateParams;
  "chats.messages.send": MessageSendParams;
  "messages.create": MessageCreateParams;
  "messages.update": MessageUpdateParams;
  "messages.add_reaction": MessageAddReactionParams;
  "messages.update_app_card": MessageUpdateAppCardParams;
  "attachments.create": AttachmentCreateParams;
  "chats.polls.create": PollCreateParams;
  "chats.send_voicememo": VoicememoParams;
  "chats.update": ChatUpdateParams;
  "chats.participants.add": ParticipantParams;
  "chats.participants.remove": ParticipantParams;
  "chats.list_chats": ListChatsParams;
  "chats.messages.list": MessageListParams;
}

/** Facts that every contender knows about a request to `chats.create`. */

export const PHONE = /^\+[1-9][0-9]{1,14}$/;
export const HANDLE = /^(?:\+[1-9][0-9]{1,14}|[^\s@]+@[^\s@]+\.[^\s@]+)$/;
export const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
export const MEDIA_URL = /^https:\/\/\S+$/;
export const LINK_URL = /^https?:\/\/\S+$/;

export const STYLES = ["bold", "italic", "strikethrough", "underline"];
export const ANIMATIONS = ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];
export const SERVICES = ["iMessage", "SMS", "RCS"];
export const BUBBLES = ["slam", "loud", "gentle", "invisible"];
export const SCREENS = [
  "confetti", "fireworks", "lasers", "sparkles", "celebration", "hearts",
  "love", "balloons", "happy_birthday", "echo", "spotlight",
];

export const PARTS_MAX = 100;
export const RECIPIENTS_MAX = 31;
export const DECORATIONS_MAX = 100;
export const TEXT_MAX = 10_000;
export const KEY_MAX = 255;
export const INDEX_MAX = 2_147_483_647;

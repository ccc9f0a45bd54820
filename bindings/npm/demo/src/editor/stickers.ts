/** Stickers that are stored with the API, as `attachments.create` stores them. */

export interface Sticker {
  /** The `attachment_id` of the picture. */
  id: string;
  name: string;
  emoji: string;
}

const id = (number: number) => `5a1d3c7e-4b0f-4d52-9a6c-1f2e3d4c5b${number.toString(16).padStart(2, "0")}`;

export const STICKERS: readonly Sticker[] = [
  ["Cake", "🎂"], ["Party", "🥳"], ["Heart", "💖"], ["Star", "🌟"], ["Cat", "😻"],
  ["Cool", "😎"], ["Flame", "🔥"], ["Rocket", "🚀"], ["Clap", "👏"], ["Sun", "🌞"],
].map(([name = "", emoji = ""], index) => ({ id: id(index + 1), name, emoji }));

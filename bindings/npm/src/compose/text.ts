import { typeMismatch } from "../errors.js";
import type { Instance } from "../generated/compose.js";
import { wholeNumber } from "../range.js";
import { callCompose } from "./ffi.js";
import type { Rendered, Sms } from "./types.js";

/**
 * Renders Markdown as a text with decorations, as `plan` does, without splitting it.
 *
 * @param typography `rich`: `•` and styles. `plain`: ASCII signs and no styles, for SMS and RCS.
 * @throws TypeError that names the wrong argument
 *
 * @example
 * renderMarkdown("- **a**").text; // "• a"
 */
export function renderMarkdown(source: string, typography: "rich" | "plain" = "rich"): Rendered {
  if (typography !== "rich" && typography !== "plain") throw typeMismatch("typography", '"rich" or "plain"', typography);
  const isPlain = typography === "plain";
  return JSON.parse(withText("source", source, (instance, bytes) => instance.render_markdown(isPlain, bytes)));
}

/**
 * Splits a text into pieces, at the best place within the limit. White space between them is removed. A piece is longer
 * if it has no place to split, such as a link.
 *
 * @param limit UTF-16 code units, 1 to 10,000
 * @throws TypeError that names the wrong argument
 *
 * @example
 * splitText("One two. Three four.", 12); // ["One two.", "Three four."]
 */
export function splitText(text: string, limit: number): string[] {
  const isInRange = wholeNumber("limit", limit) >= 1 && limit <= 10_000;
  if (!isInRange) throw typeMismatch("limit", "a whole number from 1 to 10,000", limit);
  return withText("text", text, (instance, bytes) => instance.split_text(limit, bytes));
}

/**
 * Measures a text as an SMS: encoding, segments, and the characters that force the larger encoding.
 *
 * @throws TypeError if `text` is not a string
 *
 * @example
 * measureSms("it’s fine").smart?.text; // "it's fine"
 */
export function measureSms(text: string): Sms {
  return JSON.parse(withText("text", text, (instance, bytes) => instance.measure_sms(bytes)));
}

function withText<T>(argument: string, text: string, run: (instance: Instance, bytes: number) => T): T {
  if (typeof text !== "string") throw typeMismatch(argument, "a string", text);
  return callCompose(argument, (instance, core) => run(instance, core.writeText(text)));
}

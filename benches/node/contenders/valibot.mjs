/** Valibot. */

import * as v from "valibot";

import * as facts from "./facts.mjs";

const string = (pattern) => v.pipe(v.string(), v.regex(pattern));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const decoration = v.object({
  range: v.strictTuple([whole, whole]),
  style: v.optional(v.picklist(facts.STYLES)),
  animation: v.optional(v.picklist(facts.ANIMATIONS)),
});

const part = v.variant("type", [
  v.object({
    type: v.literal("text"),
    value: v.pipe(v.string(), v.minLength(1), v.maxLength(facts.TEXT_MAX)),
    text_decorations: v.optional(v.pipe(v.array(decoration), v.maxLength(facts.DECORATIONS_MAX))),
  }),
  v.object({
    type: v.literal("media"),
    url: v.optional(string(facts.MEDIA_URL)),
    attachment_id: v.optional(string(facts.UUID)),
  }),
  v.object({ type: v.literal("link"), value: string(facts.LINK_URL) }),
]);

const message = v.object({
  parts: v.pipe(v.array(part), v.minLength(1), v.maxLength(facts.PARTS_MAX)),
  effect: v.optional(
    v.variant("type", [
      v.object({ type: v.literal("screen"), name: v.picklist(facts.SCREENS) }),
      v.object({ type: v.literal("bubble"), name: v.picklist(facts.BUBBLES) }),
    ]),
  ),
  idempotency_key: v.optional(v.pipe(v.string(), v.maxLength(facts.KEY_MAX))),
  preferred_service: v.optional(v.picklist(facts.SERVICES)),
  reply_to: v.optional(
    v.object({
      message_id: string(facts.UUID),
      part_index: v.optional(v.pipe(whole, v.maxValue(facts.INDEX_MAX))),
    }),
  ),
});

const schema = v.object({
  from: string(facts.PHONE),
  to: v.pipe(v.array(string(facts.HANDLE)), v.minLength(1), v.maxLength(facts.RECIPIENTS_MAX)),
  message,
});

/** Every error of shape. */
export function valibot(request) {
  const result = v.safeParse(schema, request);
  return result.success ? [] : result.issues;
}

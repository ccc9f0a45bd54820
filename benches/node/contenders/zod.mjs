/** Zod. */

import { z } from "zod";

import * as facts from "./facts.mjs";

const decoration = z.object({
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  style: z.enum(facts.STYLES).optional(),
  animation: z.enum(facts.ANIMATIONS).optional(),
});

const part = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    value: z.string().min(1).max(facts.TEXT_MAX),
    text_decorations: z.array(decoration).max(facts.DECORATIONS_MAX).optional(),
  }),
  z.object({
    type: z.literal("media"),
    url: z.string().regex(facts.MEDIA_URL).optional(),
    attachment_id: z.string().regex(facts.UUID).optional(),
  }),
  z.object({ type: z.literal("link"), value: z.string().regex(facts.LINK_URL) }),
]);

const message = z.object({
  parts: z.array(part).min(1).max(facts.PARTS_MAX),
  effect: z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("screen"), name: z.enum(facts.SCREENS) }),
      z.object({ type: z.literal("bubble"), name: z.enum(facts.BUBBLES) }),
    ])
    .optional(),
  idempotency_key: z.string().max(facts.KEY_MAX).optional(),
  preferred_service: z.enum(facts.SERVICES).optional(),
  reply_to: z
    .object({
      message_id: z.string().regex(facts.UUID),
      part_index: z.int().nonnegative().max(facts.INDEX_MAX).optional(),
    })
    .optional(),
});

const schema = z.object({
  from: z.string().regex(facts.PHONE),
  to: z.array(z.string().regex(facts.HANDLE)).min(1).max(facts.RECIPIENTS_MAX),
  message,
});

/** Every error of shape. */
export function zod(request) {
  const result = schema.safeParse(request);
  return result.success ? [] : result.error.issues;
}

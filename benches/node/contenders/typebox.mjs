/** TypeBox, compiled. */

import { Type } from "typebox";
import { Compile } from "typebox/compile";

import * as facts from "./facts.mjs";

const string = (pattern) => Type.String({ pattern: pattern.source });
const oneOf = (names) => Type.Union(names.map((name) => Type.Literal(name)));
const whole = Type.Integer({ minimum: 0 });

const decoration = Type.Object({
  range: Type.Tuple([whole, whole]),
  style: Type.Optional(oneOf(facts.STYLES)),
  animation: Type.Optional(oneOf(facts.ANIMATIONS)),
});

const part = Type.Union([
  Type.Object({
    type: Type.Literal("text"),
    value: Type.String({ minLength: 1, maxLength: facts.TEXT_MAX }),
    text_decorations: Type.Optional(Type.Array(decoration, { maxItems: facts.DECORATIONS_MAX })),
  }),
  Type.Object({
    type: Type.Literal("media"),
    url: Type.Optional(string(facts.MEDIA_URL)),
    attachment_id: Type.Optional(string(facts.UUID)),
  }),
  Type.Object({ type: Type.Literal("link"), value: string(facts.LINK_URL) }),
]);

const message = Type.Object({
  parts: Type.Array(part, { minItems: 1, maxItems: facts.PARTS_MAX }),
  effect: Type.Optional(
    Type.Union([
      Type.Object({ type: Type.Literal("screen"), name: oneOf(facts.SCREENS) }),
      Type.Object({ type: Type.Literal("bubble"), name: oneOf(facts.BUBBLES) }),
    ]),
  ),
  idempotency_key: Type.Optional(Type.String({ maxLength: facts.KEY_MAX })),
  preferred_service: Type.Optional(oneOf(facts.SERVICES)),
  reply_to: Type.Optional(
    Type.Object({
      message_id: string(facts.UUID),
      part_index: Type.Optional(Type.Integer({ minimum: 0, maximum: facts.INDEX_MAX })),
    }),
  ),
});

const compiled = Compile(
  Type.Object({
    from: string(facts.PHONE),
    to: Type.Array(string(facts.HANDLE), { minItems: 1, maxItems: facts.RECIPIENTS_MAX }),
    message,
  }),
);

/** Every error of shape. */
export function typebox(request) {
  return compiled.Check(request) ? [] : [...compiled.Errors(request)];
}

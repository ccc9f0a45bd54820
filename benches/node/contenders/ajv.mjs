/** Ajv with a compiled JSON Schema. */

import { Ajv } from "ajv";

import * as facts from "./facts.mjs";

const string = (pattern) => ({ type: "string", pattern: pattern.source });
const object = (required, properties) => ({ type: "object", required, properties });
const byType = (oneOf) => ({ type: "object", required: ["type"], discriminator: { propertyName: "type" }, oneOf });

const decoration = object(["range"], {
  range: {
    type: "array",
    minItems: 2,
    maxItems: 2,
    items: { type: "integer", minimum: 0 },
  },
  style: { enum: facts.STYLES },
  animation: { enum: facts.ANIMATIONS },
});

const part = byType([
  object(["value"], {
    type: { const: "text" },
    value: { type: "string", minLength: 1, maxLength: facts.TEXT_MAX },
    text_decorations: { type: "array", maxItems: facts.DECORATIONS_MAX, items: decoration },
  }),
  object([], {
    type: { const: "media" },
    url: string(facts.MEDIA_URL),
    attachment_id: string(facts.UUID),
  }),
  object(["value"], { type: { const: "link" }, value: string(facts.LINK_URL) }),
]);

const message = object(["parts"], {
  parts: { type: "array", minItems: 1, maxItems: facts.PARTS_MAX, items: part },
  effect: byType([
    object(["name"], { type: { const: "screen" }, name: { enum: facts.SCREENS } }),
    object(["name"], { type: { const: "bubble" }, name: { enum: facts.BUBBLES } }),
  ]),
  idempotency_key: { type: "string", maxLength: facts.KEY_MAX },
  preferred_service: { enum: facts.SERVICES },
  reply_to: object(["message_id"], {
    message_id: string(facts.UUID),
    part_index: { type: "integer", minimum: 0, maximum: facts.INDEX_MAX },
  }),
});

const validate = new Ajv({ allErrors: true, discriminator: true }).compile(
  object(["from", "to", "message"], {
    from: string(facts.PHONE),
    to: { type: "array", minItems: 1, maxItems: facts.RECIPIENTS_MAX, items: string(facts.HANDLE) },
    message,
  }),
);

/** Every error of shape. */
export function ajv(request) {
  return validate(request) ? [] : validate.errors;
}

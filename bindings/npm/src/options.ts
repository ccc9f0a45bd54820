/** Options: judged here, in the caller's terms, and handed on under the names that the core knows. */

import { wellFormed } from "./crossing/half_pairs.js";
import { expected, reading, refuse } from "./refuse.js";
import { ruleNamed } from "./rules.js";
import type { Options } from "./types.js";

/** Judges one value, and says it in JSON. */
type Kind = (argument: string, value: unknown) => string;

const flag: Kind = (argument, value) => {
  if (typeof value !== "boolean") throw expected(argument, "true or false", value);
  return String(value);
};

const text: Kind = (argument, value) => {
  if (typeof value !== "string") throw expected(argument, "a string", value);
  return JSON.stringify(wellFormed(value));
};

const count: Kind = (argument, value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw expected(argument, "a whole number, 0 or more", value);
  }
  return String(value);
};

const texts: Kind = (argument, value) => {
  if (!Array.isArray(value)) throw expected(argument, "an array of strings", value);
  return `[${Array.from(value, (item, index) => text(`${argument}[${index}]`, item)).join()}]`;
};

const oneOf = (...names: string[]): Kind => (argument, value) => {
  if (!names.includes(value as string)) {
    throw expected(argument, names.map((name) => JSON.stringify(name)).join(" or "), value);
  }
  return JSON.stringify(value);
};

const level = oneOf("allow", "warn", "deny");

const levels: Kind = (argument, value) =>
  fields(argument, value, (name, at) => {
    const rule = ruleNamed(at, name);
    return [name, (_, value) => {
      if (value !== "deny" && !rule.can_be_lowered) {
        throw refuse(at, "this rule cannot be lowered: without the right shape nothing can be judged");
      }
      return level(at, value);
    }];
  });

/** An object whose fields have these names; the core's name and the kind of each. */
const object = (known: Record<string, readonly [name: string, kind: Kind]>): Kind =>
  (argument, value) =>
    fields(argument, value, (name, at) => {
      if (Object.hasOwn(known, name)) return known[name]!;
      throw refuse(at, `no such option; there are ${Object.keys(known).join(", ")}`);
    });

const options = object({
  firstMessage: ["first_message", flag],
  levels: ["levels", levels],
  urlMediaExemptHosts: ["url_media_exempt_hosts", texts],
  strictLinks: ["strict_links", flag],
  chatId: ["chat_id", text],
  chat: ["chat", object({
    isGroup: ["is_group", flag],
    service: ["service", oneOf("iMessage", "SMS", "RCS")],
    participants: ["participants", count],
  })],
  maxDiagnostics: ["max_diagnostics", count],
});

function fields(
  argument: string,
  value: unknown,
  field: (name: string, argument: string) => readonly [name: string, kind: Kind],
): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw expected(argument, "an object", value);
  }
  const written = [];
  for (const name of Object.keys(value)) {
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined) continue;
    const at = `${argument}.${name}`;
    const [as, kind] = field(name, at);
    written.push(`${JSON.stringify(as)}:${kind(at, given)}`);
  }
  return `{${written.join()}}`;
}

/** The options as the core reads them; `""` where there are none. */
export function optionsJson(given: Options | undefined): string {
  if (given === undefined) return "";
  return reading("options", () => options("options", given));
}

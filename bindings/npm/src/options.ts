/** Options: judged here, in the caller's terms, and handed on as `wasm/src/options.rs` reads them. */

import { expected, reading, refuse } from "./refuse.js";
import { placeOf, ruleNamed } from "./rules.js";
import type { Options } from "./types.js";

/** Judges one value, and says it in settings: a letter, which says what is set, and what it is set to. */
type Kind = (letter: string, argument: string, value: unknown) => string[];

const flag: Kind = (letter, argument, value) => {
  if (typeof value !== "boolean") throw expected(argument, "true or false", value);
  return [letter + Number(value)];
};

const text: Kind = (letter, argument, value) => {
  if (typeof value !== "string") throw expected(argument, "a string", value);
  return [letter + value];
};

const count: Kind = (letter, argument, value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw expected(argument, "a whole number, 0 or more", value);
  }
  return [letter + value];
};

/** Hosts: the letter alone says that there are none but those that follow. */
const hosts: Kind = (letter, argument, value) => {
  if (!Array.isArray(value)) throw expected(argument, "an array of strings", value);
  return [letter, ...Array.from(value, (item, index) => text("e", `${argument}[${index}]`, item)).flat()];
};

/** One of a few names, of which the place is told. */
const oneOf = (...names: string[]): Kind => (letter, argument, value) => {
  const place = names.indexOf(value as string);
  if (place < 0) throw expected(argument, names.map((name) => JSON.stringify(name)).join(" or "), value);
  return [letter + place];
};

/** Levels, of the rules by their places in the catalogue: the letters are `A`, `B` and `C`. */
const levels: Kind = (_, argument, value) =>
  fields(argument, value, (name, at, level) => {
    const rule = ruleNamed(at, name);
    const [place] = oneOf("allow", "warn", "deny")("", at, level);
    if (level !== "deny" && !rule.can_be_lowered) {
      throw refuse(at, "this rule cannot be lowered: without the right shape nothing can be judged");
    }
    return ["ABC"[Number(place)]! + placeOf(rule)];
  });

/** An object whose fields have these names; the letter and the kind of each. */
const object = (known: Record<string, readonly [letter: string, kind: Kind]>): Kind =>
  (_, argument, value) =>
    fields(argument, value, (name, at, value) => {
      if (!Object.hasOwn(known, name)) {
        throw refuse(at, `no such option; there are ${Object.keys(known).join(", ")}`);
      }
      const [letter, kind] = known[name]!;
      return kind(letter, at, value);
    });

const options = object({
  firstMessage: ["f", flag],
  levels: ["", levels],
  urlMediaExemptHosts: ["h", hosts],
  strictLinks: ["s", flag],
  chatId: ["i", text],
  chat: ["", object({
    isGroup: ["g", flag],
    service: ["v", oneOf("iMessage", "SMS", "RCS")],
    participants: ["p", count],
  })],
  maxDiagnostics: ["m", count],
});

function fields(
  argument: string,
  value: unknown,
  settings: (name: string, argument: string, value: unknown) => string[],
): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw expected(argument, "an object", value);
  }
  return Object.keys(value).flatMap((name) => {
    const given = (value as Record<string, unknown>)[name];
    return given === undefined ? [] : settings(name, `${argument}.${name}`, given);
  });
}

/** The options as settings. */
export function settingsOf(given: Options | undefined): string[] {
  return given === undefined ? [] : reading("options", () => options("", "options", given));
}

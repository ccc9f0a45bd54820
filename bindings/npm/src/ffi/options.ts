/** Options cross as one JSON value that the core validates. Equal options cross once. */

import { argumentError, readable, typeMismatch } from "../errors.js";
import type { Options } from "../types.js";
import type { Core } from "./core.js";
import { DEFAULTS, type Plain, type PreparedOptions } from "./prepared.js";

/** Names of options that are spelled differently in JSON. */
const NAMES = [
  "firstMessage", "urlMediaExemptHosts", "strictLinks", "chatId", "messageId", "maxDiagnostics", "isGroup", "linkStyle", "holdBack",
];
const OTHER_SPELLING = new Map(
  NAMES.flatMap((camel) => {
    const snake = camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [[camel, snake], [snake, camel]] as const;
  }),
);

let last = DEFAULTS;

/** Prepares options. */
export function prepareOptions(options: Options | undefined): PreparedOptions {
  return options === undefined ? DEFAULTS : (last = prepare(options, last));
}

/**
 * Prepares options that any function takes. The caller's getters run here, before the call.
 *
 * @param known what to return if the options are equal to it
 */
export function prepare(options: object, known: PreparedOptions): PreparedOptions {
  return readable("options", () => {
    if (isEqual(options, known.copy)) return known;
    if (typeof options !== "object" || options === null || Array.isArray(options)) {
      throw typeMismatch("options", "an object", options);
    }
    const copy = copyOf("options", options);
    return { copy, json: JSON.stringify(respelled(copy)) };
  });
}

/** Makes options those of the next call, unless they are already. */
export function setOptions(core: Core, options: PreparedOptions): void {
  if (core.options === options) return;
  accept(core.instance.set_options(core.writeText(options.json)));
  core.options = options;
}

/** Throws what the core says is wrong with options. */
export function accept(problem: string | undefined): void {
  if (problem !== undefined) throw argumentError("options", respelledSentence(problem));
}

function isEqual(given: unknown, copy: unknown): boolean {
  if (given === copy) return true;
  if (typeof given !== "object" || typeof copy !== "object" || given === null || copy === null) return false;
  const [left, right] = [given as Record<string, unknown>, copy as Record<string, unknown>];
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length || Array.isArray(given) !== Array.isArray(copy)) return false;
  for (const name of names) if (!Object.hasOwn(right, name) || !isEqual(left[name], right[name])) return false;
  return true;
}

function copyOf(argument: string, value: unknown): Plain {
  if (Array.isArray(value)) return Array.from(value, (item, index) => copyOf(`${argument}[${index}]`, item ?? null));
  if (typeof value === "object" && value !== null) {
    // A `Map` or a `Date` has nothing that is its own.
    if (Object.prototype.toString.call(value) !== "[object Object]") throw typeMismatch(argument, "a plain object", value);
    const result: { [name: string]: Plain } = {};
    for (const name of Object.keys(value)) {
      if (name === "__proto__") throw argumentError(`${argument}.${name}`, "unknown option");
      result[name] = copyOf(`${argument}.${name}`, (value as Record<string, unknown>)[name]);
    }
    return result;
  }
  const type = typeof value;
  if (type === "number" && !Number.isFinite(value)) throw typeMismatch(argument, "a JSON value", value);
  if (type === "function" || type === "symbol" || type === "bigint") throw typeMismatch(argument, "a JSON value", value);
  return value as Plain;
}

/** Spells the names of options as in JSON. */
function respelled(value: Plain): Plain {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [OTHER_SPELLING.get(name) ?? name, respelled(field)]),
  );
}

/** Spells the names in a sentence of the core, such as `chat.is_group`, as the caller does. */
export function respelledSentence(sentence: string): string {
  return sentence.replace(/`([^`]+)`/g, (_, name: string) => {
    const parts = name.split(".").map((part) => OTHER_SPELLING.get(part) ?? part);
    return `\`${parts.join(".")}\``;
  });
}

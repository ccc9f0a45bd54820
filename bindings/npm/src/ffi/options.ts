/** Options cross as one JSON value that the core validates. Equal options cross once. */

import { argumentError, readable, typeMismatch } from "../errors.js";
import type { Options } from "../types.js";
import type { Core } from "./core.js";

/** Names of options that are spelled differently in JSON. */
const NAMES = ["firstMessage", "urlMediaExemptHosts", "strictLinks", "chatId", "messageId", "maxDiagnostics", "isGroup"];
const OTHER_SPELLING = new Map(
  NAMES.flatMap((camel) => {
    const snake = camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [[camel, snake], [snake, camel]] as const;
  }),
);

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Options under their JSON names. */
export type JsonOptions = Json;

const DEFAULTS: JsonOptions = {};

/** Returns a copy of options under their JSON names. All getters of the caller run here, before the call. */
export function copyOptions(options: Options | undefined): JsonOptions {
  if (options === undefined) return DEFAULTS;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw typeMismatch("options", "an object", options);
  }
  return readable("options", () => copy("options", options));
}

/** Makes options those of the next call, unless they are already. */
export function setOptions(core: Core, options: JsonOptions): void {
  if (isEqual(options, core.options ?? DEFAULTS)) return;
  const problem = core.instance.set_options(core.writeText(JSON.stringify(options)));
  if (problem !== undefined) throw argumentError("options", problem.replace(/`([^`]+)`/g, respellQuoted));
  core.options = options;
}

function copy(argument: string, value: unknown): Json {
  if (Array.isArray(value)) return value.map((item, index) => copy(`${argument}[${index}]`, item));
  if (typeof value === "object" && value !== null) {
    const result: { [name: string]: Json } = {};
    for (const name of Object.keys(value)) {
      const at = `${argument}.${name}`;
      const given = (value as Record<string, unknown>)[name];
      if (name === "__proto__") throw argumentError(at, "unknown option");
      if (given !== undefined) result[OTHER_SPELLING.get(name) ?? name] = copy(at, given);
    }
    return result;
  }
  const type = typeof value;
  if (type === "function" || type === "symbol" || type === "bigint" || type === "undefined") {
    throw typeMismatch(argument, "a JSON value", value);
  }
  return value as Json;
}

function isEqual(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [a as Record<string, Json>, b as Record<string, Json>];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isEqual(left[name]!, right[name]!)) &&
    Array.isArray(a) === Array.isArray(b)
  );
}

/** Respells a name in a message of the core, such as `chat.is_group`. */
function respellQuoted(_: string, name: string): string {
  const parts = name.split(".").map((part) => OTHER_SPELLING.get(part) ?? part);
  return `\`${parts.join(".")}\``;
}

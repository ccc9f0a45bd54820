import { readable, typeMismatch } from "./errors.js";
import { call } from "./ffi/instance.js";
import type { Link, LinkKind } from "./types.js";

const KINDS: readonly LinkKind[] = ["scheme", "www", "bare", "ip", "opaque"];

/**
 * Finds every link of a text. Rules count strong links; weak ones (`readme.md`) may mean something else.
 *
 * @param options `strict`: weak links count like strong ones
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * findLinks("see example.com");
 * // [{ start: 4, end: 15, kind: "bare", confidence: "strong", text: "example.com" }]
 */
export function findLinks(text: string, options?: { readonly strict?: boolean }): Link[] {
  if (typeof text !== "string") throw typeMismatch("text", "a string", text);
  const isStrict = readable("options", () => strict(options));
  const numbers = call("text", (core) => core.instance.find_links(core.writeText(text), isStrict));
  const links: Link[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [start, end, kind] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    links.push({
      start,
      end,
      kind: KINDS[kind >> 1]!,
      confidence: kind & 1 ? "strong" : "weak",
      text: text.slice(start, end),
    });
  }
  return links;
}

function strict(options: { readonly strict?: boolean } | undefined): boolean {
  if (options === undefined) return false;
  if (typeof options !== "object" || options === null) throw typeMismatch("options", "an object", options);
  for (const name of Object.keys(options)) {
    if (name !== "strict") throw typeMismatch("options", "only `strict`", name);
  }
  const value = options.strict ?? false;
  if (typeof value !== "boolean") throw typeMismatch("options.strict", "true or false", value);
  return value;
}

import { answerNumbers } from "./crossing/answer.js";
import { askAbout } from "./crossing/border.js";
import { expected, reading, refuse } from "./refuse.js";
import type { Link, LinkKind } from "./types.js";

const KINDS: readonly LinkKind[] = ["scheme", "www", "bare", "ip", "opaque"];

/**
 * Every link of a text, exactly where it stands. Rules count the strong ones; weak ones (`readme.md`)
 * read just as well as something else.
 *
 * @param text any text
 * @param options `strict`: weak links count like strong ones
 * @throws TypeError that names the argument which is not what it should be
 *
 * @example
 * findLinks("see example.com");
 * // [{ start: 4, end: 15, kind: "bare", confidence: "strong", text: "example.com" }]
 */
export function findLinks(text: string, options?: { strict?: boolean }): Link[] {
  const isStrict = strict(options);
  const numbers = askAbout(text, (border, bytes) =>
    answerNumbers(border, border.find_links(bytes)),
  );
  const links: Link[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [start, end, kind] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    links.push({
      start,
      end,
      kind: KINDS[kind >> 1]!,
      confidence: isStrict || kind & 1 ? "strong" : "weak",
      text: text.slice(start, end),
    });
  }
  return links;
}

function strict(options: { strict?: boolean } | undefined): boolean {
  if (options === undefined) return false;
  return reading("options", () => {
    if (typeof options !== "object" || options === null) throw expected("options", "an object", options);
    for (const name of Object.keys(options)) {
      if (name !== "strict") throw refuse(`options.${name}`, "no such option; there is strict");
    }
    const value = options.strict ?? false;
    if (typeof value !== "boolean") throw expected("options.strict", "true or false", value);
    return value;
  });
}

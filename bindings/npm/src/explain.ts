import { typeMismatch } from "./errors.js";
import { explanations } from "./generated/explanations.js";
import type { RuleName } from "./generated/names.js";
import type { Example, Explanation } from "./types.js";

let texts: ReturnType<typeof explanations> | undefined;

/**
 * Explains a rule, with an example that fails and one that passes. Needs no WebAssembly; bundlers leave the texts out
 * if nothing imports this function.
 *
 * @throws TypeError if there is no such rule
 *
 * @example
 * explain("consecutive-text").why;
 */
export function explain(rule: RuleName): Explanation {
  texts ??= explanations();
  if (typeof rule !== "string" || !Object.hasOwn(texts, rule)) {
    throw typeMismatch("rule", "a rule name (see `rules()`)", rule);
  }
  const { what, why, fails, passes, source } = texts[rule];
  return { rule, what, why, fails: copyOf(fails), passes: copyOf(passes), source };
}

function copyOf({ operation, options, document }: Example): Example {
  return { operation, options: JSON.parse(JSON.stringify(options)), document };
}

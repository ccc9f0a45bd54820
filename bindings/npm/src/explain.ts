import { explanations } from "./generated/explanations.js";
import type { RuleName } from "./generated/names.js";
import { expected } from "./refuse.js";
import type { Example, Explanation } from "./types.js";

/** An example as it is shipped: operation, document, and options where they are not the defaults. */
export type PackedExample = readonly [operation: Example["operation"], document: string, options?: object];

/** What is shipped of a rule. */
export type Packed = readonly [what: string, why: string, fails: PackedExample, passes: PackedExample, source: string];

/**
 * Says what a rule finds, why that matters, with an example that fails and one that passes. The texts
 * are not in the WebAssembly module: a bundler leaves them out where nobody asks for them.
 *
 * @throws TypeError when there is no such rule
 *
 * @example
 * explain("consecutive-text").why;
 */
export function explain(rule: RuleName): Explanation {
  if (typeof rule !== "string" || !Object.hasOwn(explanations, rule)) {
    throw expected("rule", "the name of a rule, as rules() lists them", rule);
  }
  const [what, why, fails, passes, source] = explanations[rule];
  return { rule, what, why, fails: unpack(fails), passes: unpack(passes), source };
}

function unpack([operation, document, options = {}]: PackedExample): Example {
  return { operation, options: { ...options }, document: writtenOut(document) };
}

/** `«a × 3»` stands for `aaa`; objects and strings that are repeated are items of a list. */
function writtenOut(document: string): string {
  return document.replace(/«(.*?) × (\d+)»/gs, (_, unit: string, times: string) =>
    Array<string>(Number(times)).fill(unit).join(/^[{"]/.test(unit) ? ", " : ""),
  );
}

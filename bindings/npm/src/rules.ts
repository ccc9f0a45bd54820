import { rules as catalogue } from "./generated/rules.js";
import type { Rule } from "./types.js";

/**
 * Lists every rule, in the order of diagnostics at one path. Needs no WebAssembly.
 *
 * @example
 * rules().filter(({ code }) => code === 1005).map(({ rule }) => rule);
 */
export function rules(): Rule[] {
  return catalogue.map((rule) => {
    const { messages, helps, params } = rule;
    // Callers may change what they get.
    return { ...rule, messages: [...messages], helps: [...helps], params: [...params], summary: messages[0]! };
  });
}

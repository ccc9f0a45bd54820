import { stringify } from "../ffi/document.js";
import { callCompose, preparePlanOptions, setPlanOptions } from "./ffi.js";
import type { Failed, NoOtherFields, Plan, PlanInput, PlanOptions } from "./types.js";

/**
 * Plans messages: turns Markdown, HTML, a long text, files, links or a message that is not valid into requests that the
 * API accepts.
 *
 * @returns the requests in order with a note for each change, or `{ error }`, a report whose paths point into the input
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * const { sends, notes } = plan({ content: "**Hi** Ana", to: ["+12052532136"], from: "+12052535597" });
 * sends?.[0].document.message.parts;
 * // [{ type: "text", value: "Hi Ana", text_decorations: [{ range: [0, 2], style: "bold" }] }]
 */
export function plan<const I extends PlanInput>(input: I & NoOtherFields<I>, options?: PlanOptions): Plan<I> | Failed {
  const json = stringify("input", input);
  const prepared = preparePlanOptions(options);
  return JSON.parse(
    callCompose("input", (instance, core) => {
      setPlanOptions(instance, core, prepared);
      return instance.plan(core.writeText(json));
    }),
  );
}

/** Everything that each entry of `sendcheck/compose` exports. */

export * from "../api.js";
export { fix, fixes, fixJson } from "./fix.js";
export { plan } from "./plan.js";
export { Planner, PlanError } from "./planner.js";
export { preview } from "./preview.js";
export { type Request, type Sent, run } from "./run.js";
export { measureSms, renderMarkdown, splitText } from "./text.js";
export type * from "./types.js";

/** Everything that each entry of the package exports. */

export { check, checkJson, checkMessage } from "./check.js";
export * from "./documents.gen.js";
export { type Edit, editBetween, editDecorations } from "./edit.js";
export { type Encoded, encode } from "./encode.js";
export { type Endpoint, operationFromHttp } from "./endpoint.js";
export { InternalError, NotReady } from "./errors.js";
export { explain } from "./explain.js";
export { type InitSource, init, isSupported } from "./ffi/instance.js";
export type { FixedRule, Operation, RuleGroup, RuleName } from "./generated/names.js";
export { findLinks } from "./links.js";
export { pointerSegments } from "./pointer.js";
export type { Range } from "./range.js";
export type { DocumentOf, EncodedRequest, Mutable } from "./requests.js";
export { rules } from "./rules.js";
export { type Schema, type SchemaIssue, schema } from "./schema.js";
export { type Counts, type Unit, countText, snapRange, truncateText } from "./text.js";
export type {
  Applicability,
  Diagnostic,
  Example,
  Explanation,
  Level,
  Link,
  LinkKind,
  Options,
  ParamName,
  Params,
  Report,
  Rule,
  Severity,
} from "./types.js";

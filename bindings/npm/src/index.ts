/**
 * Tells, while you type, whether a message will be accepted by the Linq Partner API v3, and why not.
 *
 * Everything is synchronous from the moment it is imported, in every environment.
 *
 * @module
 */

export { check, checkMessage } from "./check.js";
export { init } from "./crossing/border.js";
export { encode, type Encoded } from "./encode.js";
export { explain } from "./explain.js";
export type { Operation, RuleGroup, RuleName } from "./generated/names.js";
export { findLinks } from "./links.js";
export type {
  AppCardPart,
  DocumentOf,
  EncodedRequest,
  LinkPart,
  MediaPart,
  MessageContent,
  TextDecoration,
  TextPart,
} from "./requests.js";
export { rules } from "./rules.js";
export {
  type Counts,
  type Edit,
  type Range,
  type Unit,
  countText,
  editDecorations,
  snapRange,
  truncateText,
} from "./text.js";
export type {
  Diagnostic,
  Example,
  Explanation,
  Link,
  LinkKind,
  Options,
  Report,
  Rule,
  Severity,
} from "./types.js";

/** Reports, as `wasm/src/check.rs` tells them. */

import type { Operation, RuleName } from "../generated/names.js";
import type { Diagnostic, Report } from "../types.js";
import type { Answer } from "./answer.js";

/** What is said of a finding, a bit for each. */
const IS_ERROR = 1;
const IS_PREDICTED = 1 << 1;
const HAS_RANGE = 1 << 2;
const HAS_PARAMETER = 1 << 3;
const HAS_HELP = 1 << 4;
const HAS_POSITION = 1 << 5;

/** The report on a document in which nothing was found. */
export function cleanReport(operation: Operation): Report {
  return { operation, valid: true, errors: 0, warnings: 0, truncated: false, diagnostics: [] };
}

/** Reads a report. */
export function readReport(answer: Answer, operation: Operation, rules: readonly RuleName[]): Report {
  const errors = answer.number();
  const report: Report = {
    operation,
    valid: errors === 0,
    errors,
    warnings: answer.number(),
    truncated: answer.number() !== 0,
    diagnostics: [],
  };
  for (let left = answer.number(); left > 0; left--) report.diagnostics.push(readFinding(answer, rules));
  return report;
}

function readFinding(answer: Answer, rules: readonly RuleName[]): Diagnostic {
  const rule = rules[answer.number()]!;
  const bits = answer.number();
  const code = answer.number();
  const path = answer.text();
  const message = answer.text();
  const related: string[] = [];
  for (let left = answer.number(); left > 0; left--) related.push(answer.text());
  const parameter = bits & HAS_PARAMETER ? (answer.text() as "chat_id") : undefined;
  const help = bits & HAS_HELP ? answer.text() : undefined;

  // In the order in which other languages have it.
  const found = { rule, severity: bits & IS_ERROR ? "error" : "warning" } as Diagnostic;
  if (code !== 0) found.code = code;
  if (bits & IS_PREDICTED) found.code_predicted = true;
  found.path = path;
  if (parameter !== undefined) found.parameter = parameter;
  if (bits & HAS_RANGE) found.range = [answer.number(), answer.number()];
  found.message = message;
  if (help !== undefined) found.help = help;
  if (related.length > 0) found.related = related;
  if (bits & HAS_POSITION) {
    found.line = answer.number();
    found.column = answer.number();
    found.offset = answer.number();
  }
  return found;
}

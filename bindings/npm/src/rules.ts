import { answerText } from "./crossing/answer.js";
import { cross } from "./crossing/border.js";
import type { RuleGroup, RuleName } from "./generated/names.js";
import { expected } from "./refuse.js";
import type { Rule, Severity } from "./types.js";

let catalogue: Map<unknown, Rule> | undefined;
let names: readonly RuleName[] | undefined;

function read(): Map<unknown, Rule> {
  const lines = cross("rules", (border, input) => {
    input.begin();
    return answerText(border, border.rules()).trimEnd().split("\n");
  });
  return new Map(lines.map((line) => [line.slice(0, line.indexOf("\t")), rule(line)]));
}

function rule(line: string): Rule {
  const [name, severity, code, canBeLowered, group, summary] = line.split("\t");
  return {
    rule: name as RuleName,
    severity: severity as Severity,
    ...(code && { code: Number(code.replace("~", "")) }),
    ...(code?.startsWith("~") && { code_predicted: true }),
    group: group as RuleGroup,
    summary: summary!,
    can_be_lowered: canBeLowered === "yes",
  };
}

/**
 * The catalogue: every rule, in the order in which findings at one place stand.
 *
 * @example
 * rules().filter(({ code }) => code === 1005).map(({ rule }) => rule);
 */
export function rules(): Rule[] {
  catalogue ??= read();
  return Array.from(catalogue.values(), (rule) => ({ ...rule }));
}

/** The rule of a name. */
export function ruleNamed(argument: string, name: unknown): Rule {
  catalogue ??= read();
  const rule = catalogue.get(name);
  if (rule === undefined) throw expected(argument, "the name of a rule, as rules() lists them", name);
  return rule;
}

/** The names of all rules: the module knows each by its place. */
export function ruleNames(): readonly RuleName[] {
  return (names ??= rules().map(({ rule }) => rule));
}

/** Where a rule stands in the catalogue. */
export function placeOf({ rule }: Rule): number {
  return ruleNames().indexOf(rule);
}

//! The catalogue as a page.

use std::fmt::Write as _;

use sendcheck::fix::Applicability;
use sendcheck::{Example, Rule};

const HEAD: &str = "\
<!-- Generated from the catalogue by `cargo xtask docs`: do not edit. -->

# The rules

The name of a rule never changes. An **error** is something that the API documents to reject, or that cannot mean anything. A **warning** is something that the API accepts, but that is lost, discouraged or undocumented. A document without errors is valid.

The **code** is that of the API's error. It is predicted if the API does not document it for this cause.

Set the level of a rule to `allow`, `warn` or `deny`. The level of schema errors (group Shape) cannot be lowered. In examples, `\"a\" * 3` means `\"aaa\"`, and an item of an array followed by `* 3` comes three times.

The **fix** is the safest one that diagnostics of the rule have. A safe fix means what was certainly meant. An unsafe one may change what recipients get. `plan` splits the message. `sendcheck check --fix` applies safe fixes.

**Params** are the facts that a message or help contains, such as `limit`. `sendcheck rules --format json` lists the templates.

`sendcheck explain RULE` prints a rule on a terminal.
";

/// Returns the catalogue as a page in Markdown: `docs/rules.md` of this project.
///
/// ```
/// assert!(sendcheck_excerpt::rules_page().contains("### too-many-parts"));
/// ```
#[must_use]
pub fn rules_page() -> String {
    let mut out = HEAD.to_owned();
    for (title, rules) in Rule::groups() {
        let _ = write!(out, "\n## {title}\n\n");
        out.push_str("| rule | severity | code | fix |\n|---|---|---|---|\n");
        for rule in rules {
            let name = rule.name();
            let code = rule.code().map_or_else(|| "–".to_owned(), |code| code.to_string());
            let fix = rule.fix().map_or("–", Applicability::name);
            let _ = writeln!(out, "| [`{name}`](#{name}) | {} | {code} | {fix} |", rule.severity());
        }
        for rule in rules {
            section(*rule, &mut out);
        }
    }
    out
}

fn section(rule: Rule, out: &mut String) {
    let explanation = rule.explanation();
    let _ = write!(out, "\n### {rule}\n\n{} {}\n", explanation.what, explanation.why);
    example("Fails", explanation.fails, out);
    example("Passes", explanation.passes, out);
    let params: Vec<_> = rule.params().map(|param| format!("`{param}`")).collect();
    if !params.is_empty() {
        let _ = write!(out, "\nParams: {}.\n", params.join(", "));
    }
    let _ = write!(out, "\nSource: {}.\n", explanation.source);
}

fn example(verb: &str, example: Example, out: &mut String) {
    let _ = write!(out, "\n{verb} as `{}`", example.operation);
    if example.options != "{}" {
        let _ = write!(out, ", with `{}`", example.options);
    }
    let _ = write!(out, ":\n\n```json\n{}\n```\n", example.json);
}

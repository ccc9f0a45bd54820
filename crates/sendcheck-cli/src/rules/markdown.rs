use std::fmt::Write as _;

use sendcheck::{Example, Rule};

use super::groups;
use crate::check::code_in_words;

const HEAD: &str = "\
<!-- Written by `cargo xtask docs` from the catalogue; not to be edited. -->

# The rules

Every rule has a name that never changes. A finding of severity **error** is something that the API documents to reject, or that cannot mean anything; a **warning** is about what is accepted, but lossy, discouraged or undocumented. A document is valid when no error is found in it.

The **code** is that of the API's error. Where the API does not document it for the case, it is predicted, and reports say so.

Each rule can be set to `allow`, `warn` or `deny`, except that the errors of shape cannot be lowered: a document that cannot be read as what it is meant for cannot be judged. In examples, `«a × 3»` stands for `aaa`.

`sendcheck explain RULE` shows the same on a terminal, and `sendcheck rules --format json` to programs.
";

/// The page `docs/rules.md`.
pub(super) fn page() -> String {
    let mut out = HEAD.to_owned();
    for (title, rules) in groups() {
        let _ = write!(out, "\n## {title}\n\n");
        out.push_str("| rule | severity | code |\n|---|---|---|\n");
        for rule in rules {
            let name = rule.name();
            let code = rule.code().map_or_else(|| "–".to_owned(), code_in_words);
            let _ = writeln!(out, "| [`{name}`](#{name}) | {} | {code} |", rule.severity());
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
    let _ = write!(out, "\nSource: {}.\n", explanation.source);
}

fn example(verb: &str, example: Example, out: &mut String) {
    let _ = write!(out, "\n{verb} as `{}`", example.operation);
    if example.options != "{}" {
        let _ = write!(out, ", with `{}`", example.options);
    }
    let _ = write!(out, ":\n\n```json\n{}\n```\n", example.json);
}

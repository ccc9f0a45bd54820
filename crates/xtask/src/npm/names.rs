//! What the package's TypeScript knows of the catalogue, written from the catalogue.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use sendcheck::{Example, Operation, Rule};

use crate::run::Outcome;

pub(crate) fn write(to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    fs::write(to.join("names.ts"), names())?;
    fs::write(to.join("explanations.ts"), explanations())?;
    Ok(())
}

fn names() -> String {
    let groups: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.group()).collect();
    let mut out = String::from("/** Names of the catalogue. */\n");
    for (doc, name, values) in [
        (
            "What a request can be meant for; `message` is the content of one.",
            "Operation",
            Operation::ALL.iter().map(|operation| operation.name()).collect::<Vec<_>>(),
        ),
        ("A rule.", "RuleName", Rule::ALL.iter().map(|rule| rule.name()).collect()),
        ("What rules are about.", "RuleGroup", groups.into_iter().collect()),
    ] {
        let _ = write!(out, "\n/** {doc} */\nexport type {name} =");
        for value in values {
            let _ = write!(out, "\n  | {}", quoted(value));
        }
        out.push_str(";\n");
    }
    out
}

fn explanations() -> String {
    let mut out = String::from(
        "import type { Packed } from \"../explain.js\";\n\
         import type { RuleName } from \"./names.js\";\n\n\
         /** The long texts of the catalogue. */\n\
         export const explanations: Readonly<Record<RuleName, Packed>> = {\n",
    );
    for rule in Rule::ALL {
        let explanation = rule.explanation();
        let _ = writeln!(out, "  {}: [", quoted(rule.name()));
        for text in [
            quoted(explanation.what),
            quoted(explanation.why),
            example(&explanation.fails),
            example(&explanation.passes),
            quoted(explanation.source),
        ] {
            let _ = writeln!(out, "    {text},");
        }
        out.push_str("  ],\n");
    }
    out.push_str("};\n");
    out
}

fn example(example: &Example) -> String {
    let options = match example.options {
        "{}" => String::new(),
        options => format!(", {options}"),
    };
    format!("[{}, {}{options}]", quoted(example.operation), quoted(example.json))
}

/// A string as TypeScript writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

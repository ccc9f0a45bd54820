//! `sendcheck explain`.

use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::Style;
use sendcheck::{Example, Options, Report, Rule, Severity, check_value_json};

use crate::arguments::rule;
use crate::check::code_in_words;
use crate::outcome::{Failure, Status};
use crate::terminal::{width_columns, wrapped};

/// Explain a rule
///
/// Says what a rule finds and why that matters, with an example that fails, one that passes, and where
/// the API's documentation says so.
#[derive(clap::Args)]
#[command(after_help = "`sendcheck rules` lists the rules.")]
pub(crate) struct Args {
    #[arg(value_name = "RULE", value_parser = rule(), hide_possible_values = true)]
    rule: Rule,
}

const BOLD: Style = Style::new().bold();

/// The widest that prose is read well in.
const PROSE_COLUMNS_MAX: usize = 100;

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    anstream::stdout().write_all(page(args.rule).as_bytes())?;
    Ok(Status::Valid)
}

fn page(rule: Rule) -> String {
    let explanation = rule.explanation();
    let mut out = format!("{BOLD}{rule}{BOLD:#}\n{}\n\n", facts(rule));
    prose("", explanation.what, &mut out);
    prose("", explanation.why, &mut out);
    example("Fails", rule, explanation.fails, &mut out);
    example("Passes", rule, explanation.passes, &mut out);
    if [explanation.fails, explanation.passes].iter().any(|example| example.json.contains('«')) {
        prose("", "(«a × 3» stands for aaa.)", &mut out);
    }
    prose("Source: ", explanation.source, &mut out);
    prose("Level: ", &levels(rule), &mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn facts(rule: Rule) -> String {
    let mut out = format!("{} · {}", rule.group(), rule.severity());
    if let Some(code) = rule.code() {
        let _ = write!(out, " · API error {}", code_in_words(code));
    }
    out
}

fn levels(rule: Rule) -> String {
    let (default, other) = match rule.severity() {
        Severity::Error => ("deny", "--warn"),
        _ => ("warn", "--deny"),
    };
    if rule.can_be_lowered() {
        format!("{default}; `check {other} {rule}` or `check --allow {rule}` changes it")
    } else {
        format!(
            "{default}; cannot be lowered, as a document must have the right shape to be judged"
        )
    }
}

/// Writes a paragraph in lines as wide as can be shown and read well.
fn prose(label: &str, text: &str, out: &mut String) {
    let width = width_columns().min(PROSE_COLUMNS_MAX);
    let filled = wrapped(&format!("{label}{text}"), width, "");
    let _ = write!(out, "{BOLD}{label}{BOLD:#}{}\n\n", &filled[label.len()..]);
}

/// Writes a document and what `check` says of it. The document stays on one line, to be copied.
fn example(verb: &str, rule: Rule, example: Example, out: &mut String) {
    let _ = write!(out, "{BOLD}{verb}{BOLD:#} as {}", example.operation);
    if example.options != "{}" {
        let _ = write!(out, ", with {}", example.options);
    }
    let _ = write!(out, ":\n  {}\n", example.json);
    for found in checked(&example).iter().flat_map(Report::diagnostics) {
        if found.rule() == rule {
            let _ = writeln!(out, "  → {}: {}", found.path(), found.message());
        }
    }
    out.push('\n');
}

fn checked(example: &Example) -> Option<Report> {
    let options = Options::from_json(example.options.as_bytes()).ok()?;
    let operation = example.operation.parse().ok()?;
    Some(check_value_json(operation, example.document().as_bytes(), &options))
}

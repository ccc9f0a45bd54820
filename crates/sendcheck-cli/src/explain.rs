//! `sendcheck explain`.

use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::Style;
use sendcheck::fix::Applicability;
use sendcheck::{Example, Options, Report, Rule, Severity, check_value_json};

use crate::names::rule;
use crate::outcome::{Failure, Status};
use crate::terminal::{width_columns, wrapped};

/// Explain a rule
///
/// Explains what a rule checks for and why, with a failing and a passing example, its params, and its source in the
/// documentation of the API.
#[derive(clap::Args)]
#[command(after_help = "`sendcheck rules` lists the rules.")]
pub(crate) struct Args {
    #[arg(value_name = "RULE", value_parser = rule(), hide_possible_values = true)]
    rule: Rule,
}

const BOLD: Style = Style::new().bold();

/// The widest lines of prose.
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
    if [explanation.fails, explanation.passes].iter().any(|it| it.json != it.document()) {
        prose("", "(`\"a\" * 3` means `\"aaa\"`.)", &mut out);
    }
    let params: Vec<_> = rule.params().collect();
    if !params.is_empty() {
        prose("Params: ", &params.join(", "), &mut out);
    }
    prose("Source: ", explanation.source, &mut out);
    if let Some(fix) = rule.fix() {
        prose("Fix: ", fix_advice(fix), &mut out);
    }
    prose("Level: ", &levels(rule), &mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn facts(rule: Rule) -> String {
    let mut out = format!("{} · {}", rule.group(), rule.severity());
    if let Some(code) = rule.code() {
        let _ = write!(out, " · API error {code}");
    }
    out
}

fn levels(rule: Rule) -> String {
    let (default, other) = match rule.severity() {
        Severity::Error => ("deny", "--warn"),
        _ => ("warn", "--deny"),
    };
    if rule.can_be_lowered() {
        format!("{default}; change it with `check {other} {rule}` or `check --allow {rule}`")
    } else {
        format!("{default}; cannot be lowered: schema errors are always errors")
    }
}

fn fix_advice(fix: Applicability) -> &'static str {
    match fix {
        Applicability::Safe => "safe; apply it with `check --fix`",
        Applicability::Unsafe => "unsafe; apply it with `check --fix --unsafe-fixes`",
        _ => "none for one message; `sendcheck plan --input` sends it in several",
    }
}

/// Writes a paragraph.
fn prose(label: &str, text: &str, out: &mut String) {
    let width = width_columns().min(PROSE_COLUMNS_MAX);
    let filled = wrapped(&format!("{label}{text}"), width, "");
    let _ = write!(out, "{BOLD}{label}{BOLD:#}{}\n\n", &filled[label.len()..]);
}

/// Writes a document and its diagnostics. The document stays on one line, so that it can be copied.
fn example(verb: &str, rule: Rule, example: Example, out: &mut String) {
    let _ = write!(out, "{BOLD}{verb}{BOLD:#} as {}", example.operation);
    if example.options != "{}" {
        let _ = write!(out, ", with {}", example.options);
    }
    let _ = write!(out, ":\n  {}\n", example.json);
    for found in checked(&example).iter().flat_map(Report::diagnostics) {
        if found.rule() == rule {
            let place = match (found.parameter(), found.path()) {
                (Some(parameter), _) => parameter,
                (None, "") => "document",
                (None, path) => path,
            };
            let _ = writeln!(out, "  → {place}: {}", found.message());
        }
    }
    out.push('\n');
}

fn checked(example: &Example) -> Option<Report> {
    let options = Options::from_json(example.options.as_bytes()).ok()?;
    let operation = example.operation.parse().ok()?;
    Some(check_value_json(operation, example.document().as_bytes(), &options))
}

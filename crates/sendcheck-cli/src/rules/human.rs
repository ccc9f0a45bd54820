use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use sendcheck::{Code, Rule, Severity};

use super::groups;
use crate::terminal::{columns, wrapped};

const BOLD: Style = Style::new().bold();
const ERROR: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::BrightRed)));
const WARNING: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Yellow)));

/// A line for each rule, under the titles of the groups; broken on a terminal alone, so that other
/// programs get lines.
pub(super) fn page() -> String {
    let name_columns = Rule::ALL.iter().map(|rule| rule.name().len()).max().unwrap_or_default();
    let indent = " ".repeat(name_columns + CODE_COLUMNS);
    let mut out = String::new();
    for (title, rules) in groups() {
        let _ = writeln!(out, "{BOLD}{title}{BOLD:#}");
        for rule in rules {
            let style = match rule.severity() {
                Severity::Error => ERROR,
                _ => WARNING,
            };
            let (severity, code) = (rule.severity(), code(rule.code()));
            let mut sentence = sentence(*rule);
            if let Some(columns) = columns() {
                let rest = columns.saturating_sub(indent.len());
                sentence = wrapped(&sentence, rest, "").replace('\n', &format!("\n{indent}"));
            }
            let name = rule.name();
            let _ = writeln!(
                out,
                "  {name:name_columns$}  {style}{severity:7}{style:#}  {code:5}  {sentence}"
            );
        }
        out.push('\n');
    }
    out.push_str(FOOT);
    out
}

const FOOT: &str = "\
Codes are those of the API's errors; ~ marks those that it does not document for the case.
`sendcheck explain RULE` says more.
";

/// What stands around a name and before its sentence.
const CODE_COLUMNS: usize = "    warning  ~1003  ".len();

fn code(code: Option<Code>) -> String {
    code.map_or_else(String::new, |code| {
        format!("{}{}", if code.is_predicted() { "~" } else { "" }, code.number())
    })
}

/// The rule's sentence, with an ellipsis for each fact that a finding would put in.
fn sentence(rule: Rule) -> String {
    let mut out = String::new();
    for (index, piece) in rule.summary().split(['{', '}']).enumerate() {
        out.push_str(if index % 2 == 0 { piece } else { "…" });
    }
    out
}

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use sendcheck::fix::Applicability;
use sendcheck::{Code, Rule, Severity};

use super::groups;
use crate::terminal::{columns, wrapped};

const BOLD: Style = Style::new().bold();
const ERROR: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::BrightRed)));
const WARNING: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Yellow)));

/// Returns a line for each rule, under the titles of the groups. Only a terminal gets line breaks, so that programs
/// get a line for each rule.
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
            let fix = rule.fix().map_or("", Applicability::name);
            let mut message = message(*rule);
            if let Some(columns) = columns() {
                let rest = columns.saturating_sub(indent.len());
                message = wrapped(&message, rest, "").replace('\n', &format!("\n{indent}"));
            }
            let name = rule.name();
            let _ = writeln!(
                out,
                "  {name:name_columns$}  {style}{severity:7}{style:#}  {code:5}  {fix:6}  {message}"
            );
        }
        out.push('\n');
    }
    out.push_str(FOOT);
    out
}

const FOOT: &str = "\
Codes are those of the API's errors; ~ marks predicted ones, which it does not document for this cause.
safe: `check --fix` fixes it; unsafe: with --unsafe-fixes, too; plan: `sendcheck plan` sends it in several messages.
See `sendcheck explain RULE` for details.
";

/// The text around a name and before its message.
const CODE_COLUMNS: usize = "    warning  ~1003  unsafe  ".len();

fn code(code: Option<Code>) -> String {
    code.map_or_else(String::new, |code| {
        format!("{}{}", if code.is_predicted() { "~" } else { "" }, code.number())
    })
}

/// Returns the usual message of a rule, with an ellipsis for each param.
fn message(rule: Rule) -> String {
    let mut message = rule.summary().to_owned();
    for param in rule.params() {
        message = message.replace(&format!("{{{param}}}"), "…");
    }
    message
}

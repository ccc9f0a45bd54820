use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use sendcheck::fix::Applicability;
use sendcheck::{Code, Rule, Severity};

use crate::terminal::{columns, wrapped};

const BOLD: Style = Style::new().bold();
const ERROR: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::BrightRed)));
const WARNING: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Yellow)));

/// The fewest columns that messages need beside the names of rules.
const MESSAGE_COLUMNS: usize = 24;

/// Returns a line for each rule, under the titles of the groups. Only a terminal gets line breaks, so that programs
/// get a line for each rule.
pub(super) fn page() -> String {
    page_of(columns())
}

fn page_of(columns: Option<usize>) -> String {
    let name_columns = Rule::ALL.iter().map(|rule| rule.name().len()).max().unwrap_or_default();
    let indent = " ".repeat(name_columns + CODE_COLUMNS);
    let mut out = String::new();
    for (title, rules) in Rule::groups() {
        let _ = writeln!(out, "{BOLD}{title}{BOLD:#}");
        for rule in rules {
            let style = match rule.severity() {
                Severity::Error => ERROR,
                _ => WARNING,
            };
            let (severity, code) = (rule.severity(), code(rule.code()));
            let fix = rule.fix().map_or("", Applicability::name);
            let (name, message) = (rule.name(), message(*rule));
            let _ = match columns {
                Some(columns) if columns < indent.len() + MESSAGE_COLUMNS => {
                    let facts = format!("{style}{severity}{style:#}  {code}  {fix}");
                    let message = wrapped(&format!("    {message}"), columns, "    ");
                    writeln!(out, "  {name}\n    {}\n{message}", facts.trim_end())
                }
                columns => {
                    let width = columns.map_or(usize::MAX, |columns| columns - indent.len());
                    let message =
                        wrapped(&message, width, "").replace('\n', &format!("\n{indent}"));
                    writeln!(
                        out,
                        "  {name:name_columns$}  {style}{severity:7}{style:#}  {code:5}  {fix:6}  {message}"
                    )
                }
            };
        }
        out.push('\n');
    }
    for line in FOOT.lines() {
        let _ = writeln!(out, "{}", wrapped(line, columns.unwrap_or(usize::MAX), "  "));
    }
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

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn lines_fit_a_terminal() {
        for columns in [40, 60, 80, 100, 120] {
            let page = anstream::adapter::strip_str(&page_of(Some(columns))).to_string();
            let longest = page.lines().max_by_key(|line| line.chars().count()).unwrap();
            assert!(longest.chars().count() <= columns, "{columns}: {longest}");
        }
    }

    #[test]
    fn programs_get_a_line_for_each_rule() {
        let page = page_of(None);
        let lines = page.lines().filter(|line| line.starts_with("  "));
        assert_eq!(lines.count(), sendcheck::Rule::ALL.len());
    }
}

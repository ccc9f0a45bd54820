//! `check --fix` and `--diff`.

use std::io::{self, Write as _};

use anstyle::{AnsiColor, Style};
use sendcheck::Report;
use sendcheck::fix::{Applicability, Fixed, fix};
use similar::TextDiff;

use super::checker::{Checker, Fixing};
use super::settings::Settings;
use crate::input::Input;
use crate::outcome::Status;
use crate::stderr::{print_error, print_hint};
use crate::terminal::printable;

/// Applies the fixes of a document, and writes it, or shows the changes.
///
/// Returns what the document became, and the status of writing it. The document is unchanged if its report names no
/// operation: it is not JSON.
pub(super) fn apply(
    checker: &Checker,
    fixing: Fixing,
    settings: &Settings,
    (input, source, report): (&Input, &[u8], &Report),
) -> io::Result<(Option<Fixed>, Status)> {
    let name = input.name();
    let fixed = report
        .operation()
        .map(|operation| fix(operation, source, &settings.options, fixing.up_to))
        .filter(|fixed| !fixed.applied.is_empty());
    let document = fixed.as_ref().map_or(source, |fixed| fixed.document.as_bytes());
    let mut status = Status::Valid;
    if fixing.is_diff {
        if let Some(fixed) = &fixed {
            show_diff(&name, &String::from_utf8_lossy(source), &fixed.document)?;
            status = Status::Invalid;
        }
    } else {
        match input {
            Input::Stdin => io::stdout().write_all(document)?,
            Input::File(path) if fixed.is_some() => {
                if let Err(error) = std::fs::write(path, document) {
                    print_error(&format!("cannot write {name}: {error}"));
                    return Ok((None, Status::Unusable));
                }
            }
            Input::File(_) | Input::Directory(_) => {}
        }
    }
    if !checker.is_quiet {
        let applied = fixed.as_ref().map_or(0, |fixed| fixed.applied.len());
        let more = report.operation().map_or(0, |operation| {
            match fixing.up_to {
                // There is nothing beyond.
                Applicability::Safe => {
                    fix(operation, document, &settings.options, Applicability::Unsafe).applied.len()
                }
                _ => 0,
            }
        });
        print_counts(&name, fixing, applied, more);
    }
    Ok((fixed, status))
}

/// Prints how many fixes were applied, and how many more `--unsafe-fixes` would apply.
fn print_counts(name: &str, fixing: Fixing, applied: usize, more: usize) {
    let name = printable(name);
    if applied == 0 && more == 0 {
        return;
    }
    let verb = if fixing.is_diff { "would apply" } else { "applied" };
    let applied = counted_fixes(applied);
    let rest = match more {
        0 => String::new(),
        more => format!("; `--unsafe-fixes` would apply {more} more"),
    };
    print_hint(&format!("{name}: {verb} {applied}{rest}\n"));
}

fn counted_fixes(count: usize) -> String {
    match count {
        0 => "no fixes".to_owned(),
        1 => "1 fix".to_owned(),
        count => format!("{count} fixes"),
    }
}

/// Prints a unified diff.
fn show_diff(name: &str, old: &str, new: &str) -> io::Result<()> {
    let diff = TextDiff::from_lines(old, new);
    let name = printable(name);
    let diff = diff.unified_diff().header(&name, &name).to_string();
    let mut out = anstream::stdout().lock();
    for line in diff.split_inclusive('\n') {
        let style = match line.as_bytes().first() {
            Some(b'+') => Style::new().fg_color(Some(AnsiColor::Green.into())),
            Some(b'-') => Style::new().fg_color(Some(AnsiColor::Red.into())),
            Some(b'@') => Style::new().fg_color(Some(AnsiColor::Cyan.into())),
            _ => Style::new(),
        };
        write!(out, "{style}{line}{style:#}")?;
    }
    out.flush()
}

//! Tables.

use core::ops::Range;

use super::super::Construct;
use super::super::lines::{Line, lines};
use super::{Found, MarkdownKind};

/// Searches a part of a text outside code fences.
pub(super) fn search(text: &str, part: &Range<usize>, found: &mut Found) {
    let mut above: Option<Line<'_>> = None;
    let mut table: Option<Range<usize>> = None;
    for line in lines(text, part.clone()) {
        let has_pipe = line.text.contains('|');
        table = match table {
            Some(range) if has_pipe => Some(range.start..line.trimmed_end()),
            Some(range) => {
                push(range, found);
                None
            }
            None => above
                .filter(|above| is_heading(above) && is_delimiter(&line))
                .map(|above| above.start + indent(&above)..line.trimmed_end()),
        };
        if table.is_none() && !found.accepts(line.start) {
            return;
        }
        above = table.is_none().then_some(line);
    }
    if let Some(range) = table {
        push(range, found);
    }
}

fn push(range: Range<usize>, found: &mut Found) {
    found.push(Construct::new(MarkdownKind::Table, range.clone(), range));
}

fn indent(line: &Line<'_>) -> usize {
    line.text.len() - line.text.trim_start().len()
}

const DELIMITERS: [char; 5] = ['|', ':', '-', ' ', '\t'];

fn is_heading(line: &Line<'_>) -> bool {
    line.text.contains('|') && line.text.contains(|c| !DELIMITERS.contains(&c))
}

fn is_delimiter(line: &Line<'_>) -> bool {
    line.text.chars().all(|c| DELIMITERS.contains(&c))
        && line.text.contains('|')
        && line.text.bytes().filter(|&byte| byte == b'-').nth(1).is_some()
}

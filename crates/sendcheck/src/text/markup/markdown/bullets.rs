//! Lists with asterisks.

use core::ops::Range;

use super::super::Construct;
use super::super::lines::{Line, lines};
use super::blocks::rule;
use super::{Found, MarkdownKind};

/// Searches a part of a text outside code fences.
pub(super) fn search(text: &str, part: &Range<usize>, found: &mut Found) {
    // The range, and whether it has two items.
    let mut list: Option<(Range<usize>, bool)> = None;
    for line in lines(text, part.clone()) {
        if list.is_none() && !found.accepts(line.start) {
            return;
        }
        if let Some(sign) = bullet(&line) {
            let end = line.trimmed_end();
            list = match list {
                Some((range, _)) => Some((range.start..end, true)),
                None => Some((line.start + sign..end, false)),
            };
        } else if !line.is_blank() && !line.text.starts_with([' ', '\t']) {
            push(list.take(), found);
        }
    }
    push(list, found);
}

fn push(list: Option<(Range<usize>, bool)>, found: &mut Found) {
    if let Some((range, true)) = list {
        found.push(Construct::new(MarkdownKind::Bullets, range.clone(), range));
    }
}

/// Returns the offset of the asterisk if the line is an item.
fn bullet(line: &Line<'_>) -> Option<usize> {
    let content = line.text.trim_start_matches([' ', '\t']);
    let after = content.strip_prefix('*')?;
    let text = after.trim_start_matches([' ', '\t']);
    let begins_text = text.starts_with(|c: char| !c.is_whitespace());
    (text.len() < after.len() && begins_text && rule(line).is_none())
        .then_some(line.text.len() - content.len())
}

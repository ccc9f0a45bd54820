//! Headings, rules and block quotes.

use core::ops::Range;

use super::super::Construct;
use super::super::chars::is_decimal_digit;
use super::super::lines::{Line, lines};
use super::{Found, MarkdownKind};

/// Searches a part of a text outside code fences.
pub(super) fn search(text: &str, part: &Range<usize>, found: &mut Found) {
    // Only a code fence comes before a part that begins later.
    let mut has_text_before = part.start > 0;
    let mut quote: Option<Range<usize>> = None;
    for line in lines(text, part.clone()) {
        if let Some(start) = quote_start(&line) {
            let start = quote.map_or(line.start + start, |quote| quote.start);
            quote = Some(start..line.trimmed_end());
        } else if let Some(quote) = quote.take() {
            push_quote(quote, found);
        }
        if quote.is_none() && !found.accepts(line.start) {
            return;
        }
        if let Some(heading) = heading(&line) {
            found.push(heading);
        }
        if has_text_before && let Some(range) = rule(&line) {
            found.push(Construct::new(MarkdownKind::Rule, range.clone(), range.end..range.end));
        }
        has_text_before = has_text_before || !line.is_blank();
    }
    if let Some(quote) = quote {
        push_quote(quote, found);
    }
}

fn heading(line: &Line<'_>) -> Option<Construct<MarkdownKind>> {
    let (spaces, content) = line.indented()?;
    let after = content.trim_start_matches('#');
    let signs = content.len() - after.len();
    let text = after.trim_start_matches([' ', '\t']);
    let is_heading =
        (1..=6).contains(&signs) && text.len() < after.len() && !text.trim().is_empty();
    // `# of guests: 4` and `# 5` mean "number".
    let is_number =
        signs == 1 && text.starts_with(|c: char| c.is_lowercase() || is_decimal_digit(c));
    (is_heading && !is_number).then(|| {
        let content = line.range_from(line.text.len() - text.len());
        Construct::new(MarkdownKind::Heading, line.range_from(spaces), content)
    })
}

/// Returns the range of the asterisks if the line has the form of a rule: `***` or `* * *`.
pub(super) fn rule(line: &Line<'_>) -> Option<Range<usize>> {
    let start = line.text.trim_start_matches([' ', '\t']);
    let signs = start.trim_end_matches([' ', '\t']);
    let offset = line.start + line.text.len() - start.len();
    matches!(signs, "***" | "* * *").then(|| offset..offset + signs.len())
}

/// Returns the offset of the first `>` if the line is part of a block quote.
fn quote_start(line: &Line<'_>) -> Option<usize> {
    let (spaces, content) = line.indented()?;
    let mut rest = content.strip_prefix('>')?;
    while let Some(nested) = rest.strip_prefix(" >") {
        rest = nested;
    }
    let text = rest.trim_start_matches(' ');
    let begins_text = |c: char| c.is_alphabetic() || "\"'“‘\u{AB}([*_".contains(c);
    (text.len() < rest.len() && text.starts_with(begins_text)).then_some(spaces)
}

fn push_quote(range: Range<usize>, found: &mut Found) {
    found.push(Construct::new(MarkdownKind::BlockQuote, range.clone(), range));
}

//! Messages as chat bubbles.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Color, Style};
use sendcheck::text::{Unit, convert_offset};
use sendcheck_compose::{ChatRef, PlannedSend};
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::terminal::{printable, printable_lines, width_columns};

const TITLE: Style = Style::new().bold();
const FRAME: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::BrightBlue)));
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = Style::new().bold().fg_color(Some(Color::Ansi(AnsiColor::Yellow)));

/// The widest text in a bubble.
const TEXT_COLUMNS_MAX: usize = 60;
/// The indent of a bubble, its frame and its padding.
const FRAME_COLUMNS: usize = 8;

/// Returns each request with its parts in bubbles.
pub(super) fn draw(sends: &[PlannedSend]) -> String {
    let mut out = String::new();
    for (index, send) in sends.iter().enumerate() {
        let (number, destination) = (index + 1, destination(send));
        let _ = writeln!(out, "{TITLE}{number}. {}{TITLE:#}{destination}", send.operation());
        let document: Value = serde_json::from_str(send.document()).unwrap_or_default();
        let message = document.get("message").unwrap_or(&document);
        for part in message.get("parts").and_then(Value::as_array).into_iter().flatten() {
            bubble(part, &mut out);
        }
        for fact in facts(message) {
            let _ = writeln!(out, "   {FAINT}{}{FAINT:#}", printable(&fact));
        }
        for rule in send.warnings() {
            let _ = writeln!(out, "   {WARNING}warning{WARNING:#}: {rule}");
        }
        out.push('\n');
    }
    out
}

fn destination(send: &PlannedSend) -> String {
    match send.chat() {
        ChatRef::Id(id) => format!(" to chat {id}"),
        ChatRef::Response { send, .. } => {
            format!(" to the chat in the response to {}", send + 1)
        }
        _ => String::new(),
    }
}

/// Returns what a message has but its parts.
fn facts(message: &Value) -> Vec<String> {
    let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
    let mut facts = Vec::new();
    facts.extend(text("/effect/name").map(|name| format!("effect: {name}")));
    facts.extend(text("/reply_to/message_id").map(|id| format!("reply to {id}")));
    facts.extend(text("/preferred_service").map(|service| format!("service: {service}")));
    facts.extend(text("/idempotency_key").map(|key| format!("key: {key}")));
    facts
}

/// Draws a part.
fn bubble(part: &Value, out: &mut String) {
    let field = |name: &str| part.get(name).and_then(Value::as_str);
    let (text, styles) = match field("type") {
        Some("text") => (field("value").unwrap_or_default().to_owned(), styles(part)),
        Some("link") => (format!("🔗 {}", field("value").unwrap_or_default()), Vec::new()),
        kind => {
            let what = field("url").or_else(|| field("attachment_id")).unwrap_or_default();
            (format!("[{}] {what}", kind.unwrap_or("part")), Vec::new())
        }
    };
    frame(&text, &styles, out);
}

/// Draws a text in a bubble.
pub(crate) fn frame(text: &str, styles: &[(Range<usize>, Style)], out: &mut String) {
    let columns = width_columns().saturating_sub(FRAME_COLUMNS).clamp(16, TEXT_COLUMNS_MAX);
    let lines = lines(text, columns);
    let shown = |line: &Range<usize>| printable_lines(&text[line.clone()]).width();
    let width = lines.iter().map(shown).max().unwrap_or_default();
    let edge = "─".repeat(width + 2);
    let _ = writeln!(out, "   {FRAME}╭{edge}╮{FRAME:#}");
    for line in lines {
        let padding = " ".repeat(width - shown(&line).min(width));
        let _ = write!(out, "   {FRAME}│{FRAME:#} ");
        write_styled(text, line, styles, out);
        let _ = writeln!(out, "{padding} {FRAME}│{FRAME:#}");
    }
    let _ = writeln!(out, "   {FRAME}╰{edge}╯{FRAME:#}");
}

/// Returns the bytes of each line, at most `columns` wide.
fn lines(text: &str, columns: usize) -> Vec<Range<usize>> {
    let options = textwrap::Options::new(columns)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        let mut at = 0;
        for line in textwrap::wrap(paragraph, &options) {
            // Lines come in order. Only white space at a break is left out between them.
            let found = paragraph[at..].find(&*line).map_or(at, |before| at + before);
            lines.push(start + found..start + found + line.len());
            at = found + line.len();
        }
        start += paragraph.len() + 1;
    }
    lines
}

/// Returns the styles of a text part, with their bytes. Animations are shown as underlined.
fn styles(part: &Value) -> Vec<(Range<usize>, Style)> {
    let text = part.get("value").and_then(Value::as_str).unwrap_or_default();
    let offset = |range: &Value, index: usize| {
        let offset = usize::try_from(range.get(index)?.as_u64()?).ok()?;
        convert_offset(text, offset, Unit::Utf16, Unit::Bytes).ok()
    };
    let decorations = part.get("text_decorations").and_then(Value::as_array).into_iter().flatten();
    let of = |decoration: &Value| {
        let range = decoration.get("range")?;
        let style = match decoration.get("style").and_then(Value::as_str) {
            Some("bold") => Style::new().bold(),
            Some("italic") => Style::new().italic(),
            Some("strikethrough") => Style::new().strikethrough(),
            _ => Style::new().underline(),
        };
        Some((offset(range, 0)?..offset(range, 1)?, style))
    };
    decorations.filter_map(of).collect()
}

/// Writes a line, and each stretch of it in its styles.
fn write_styled(
    text: &str,
    line: Range<usize>,
    styles: &[(Range<usize>, Style)],
    out: &mut String,
) {
    let mut bounds: Vec<usize> = styles.iter().flat_map(|(at, _)| [at.start, at.end]).collect();
    bounds.extend([line.start, line.end]);
    bounds.retain(|bound| (line.start..=line.end).contains(bound));
    bounds.sort_unstable();
    bounds.dedup();
    for pair in bounds.windows(2) {
        let &[start, end] = pair else { continue };
        let effects = styles.iter().filter(|(at, _)| at.start <= start && end <= at.end);
        let style = effects.fold(Style::new(), |all, (_, style)| {
            all.effects(all.get_effects() | style.get_effects())
        });
        let _ = write!(out, "{style}{}{style:#}", printable_lines(&text[start..end]));
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, styles, write_styled};
    use serde_json::json;

    #[test]
    fn lines_fit_and_keep_the_text() {
        let text = "a long line of words\n\n  indented 日本語日本語日本語";
        let found: Vec<_> = lines(text, 16).into_iter().map(|line| &text[line]).collect();
        let expected = ["a long line of", "words", "", "  indented", "日本語日本語日本", "語"];
        assert_eq!(found, expected);
    }

    #[test]
    fn styles_are_those_of_the_decorations() {
        let part = json!({"value": "😀 bold", "text_decorations": [
            {"range": [3, 7], "style": "bold"}, {"range": [5, 7], "style": "italic"}]});
        let mut out = String::new();
        write_styled("😀 bold", 0..9, &styles(&part), &mut out);
        assert_eq!(out, "😀 \u{1b}[1mbo\u{1b}[0m\u{1b}[1m\u{1b}[3mld\u{1b}[0m");
    }
}

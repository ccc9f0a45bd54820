//! Words, made last: templates filled with a finding's facts.

use alloc::string::String;

use crate::cut;
use crate::json::write;
use crate::report::MessageArgs;

/// How much of a long value a message quotes.
const QUOTED_MAX_CHARS: usize = 80;

/// Fills `{given}`, `{count}`, `{limit}` and `{reason}` in `template`.
pub(crate) fn render(template: &str, detail: &MessageArgs) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = cut::at_first(rest, b'{') {
        out.push_str(before);
        let Some((name, tail)) = cut::at_first(after, b'}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match name {
            "given" => quote(detail.given.as_deref().unwrap_or_default(), &mut out),
            "count" => write::number(detail.count.unwrap_or_default(), &mut out),
            "reason" => out.push_str(detail.reason.unwrap_or_default()),
            "limit" => write::number(detail.limit.unwrap_or_default(), &mut out),
            // Braces that are no placeholder stand for themselves.
            _ => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Writes at most the first characters of `text`, on one line.
fn quote(text: &str, out: &mut String) {
    for (count, char) in text.chars().enumerate() {
        if count == QUOTED_MAX_CHARS {
            out.push('…');
            return;
        }
        out.push(if is_plain(char) { char } else { ' ' });
    }
}

/// Whether a character stands where it is written: it neither ends the line, nor turns the direction in which
/// what surrounds it is shown.
const fn is_plain(char: char) -> bool {
    !matches!(
        char,
        '\0'..='\x1F'
            | '\x7F'..='\u{9F}'
            | '\u{61C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
    )
}

/// As much of `text` as a message can quote, and a character more.
pub(crate) fn quotable(text: &str) -> &str {
    let end = text.char_indices().nth(QUOTED_MAX_CHARS + 1).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{quotable, render};
    use crate::report::MessageArgs;

    #[test]
    fn templates_are_filled() {
        let detail = MessageArgs {
            given: Some("a\nb".into()),
            count: Some(3),
            limit: Some(10),
            ..MessageArgs::default()
        };
        assert_eq!(
            render("`{given}` is {count} over {limit}, {} {x", &detail),
            "`a b` is 3 over 10, {} {x"
        );
    }

    #[test]
    fn what_is_quoted_stays_on_its_line_and_turns_nothing_around() {
        for char in ('\0'..=char::MAX).filter(|char| char.is_control()) {
            let detail = MessageArgs {
                given: Some(char.encode_utf8(&mut [0; 4]).into()),
                ..MessageArgs::default()
            };
            assert_eq!(render("{given}", &detail), " ", "{char:?}");
        }
        let given = "\u{202E}a\u{2066}b\u{2069}\u{202C}c\u{2028}d\u{200F}é\u{200D}🎉";
        let detail = MessageArgs { given: Some(given.into()), ..MessageArgs::default() };
        assert_eq!(render("{given}", &detail), " a b  c d é\u{200D}🎉");
    }

    #[test]
    fn long_values_are_cut() {
        let long = "é".repeat(1000);
        assert_eq!(quotable(&long).chars().count(), 81);
        let detail = MessageArgs { given: Some(quotable(&long).into()), ..MessageArgs::default() };
        assert_eq!(render("{given}", &detail).chars().count(), 81);
        assert!(render("{given}", &detail).ends_with('…'));
    }
}

//! Words, made last: templates filled with a finding's facts.

use alloc::string::String;

use crate::json::write;
use crate::report::Detail;

/// How much of a long value a message quotes.
const QUOTED_MAX_CHARS: usize = 80;

/// Fills `{given}`, `{count}`, `{limit}` and `{reason}` in `template`.
pub(crate) fn fill(template: &str, detail: &Detail) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
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
        out.push(if char.is_control() { ' ' } else { char });
    }
}

/// As much of `text` as a message can quote, and a character more.
pub(crate) fn quotable(text: &str) -> &str {
    let end = text.char_indices().nth(QUOTED_MAX_CHARS + 1).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{fill, quotable};
    use crate::report::Detail;

    #[test]
    fn templates_are_filled() {
        let detail = Detail {
            given: Some("a\nb".into()),
            count: Some(3),
            limit: Some(10),
            ..Detail::default()
        };
        assert_eq!(
            fill("`{given}` is {count} over {limit}, {} {x", &detail),
            "`a b` is 3 over 10, {} {x"
        );
    }

    #[test]
    fn long_values_are_cut() {
        let long = "é".repeat(1000);
        assert_eq!(quotable(&long).chars().count(), 81);
        let detail = Detail { given: Some(quotable(&long).into()), ..Detail::default() };
        assert_eq!(fill("{given}", &detail).chars().count(), 81);
        assert!(fill("{given}", &detail).ends_with('…'));
    }
}

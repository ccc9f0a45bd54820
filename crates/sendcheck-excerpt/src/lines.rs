//! The lines of a source that are shown.

use std::ops::Range;

use textwrap::core::display_width;

use crate::printable::printable_lines;

/// The bytes of a line that are kept on either side of the place: more than a terminal shows. The renderer trims
/// the rest.
const REACH_BYTES: usize = 4_000;

/// Lines of a source, without control characters for the terminal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) text: String,
    /// The place in `text`, in bytes.
    pub(super) place: Range<usize>,
}

impl Lines {
    /// Returns the lines of `place`, for a terminal of `columns`.
    pub(super) fn of(source: &[u8], place: Range<usize>, columns: usize) -> Self {
        let place = shown(source, place, columns);
        let line_start = memchr::memrchr(b'\n', &source[..place.start]).map_or(0, |at| at + 1);
        let rest = &source[place.end..];
        let rest = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];

        let start = line_start.max(place.start.saturating_sub(REACH_BYTES));
        let mut text = clean(&source[start..place.start]);
        let place_start = text.len();
        text.push_str(&fitting(&source[place], columns));
        let place_end = text.len();
        text.push_str(&clean(&rest[..rest.len().min(REACH_BYTES)]));
        Self { text, place: place_start..place_end }
    }
}

/// Returns the part of the place that is shown: only the first line of many or wide ones, and no line break.
fn shown(source: &[u8], place: Range<usize>, columns: usize) -> Range<usize> {
    let bytes = &source[place.clone()];
    let Some(first) = memchr::memchr(b'\n', bytes) else { return place };
    let fits = bytes.len() <= REACH_BYTES
        && bytes.split(|&byte| byte == b'\n').all(|line| line.len() < columns);
    if first > 0 && fits { place } else { place.start..place.start + first }
}

/// Returns the text of the place, without its middle if it is too wide. Several lines stay unchanged.
fn fitting(bytes: &[u8], columns: usize) -> String {
    let quarter = columns / 4;
    if bytes.len() > 2 * REACH_BYTES {
        let (head, tail) = (&bytes[..REACH_BYTES], &bytes[bytes.len() - REACH_BYTES..]);
        let (head, tail) = (clean(head), clean(tail));
        return [first_columns(&head, quarter), "…", last_columns(&tail, quarter)].concat();
    }
    let text = clean(bytes);
    if text.contains('\n') || display_width(&text) + FRAME_COLUMNS <= columns {
        return text;
    }
    [first_columns(&text, quarter), "…", last_columns(&text, quarter)].concat()
}

/// The columns that the renderer needs for the line number, and for dots where it trims.
const FRAME_COLUMNS: usize = 16;

fn first_columns(text: &str, columns: usize) -> &str {
    let fitting = text.char_indices().map(|(at, char)| at + char.len_utf8());
    let fitting = fitting.take_while(|&end| display_width(&text[..end]) <= columns);
    &text[..fitting.last().unwrap_or(0)]
}

fn last_columns(text: &str, columns: usize) -> &str {
    let fitting = text.char_indices().rev().map(|(at, _)| at);
    let fitting = fitting.take_while(|&start| display_width(&text[start..]) <= columns);
    &text[fitting.last().unwrap_or(text.len())..]
}

fn clean(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_suffix('\r').unwrap_or(&text);
    let text = text.replace("\r\n", "\n");
    // Terminals disagree on the width of these two: the renderer drops joiners, and soft hyphens are shown.
    printable_lines(&text).replace('\u{AD}', "-").replace('\u{200D}', "")
}

#[cfg(test)]
mod tests {
    use super::{Lines, REACH_BYTES};

    const COLUMNS: usize = 80;

    /// Returns the shown part of the place, and everything that is shown.
    fn excerpt(source: &str, place: &str) -> (String, String) {
        let start = source.find(place).unwrap();
        let Lines { text, place } =
            Lines::of(source.as_bytes(), start..start + place.len(), COLUMNS);
        (text[place].to_owned(), text)
    }

    #[test]
    fn excerpt_is_the_lines_of_the_place() {
        let both = |place: &str, text: &str| (place.to_owned(), text.to_owned());
        assert_eq!(excerpt("a\r\nb <c> d\r\ne", "<c>"), both("<c>", "b <c> d"));
        let lines = excerpt("a\nb {\r\n\tc\r\n} d\ne", "{\r\n\tc\r\n}");
        assert_eq!(lines, both("{\n\tc\n}", "b {\n\tc\n} d"));
        assert_eq!(excerpt("a\nb \"x\ny\"", "\n"), both("", "a"));
        let steering = excerpt("\u{1b}[0m\u{202e} <c> \u{9b}", "<c>");
        assert_eq!(steering, both("<c>", "␛[0m� <c> �"));
    }

    #[test]
    fn excerpt_of_a_long_line_is_short() {
        for char in ["a", "é", "中", "😀"] {
            let long = char.repeat(1_000_000);
            let (place, text) = excerpt(&format!("{long}<c>{long}"), "<c>");
            assert_eq!(place, "<c>");
            assert!(text.len() < 3 * REACH_BYTES);
            for times in [100, 3_000, 1_000_000] {
                let wide = format!("<{}>", char.repeat(times));
                let (place, _) = excerpt(&wide, &wide);
                assert!(place.starts_with('<') && place.contains('…') && place.ends_with('>'));
                let width = textwrap::core::display_width(&place);
                assert!((COLUMNS / 2 - 2..=COLUMNS / 2 + 1).contains(&width), "{place}");
            }
        }
    }

    #[test]
    fn excerpt_of_many_or_wide_lines_is_the_first() {
        let many = format!("{{\n{}}}", "a\n".repeat(10_000));
        assert_eq!(excerpt(&many, &many).0, "{");
        let wide = format!("{{\n{}\n}}", "a".repeat(100));
        assert_eq!(excerpt(&wide, &wide).0, "{");
    }

    #[test]
    fn invalid_utf8_is_replaced() {
        let of = |source, place| {
            let Lines { text, place } = Lines::of(source, place, COLUMNS);
            (text[place].to_owned(), text)
        };
        assert_eq!(of(b"a\xFFb\n", 1..2), ("�".into(), "a�b".into()));
        assert_eq!(of(b"", 0..0), (String::new(), String::new()));
        assert_eq!(of(b"a\n", 2..2), (String::new(), String::new()));
    }
}

//! JSON text, written.

use alloc::string::String;

use super::scan::plain_prefix;
use super::string::literal_end;

/// Writes `text` as a JSON string, quotes included.
pub(crate) fn string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some((plain, others)) = rest.split_at_checked(plain_prefix(rest.as_bytes())) {
        out.push_str(plain);
        let Some(&byte) = others.as_bytes().first() else { break };
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            b'\x08' => "\\b",
            b'\x0c' => "\\f",
            _ => "\\u00",
        };
        out.push_str(escape);
        if escape.len() > 2 {
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
        rest = others.get(1..).unwrap_or_default();
    }
    out.push('"');
}

/// Writes a JSON value without white space between its tokens.
pub(crate) fn compact(value: &str, out: &mut String) {
    let (mut written, mut at) = (0, 0);
    while let Some(byte) = value.as_bytes().get(at) {
        match byte {
            b'"' => at = literal_end(value.as_bytes(), at),
            b' ' | b'\n' | b'\r' | b'\t' => {
                out.push_str(value.get(written..at).unwrap_or_default());
                at += 1;
                written = at;
            }
            _ => at += 1,
        }
    }
    out.push_str(value.get(written..).unwrap_or_default());
}

fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0')
}

/// Writes `value` in decimal digits.
pub(crate) fn number(value: u64, out: &mut String) {
    if value >= 10 {
        number(value / 10, out);
    }
    out.push(char::from_digit((value % 10) as u32, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    #[test]
    fn strings_survive_another_reader() {
        let text = "a\"b\\c\u{0}\u{1f}\n\r\té😀/";
        let mut out = String::new();
        super::string(text, &mut out);
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
    }

    #[test]
    fn white_space_goes_only_where_it_means_nothing() {
        let mut out = String::new();
        super::compact(" { \"a \\\" b\" :\t[ 1.50 ,\r\n\"\\\\\" , null ] } ", &mut out);
        assert_eq!(out, r#"{"a \" b":[1.50,"\\",null]}"#);
    }

    #[test]
    fn numbers_are_decimal() {
        let mut out = String::new();
        super::number(u64::MAX, &mut out);
        super::number(0, &mut out);
        assert_eq!(out, "184467440737095516150");
    }
}

//! JSON text, written.

use alloc::string::String;

/// Writes `text` as a JSON string, quotes included.
pub(crate) fn string(text: &str, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            b'\x08' => "\\b",
            b'\x0c' => "\\f",
            0..0x20 => "\\u00",
            _ => continue,
        };
        out.push_str(text.get(written..at).unwrap_or_default());
        out.push_str(escape);
        if escape.len() > 2 {
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
        written = at + 1;
    }
    out.push_str(text.get(written..).unwrap_or_default());
    out.push('"');
}

/// Writes a JSON value without the white space that means nothing. All else stays as it is.
pub(crate) fn compact(value: &str, out: &mut String) {
    let (mut written, mut is_string, mut is_escaped) = (0, false, false);
    for (at, byte) in value.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => is_string = !is_string,
            b' ' | b'\n' | b'\r' | b'\t' if !is_string => {
                out.push_str(value.get(written..at).unwrap_or_default());
                written = at + 1;
            }
            _ => {}
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

//! How far a value reaches in JSON text that has been read before; nothing is checked again.

use super::scan::plain_prefix;

/// Where the value that begins at `start` ends.
pub(crate) fn value_end(json: &[u8], start: usize) -> usize {
    match json.get(start) {
        Some(b'"') => string_end(json, start),
        Some(b'{' | b'[') => container_end(json, start),
        _ => scalar_end(json, start),
    }
}

/// Where the object that is closed at `close` begins.
pub(crate) fn object_start(json: &[u8], close: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = close + 1;
    while let Some(before) = at.checked_sub(1) {
        at = before;
        match json.get(at) {
            Some(b'"') => at = string_start(json, at),
            Some(b'}' | b']') => depth += 1,
            Some(b'{' | b'[') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    break;
                }
            }
            _ => {}
        }
    }
    at
}

fn container_end(json: &[u8], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = start;
    while let Some(byte) = json.get(at) {
        match byte {
            b'"' => {
                at = string_end(json, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    json.len()
}

fn string_end(json: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(rest) = json.get(at..) {
        at += plain_prefix(rest);
        match json.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => break,
        }
    }
    json.len()
}

/// Where the string whose last quote is at `end` begins: at the nearest quote that no backslash escapes.
fn string_start(json: &[u8], end: usize) -> usize {
    let mut before = json.get(..end).unwrap_or_default();
    while let Some(quote) = before.iter().rposition(|&byte| byte == b'"') {
        before = before.get(..quote).unwrap_or_default();
        let backslashes = before.iter().rev().take_while(|&&byte| byte == b'\\').count();
        if backslashes % 2 == 0 {
            return quote;
        }
    }
    0
}

fn scalar_end(json: &[u8], start: usize) -> usize {
    let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n');
    let rest = json.get(start..).unwrap_or_default();
    let length = rest.iter().position(is_end).unwrap_or(rest.len());
    (start + length).min(json.len())
}

#[cfg(test)]
mod tests {
    use super::{object_start, value_end};

    #[test]
    fn an_object_begins_where_its_bracket_opens() {
        let json = r#"[{"a":{"b":[1,{"}":"\"{["}],"c":{}},"d":"\\"}]"#;
        for (open, bracket) in json.char_indices() {
            let is_in_string =
                json[..open].replace("\\\\", "").replace("\\\"", "").matches('"').count() % 2 == 1;
            if bracket == '{' && !is_in_string {
                let end = value_end(json.as_bytes(), open);
                assert_eq!(object_start(json.as_bytes(), end - 1), open, "{}", &json[open..end]);
            }
        }
    }
}

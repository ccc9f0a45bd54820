//! What follows a link's text: `(destination "title")`.

/// Deeper parentheses in a destination make it none, as in other implementations: else a text of
/// `[a](` without end would take quadratic time.
const PARENTHESES_MAX: usize = 32;

/// The length in bytes of the tail at the start of `rest`, which is the block after the `]`.
pub(super) fn tail_len(rest: &[u8]) -> Option<usize> {
    let after = rest.strip_prefix(b"(")?;
    let after = trim_start(after);
    let after = destination(after)?;
    let before_title = trim_start(after);
    // A title is kept apart from the destination by white space.
    let after_title =
        if before_title.len() < after.len() { title(before_title) } else { Some(before_title) };
    let end = trim_start(after_title?).strip_prefix(b")")?;
    Some(rest.len() - end.len())
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    let len = bytes.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')).count();
    bytes.get(len..).unwrap_or_default()
}

/// What follows the destination, which may be empty.
fn destination(bytes: &[u8]) -> Option<&[u8]> {
    if let Some(inside) = bytes.strip_prefix(b"<") {
        let len = until(inside, |b| matches!(b, b'<' | b'>' | b'\n' | b'\r'))?;
        return inside.get(len..)?.strip_prefix(b">");
    }
    let mut depth = 0;
    let len = until(bytes, |b| match b {
        b'(' => {
            depth += 1;
            depth > PARENTHESES_MAX
        }
        b')' if depth == 0 => true,
        b')' => {
            depth -= 1;
            false
        }
        b => b == b' ' || b.is_ascii_control(),
    })?;
    (depth == 0).then(|| bytes.get(len..)).flatten()
}

/// What follows the title, if one begins here.
fn title(bytes: &[u8]) -> Option<&[u8]> {
    let (&open, inside) = bytes.split_first()?;
    let close = match open {
        b'"' | b'\'' => open,
        b'(' => b')',
        _ => return Some(bytes),
    };
    let len = until(inside, |b| b == close || (b == b'(' && open == b'('))?;
    inside.get(len..)?.strip_prefix(&[close])
}

/// The length up to the first byte, not escaped, at which `ends` says so; none without such a byte.
fn until(bytes: &[u8], mut ends: impl FnMut(u8) -> bool) -> Option<usize> {
    let mut escaped = false;
    bytes.iter().position(|&byte| {
        if core::mem::take(&mut escaped) && byte.is_ascii_punctuation() {
            return false;
        }
        escaped = byte == b'\\';
        ends(byte)
    })
}

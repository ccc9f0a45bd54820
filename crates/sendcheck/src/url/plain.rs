//! The fast path: most URLs are already normalized where it matters.

/// Returns `true` if splitting `text` gives the same parts as splitting its normalized form, apart
/// from the case of the host: it begins with `https://`, has a plain host without credentials and
/// port, and nothing in it that a parser rewrites before the parts can be read.
pub(super) fn is_plain(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let (host, tail) = super::split_before(rest, |byte| !is_host_byte(byte));
    is_plain_host(host.as_bytes()) && is_plain_tail(tail.as_bytes())
}

/// Returns `true` if `host` consists of ASCII letters, digits, dots and hyphens, is not an IPv4
/// address (its last label begins with a letter) and has no label that IDNA decodes.
pub(super) fn is_plain_host(host: &[u8]) -> bool {
    let last_label = host.rsplit(|&byte| byte == b'.').next().unwrap_or_default();
    last_label.first().is_some_and(u8::is_ascii_alphabetic)
        && host.iter().all(|&byte| is_host_byte(byte))
        && !host.windows(4).any(|bytes| bytes.eq_ignore_ascii_case(b"xn--"))
}

const fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')
}

/// Returns `true` if the path, query and fragment have no byte that is encoded or removed, and the
/// path has no segment that could be `.` or `..`, in any spelling.
fn is_plain_tail(tail: &[u8]) -> bool {
    // Without a branch for each byte, so that the compiler can vectorize it.
    let is_plain = tail.iter().fold(true, |all, &byte| all & is_tail_byte(byte));
    is_plain
        && matches!(tail.first(), None | Some(b'/' | b'?' | b'#'))
        && !tail.windows(2).any(|bytes| matches!(bytes, [b'/', b'.' | b'%']))
}

const fn is_tail_byte(byte: u8) -> bool {
    byte.is_ascii_graphic()
        & !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
}

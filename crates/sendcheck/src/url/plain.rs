//! The fast path: most URLs are already normalized where it matters.

use super::split_before;

const START: &str = "https://";

/// Returns the host and what follows it if `text` is plain: it begins with `https://`, has a plain
/// host without credentials and port, and nothing in it that a parser rewrites. Then its parts are
/// those of the normalized URL, apart from the case of the host.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(START)?;
    let (host, tail) = split_before(rest, |byte| !is_host_byte(byte));
    (is_plain_name(host.as_bytes()) && is_plain_tail(tail.as_bytes())).then_some((host, tail))
}

/// Returns `true` for a host that a parser leaves unchanged, apart from its case.
pub(super) fn is_plain_host(host: &str) -> bool {
    host.bytes().all(is_host_byte) && is_plain_name(host.as_bytes())
}

/// Returns `true` if a name of host bytes is not an IPv4 address (its last label begins with a
/// letter) and has no label that IDNA decodes (`xn--`).
fn is_plain_name(host: &[u8]) -> bool {
    let last_label = host.rsplit(|&byte| byte == b'.').next().unwrap_or_default();
    last_label.first().is_some_and(u8::is_ascii_alphabetic)
        && !host.windows(2).any(|pair| pair == b"--")
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
        && !tail.windows(2).any(|pair| matches!(pair, b"/." | b"/%"))
}

const fn is_tail_byte(byte: u8) -> bool {
    byte.is_ascii_graphic()
        & !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
}

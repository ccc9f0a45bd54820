//! The fast path: most URLs are already normalized where it matters.

use memchr::memchr3;

const START: &str = "https://";

/// The parts of a plain URL.
pub(super) struct Plain<'a> {
    pub(super) host: &'a str,
    /// The text after the host.
    pub(super) tail: &'a str,
    pub(super) has_percent: bool,
}

/// Splits `text` if it is plain: it begins with `https://`, has a plain
/// host without credentials and port, and nothing in it that a parser rewrites. Then its parts are
/// those of the normalized URL, apart from the case of the host.
pub(super) fn split(text: &str) -> Option<Plain<'_>> {
    let rest = text.strip_prefix(START)?;
    let end = memchr3(b'/', b'?', b'#', rest.as_bytes()).unwrap_or(rest.len());
    let (host, tail) = rest.split_at_checked(end)?;
    let classes = scan(tail);
    let is_plain = is_plain_host(host) && classes & (NOT_TAIL | DOT_SEGMENT) == 0;
    is_plain.then_some(Plain { host, tail, has_percent: classes & PERCENT != 0 })
}

/// Returns `true` for a host that a parser leaves unchanged, apart from its case: a name of ASCII letters,
/// digits, hyphens and dots that is not an IPv4 address (its last label begins with a letter), has no label
/// that IDNA decodes (`xn--`), and none that is empty.
pub(super) fn is_plain_host(host: &str) -> bool {
    let last_label = host.bytes().rposition(|byte| byte == b'.').map_or(0, |dot| dot + 1);
    let first = host.as_bytes().get(last_label);
    first.is_some_and(u8::is_ascii_alphabetic)
        && !host.starts_with('.')
        && scan(host) & (NOT_HOST | TWO_HYPHENS | TWO_DOTS) == 0
}

// Classes of bytes, and of two bytes in a row.
const NOT_HOST: u16 = 1;
/// A byte that is encoded or removed in a path, query or fragment.
const NOT_TAIL: u16 = 1 << 1;
const PERCENT: u16 = 1 << 2;
const SINGLES: u16 = NOT_HOST | NOT_TAIL | PERCENT;
const TWO_HYPHENS: u16 = 1 << 3;
const TWO_DOTS: u16 = 1 << 4;
/// The start of a segment that could be `.` or `..`, in any spelling.
const DOT_SEGMENT: u16 = 1 << 5;

/// Returns the classes of all bytes and pairs of bytes.
fn scan(text: &str) -> u16 {
    let (mut found, mut before) = (0, SINGLES);
    for byte in text.bytes() {
        let entry = TABLE.get(usize::from(byte)).copied().unwrap_or_default();
        found |= before & entry;
        before = entry >> FIRST;
    }
    found
}

/// The low half of an entry has the classes of pairs that end with the byte, the high half those that begin with it.
const FIRST: u16 = 8;

static TABLE: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "it is less than 256")]
        let classes = second(byte as u8) | (SINGLES | first(byte as u8)) << FIRST;
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            table[byte] = classes;
        }
        byte += 1;
    }
    table
};

/// Returns the classes of pairs that begin with this byte.
const fn first(byte: u8) -> u16 {
    match byte {
        b'-' => TWO_HYPHENS,
        b'.' => TWO_DOTS,
        b'/' => DOT_SEGMENT,
        _ => 0,
    }
}

/// Returns the classes of this byte, and of pairs that end with it.
const fn second(byte: u8) -> u16 {
    let mut classes = match byte {
        b'-' => TWO_HYPHENS,
        b'.' => TWO_DOTS | DOT_SEGMENT,
        b'%' => DOT_SEGMENT | PERCENT,
        _ => 0,
    };
    if !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'.') {
        classes |= NOT_HOST;
    }
    if !byte.is_ascii_graphic()
        || matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
    {
        classes |= NOT_TAIL;
    }
    classes
}

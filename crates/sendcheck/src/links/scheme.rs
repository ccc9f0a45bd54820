//! A scheme, `://` and an authority.

use super::chars::{self, Class};
use super::host::{self, Place};
use super::link::{Confidence, LinkKind, RawLink};
use super::source::Source;
use super::{steps, tail};
use crate::address;

/// Whether a scheme may begin right after this character. CJK, emoji and punctuation may stand
/// there; a letter, a digit, and what makes a handle, hashtag, cashtag or file path may not.
pub(super) fn may_follow(before: Option<char>) -> bool {
    before.is_none_or(|c| chars::class(c) != Class::Letter && !matches!(c, '@' | '#' | '$' | '\\'))
}

/// The link whose scheme ends with the colon at `colon`, which `//` follows; not before byte
/// `floor`.
pub(super) fn at_colon(source: Source<'_>, colon: usize, floor: usize) -> Option<RawLink> {
    let start = scheme_start(source, colon, floor)?;
    let authority = colon + "://".len();
    let end = if has_internet_host(source.slice(start, colon)) {
        internet_end(source, start, authority)?
    } else {
        other_end(source, start, authority)?
    };
    Some(RawLink { kind: LinkKind::Scheme, confidence: Confidence::Strong, start, end })
}

/// Where the scheme before `colon` begins: at its first letter, or at a web scheme that a
/// sentence's full stop runs into.
fn scheme_start(source: Source<'_>, colon: usize, floor: usize) -> Option<usize> {
    // RFC 3986 would let it end in a dot, too; a sentence does, no scheme.
    if !source.byte_before(colon)?.is_ascii_alphanumeric() {
        return None;
    }
    let mut run = colon;
    while run > floor && source.byte_before(run).is_some_and(in_scheme) {
        run -= 1;
    }
    let name = source.slice(run, colon).as_bytes();
    steps::add(2 * name.len());
    let after_dot = run + name.iter().rposition(|&byte| byte == b'.').map_or(0, |dot| dot + 1);
    let start = if has_internet_host(source.slice(after_dot, colon)) {
        after_dot
    } else {
        run + name.iter().position(u8::is_ascii_alphabetic)?
    };
    may_follow(source.char_before(start)).then_some(start)
}

const fn in_scheme(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')
}

/// Whether a scheme's authority is an Internet host by definition, so that we can tell where it
/// ends and whether it is one. `hxxp` is how people break a link that they want to be read.
fn has_internet_host(scheme: &str) -> bool {
    const SCHEMES: [&str; 7] = ["http", "https", "ftp", "ws", "wss", "hxxp", "hxxps"];
    SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// The end of a URL with userinfo, host and port.
fn internet_end(source: Source<'_>, start: usize, authority: usize) -> Option<usize> {
    let at = after_userinfo(source, authority);
    let host_end = if source.byte(at) == Some(b'[') {
        ipv6_end(source, at)?
    } else {
        let host = host::read(source, at, Place::Authority);
        let ragged = host.stop > host.end;
        if !host.well_formed {
            return None;
        } else if ragged {
            return Some(host.end);
        }
        after_root_dot(source, host.end)
    };
    let port_end = tail::port_end(source, host_end).unwrap_or(host_end);
    Some(tail::end(source, start, port_end))
}

/// Where the host begins: after the last `@`, as browsers have it.
fn after_userinfo(source: Source<'_>, authority: usize) -> usize {
    let mut at = authority;
    let mut host = authority;
    while let Some(c) = source.char(at) {
        at += c.len_utf8();
        match c {
            '@' => host = at,
            '/' | '?' | '#' | '[' | ']' | '{' | '}' | '^' => break,
            _ if matches!(chars::class(c), Class::Stop | Class::CjkMark) => break,
            _ => {}
        }
    }
    host
}

/// The end of `[IPv6]`, if no more follows it than may.
fn ipv6_end(source: Source<'_>, at: usize) -> Option<usize> {
    let inside = source.run(at + 1, |b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.'));
    let end = inside + 1;
    let closed = source.byte(inside) == Some(b']');
    let port = source.byte(end) != Some(b':')
        || !source.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit())
        || tail::port_end(source, end).is_some();
    (closed && port && address::ipv6(source.slice(at + 1, inside).as_bytes()).is_some())
        .then_some(end)
}

/// A host may end in the dot of the root, if the URL goes on after it.
fn after_root_dot(source: Source<'_>, host_end: usize) -> usize {
    let goes_on = match source.byte(host_end + 1) {
        Some(b'/') => true,
        Some(b':') => {
            source.byte(host_end + 2).is_some_and(|byte| byte.is_ascii_digit())
                && tail::port_end(source, host_end + 1).is_some()
        }
        _ => false,
    };
    if source.byte(host_end) == Some(b'.') && goes_on { host_end + 1 } else { host_end }
}

/// The end of a URL whose authority can be anything: it must hold a letter or digit.
fn other_end(source: Source<'_>, start: usize, authority: usize) -> Option<usize> {
    let mut at = authority;
    loop {
        let c = source.char(at)?;
        match chars::class(c) {
            Class::Letter if matches!(c, '-' | '_') => {}
            Class::Letter | Class::Cjk => break,
            Class::Stop => return None,
            Class::CjkMark | Class::Mark if matches!(c, '/' | '?' | '#') => return None,
            Class::CjkMark | Class::Mark => {}
        }
        at += c.len_utf8();
    }
    let end = tail::end_of_rest(source, start, authority);
    (end > at).then_some(end)
}

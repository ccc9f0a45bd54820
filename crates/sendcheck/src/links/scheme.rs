//! A scheme, `://` and an authority.

use core::net::Ipv6Addr;

use super::chars::{self, Class};
use super::host::{self, Context};
use super::link::{Confidence, LinkKind, RawLink};
use super::source::Source;
use super::{steps, tail};

/// Links begin with these wherever they are. `hxxp` is how people break a link that should be
/// read and not opened.
const ANYWHERE: [&str; 4] = ["https", "http", "hxxps", "hxxp"];

/// After a letter, a digit or `+`, these end the name of another scheme: `sftp`, `coap+ws`.
const AFTER_A_WORD_ENDS: [&str; 3] = ["ftp", "wss", "ws"];

/// Finds the link whose scheme ends with the colon at `colon`, which `//` follows, and begins at
/// `floor` or after it.
pub(super) fn at_colon(source: Source<'_>, colon: usize, floor: usize) -> Option<RawLink> {
    let authority = colon + "://".len();
    let (start, end) = if let Some(start) = internet_start(source, colon, floor) {
        (start, internet_end(source, start, authority)?)
    } else {
        let start = name_start(source, colon, floor)?;
        (start, other_end(source, start, authority)?)
    };
    Some(RawLink { kind: LinkKind::Scheme, confidence: Confidence::Strong, start, end })
}

/// Returns the start of a scheme whose authority is an Internet host by definition.
fn internet_start(source: Source<'_>, colon: usize, floor: usize) -> Option<usize> {
    let start_of = |name: &&str| source.start_of(name, colon, floor);
    let in_word = |start: usize| {
        let before = source.byte_before(start);
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'+')
    };
    let anywhere = || ANYWHERE.iter().find_map(start_of);
    let alone = || AFTER_A_WORD_ENDS.iter().filter_map(start_of).find(|&start| !in_word(start));
    anywhere().or_else(alone)
}

/// Returns the first letter of the scheme's name that ends at `colon`, if a link may begin there:
/// after CJK, emoji and punctuation, but not in a handle, hashtag, cashtag, path or longer word.
pub(super) fn name_start(source: Source<'_>, colon: usize, floor: usize) -> Option<usize> {
    let mut start = None;
    let mut at = colon;
    while let Some(byte) = source.byte_before(at).filter(|&byte| at > floor && in_name(byte)) {
        at -= 1;
        if byte.is_ascii_alphabetic() {
            start = Some(at);
        }
    }
    steps::add(colon - at);
    start.filter(|&start| source.char_before(start).is_none_or(may_precede_name))
}

const fn in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')
}

/// `-` and `_` are of the class of letters.
fn may_precede_name(c: char) -> bool {
    (chars::class(c) != Class::Letter || chars::is_invisible(c))
        && !matches!(c, '@' | '#' | '$' | '\\')
}

/// Returns the end of a URL with userinfo, host and port.
fn internet_end(source: Source<'_>, start: usize, authority: usize) -> Option<usize> {
    let at = after_userinfo(source, authority);
    let host_end = if source.byte(at) == Some(b'[') {
        ipv6_end(source, at)?
    } else {
        let host = host::read(source, at, Context::Authority);
        if !host.well_formed {
            return None;
        } else if host.run_end > host.end {
            return Some(host.end);
        }
        after_root_dot(source, host.end)
    };
    let port_end = tail::port_end(source, host_end)
        .or_else(|| tail::digits_before_path(source, host_end))
        .unwrap_or(host_end);
    Some(tail::end(source, start, port_end))
}

/// Returns the start of the host: after the last `@`, as in browsers. An `@` before a space or
/// other punctuation is part of the sentence.
fn after_userinfo(source: Source<'_>, authority: usize) -> usize {
    let mut at = authority;
    let mut host = authority;
    while let Some(c) = source.char(at) {
        at += c.len_utf8();
        match c {
            '@' if source.char(at).is_some_and(may_follow_userinfo) => host = at,
            '/' | '?' | '#' | '[' | ']' | '{' | '}' | '^' => break,
            _ if matches!(chars::class(c), Class::Stop | Class::CjkMark) => break,
            _ => {}
        }
    }
    host
}

fn may_follow_userinfo(c: char) -> bool {
    chars::in_label(c) || matches!(c, '[' | ':' | '/' | '?' | '#')
}

/// Returns the end of `[IPv6]`, if its port is one.
fn ipv6_end(source: Source<'_>, at: usize) -> Option<usize> {
    let inside = source.run(at + 1, |byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    let end = inside + "]".len();
    let has_digits = source.byte(end) == Some(b':')
        && source.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit());
    let valid = source.byte(inside) == Some(b']')
        && source.slice(at + 1, inside).parse::<Ipv6Addr>().is_ok()
        && (!has_digits
            || tail::port_end(source, end).is_some()
            || tail::digits_before_path(source, end).is_some());
    valid.then_some(end)
}

/// Skips the dot of the root, if the URL goes on after it.
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

/// Returns the end of a URL whose authority can be anything with a letter or digit.
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

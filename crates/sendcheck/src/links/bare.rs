//! Hosts without a scheme: `www.`, known top-level domains, IPv4 addresses.

use super::chars::{self, Class};
use super::host::{self, Host, Place};
use super::link::{Confidence, LinkKind, RawLink};
use super::source::Source;
use super::{tail, tld, weak};
use crate::address;

/// What came of a dot.
#[derive(Clone, Copy, Debug)]
pub(super) enum AtDot {
    Link(RawLink),
    /// No link begins before this byte.
    Nothing(usize),
    /// The host before this colon is a scheme's name, or a part of it.
    Scheme(usize),
}

/// Looks at the host around the dot at `dot`, none of which stands before byte `floor`.
pub(super) fn at_dot(
    source: Source<'_>,
    dot: usize,
    floor: usize,
    mail: &mut EmailLookahead,
) -> AtDot {
    let Some(start) = label_start(source, dot, floor) else {
        return AtDot::Nothing(dot + 1);
    };
    let host = host::read(source, start, Place::Text);
    let after = host.stop.max(dot + 1);
    if source.has(host.stop, "://") {
        return AtDot::Scheme(host.stop);
    }
    match link(source, host, mail) {
        Some(found) => AtDot::Link(found),
        None => AtDot::Nothing(after),
    }
}

/// Where the label before `dot` begins, if there is one and another one after the dot. A label
/// that ends in a letter begins after any script without spaces that stands glued to it.
fn label_start(source: Source<'_>, dot: usize, floor: usize) -> Option<usize> {
    let next = source.byte(dot + 1)?;
    if !next.is_ascii_alphanumeric() && next.is_ascii() {
        return None;
    }
    let ends_in = chars::class(source.char_before(dot)?);
    let mut start = dot;
    for _ in 0..=host::MAX_LABEL {
        let Some(c) = source.char_before(start) else { break };
        let class = chars::class(c);
        let belongs = class == Class::Letter || (class == Class::Cjk && ends_in == Class::Cjk);
        if !belongs || start <= floor {
            break;
        }
        start -= c.len_utf8();
    }
    (start < dot).then_some(start)
}

fn link(source: Source<'_>, host: Host, mail: &mut EmailLookahead) -> Option<RawLink> {
    let kind = kind(source, &host)?;
    let before = source.char_before(host.start);
    if !may_begin(source, host.start, before, kind) || !may_end(source, &host, mail) {
        return None;
    }
    let end = if host.stop > host.end {
        host.end
    } else {
        let port = tail::port_end(source, host.end).unwrap_or(host.end);
        tail::end(source, host.start, port)
    };
    let confidence = match kind {
        LinkKind::Ip if end == host.end => Confidence::Weak,
        LinkKind::Bare if end == host.end => weak::confidence(source, &host),
        _ => Confidence::Strong,
    };
    Some(RawLink { kind, confidence, start: host.start, end })
}

fn kind(source: Source<'_>, host: &Host) -> Option<LinkKind> {
    if !host.well_formed || host.underscore || host.labels < 2 {
        return None;
    }
    let name = source.slice(host.start, host.end);
    if is_www(name) {
        Some(LinkKind::Www)
    } else if tld::is_tld(host.last_label(source)) {
        Some(LinkKind::Bare)
    } else if host.labels == 4 && address::ipv4(name.as_bytes()).is_some() {
        Some(LinkKind::Ip)
    } else {
        None
    }
}

/// `www.` and at least one more label of two letters or more.
fn is_www(host: &str) -> bool {
    let mut labels = host.as_bytes().split(|&byte| byte == b'.');
    labels.next().is_some_and(|first| first.eq_ignore_ascii_case(b"www"))
        && labels.any(|label| {
            let letters = label.iter().filter(|b| !b.is_ascii() || b.is_ascii_alphabetic());
            letters.count() >= 2
        })
}

/// Whether a host may begin here: not in an address, handle, hashtag, cashtag or path, nor as
/// the second half of something malformed.
fn may_begin(source: Source<'_>, start: usize, before: Option<char>, kind: LinkKind) -> bool {
    let Some(before) = before else { return true };
    match before {
        '@' | '#' | '$' | '\\' => false,
        '/' => kind == LinkKind::Www,
        '.' => is_ellipsis_before(source, start),
        _ => chars::class(before) != Class::Letter,
    }
}

/// Whether three dots or more end at `at`: one or two are a host with an empty label.
fn is_ellipsis_before(source: Source<'_>, at: usize) -> bool {
    (1..=3).all(|back| at.checked_sub(back).and_then(|dot| source.byte(dot)) == Some(b'.'))
}

/// Whether a host may end here: not in an email address, nor before an empty label.
fn may_end(source: Source<'_>, host: &Host, mail: &mut EmailLookahead) -> bool {
    let empty_label =
        source.has(host.stop, "..") && source.char(host.stop + 2).is_some_and(chars::in_label);
    !empty_label && !mail.is_at(source, host.stop)
}

/// Looks ahead for the `@` of an email address, never twice at the same bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmailLookahead {
    /// Up to here there is none.
    none_before: usize,
}

impl EmailLookahead {
    pub(super) const fn new() -> Self {
        Self { none_before: 0 }
    }

    /// Whether what ends at `at` goes on as the local part of an email address: `me.too+x@a.b`.
    fn is_at(&mut self, source: Source<'_>, at: usize) -> bool {
        match source.byte(at) {
            Some(b'@') => return true,
            Some(b'+' | b'&' | b'\'' | b'=' | b'*' | b'!' | b'%' | b'^' | b'~') => {}
            _ => return false,
        }
        if at < self.none_before {
            return false;
        }
        let end = source.run(at, |byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'&' | b'\'' | b'=')
                || matches!(byte, b'*' | b'!' | b'%' | b'^' | b'~')
        });
        let is_mail =
            source.byte(end) == Some(b'@') && source.char(end + 1).is_some_and(chars::in_label);
        if !is_mail {
            self.none_before = end;
        }
        is_mail
    }
}

//! Hosts without a scheme: `www.`, known top-level domains, IPv4 addresses.

use core::net::Ipv4Addr;

use super::chars::{self, Class};
use super::email::EmailLookahead;
use super::host::{self, Context, Host};
use super::link::{Confidence, LinkKind, RawLink};
use super::source::Source;
use super::{tail, tld, weak, www};

/// The result at a dot.
#[derive(Clone, Copy, Debug)]
pub(super) enum AtDot {
    Link(RawLink),
    /// No link begins before this byte.
    Nothing(usize),
    /// The host before this colon is a scheme's name, or a part of it.
    Scheme(usize),
}

/// Looks at the host around the dot at `dot`, which begins at `floor` or after it.
pub(super) fn at_dot(
    source: Source<'_>,
    dot: usize,
    floor: usize,
    email: &mut EmailLookahead,
) -> AtDot {
    let Some(start) = label_start(source, dot, floor) else {
        return AtDot::Nothing(dot + 1);
    };
    let host = host::read(source, start, Context::Text);
    if source.has(host.run_end, "://") {
        return AtDot::Scheme(host.run_end);
    }
    match link(source, &host, email) {
        Some(found) => AtDot::Link(found),
        None => AtDot::Nothing(host.run_end.max(dot + 1)),
    }
}

/// Returns the start of the label before `dot`, if there is one and another one after the dot. A
/// label that ends in a letter begins after any CJK that is glued to it.
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

fn link(source: Source<'_>, host: &Host, email: &mut EmailLookahead) -> Option<RawLink> {
    let kind = kind(source, host)?;
    let is_link = match kind {
        LinkKind::Www => www::may_begin(source, host.start) && host.may_end(source),
        _ => may_begin(source, host.run_start),
    };
    if !is_link || email.is_at(source, host.run_end) {
        return None;
    }
    let (port_end, end) = if host.run_end > host.end {
        (host.end, host.end)
    } else {
        let port_end = tail::port_end(source, host.end).unwrap_or(host.end);
        (port_end, tail::end(source, host.start, port_end))
    };
    let has_port = port_end > host.end;
    let confidence = match kind {
        LinkKind::Ip if !has_port && is_range(source.slice(host.end, end)) => Confidence::Weak,
        LinkKind::Bare if end == port_end => weak::confidence(source, host, has_port),
        _ => Confidence::Strong,
    };
    Some(RawLink { kind, confidence, start: host.start, end })
}

fn kind(source: Source<'_>, host: &Host) -> Option<LinkKind> {
    if !host.well_formed || host.labels < 2 || host.has_late_underscore() {
        return None;
    }
    let name = source.slice(host.start, host.end);
    if www::is_www(name) {
        Some(LinkKind::Www)
    } else if tld::is_tld(host.last_label(source)) {
        Some(LinkKind::Bare)
    } else if host.labels == 4 && name.parse::<Ipv4Addr>().is_ok() {
        Some(LinkKind::Ip)
    } else {
        None
    }
}

/// Returns `true` if nothing after an address is a path: it is alone, or a range of addresses.
fn is_range(rest: &str) -> bool {
    matches!(
        rest.as_bytes(),
        [] | [b'/', b'0'..=b'9'] | [b'/', b'1' | b'2', b'0'..=b'9'] | [b'/', b'3', b'0'..=b'2']
    )
}

/// Returns `true` if a host may begin at `start`: not in an email address, handle, hashtag,
/// cashtag or path, nor after a single dot.
fn may_begin(source: Source<'_>, start: usize) -> bool {
    source.char_before(start).is_none_or(|before| match before {
        '@' | '#' | '$' | '\\' | '/' => false,
        '.' => source.has_two_dots_before(start),
        _ => chars::class(before) != Class::Letter,
    })
}

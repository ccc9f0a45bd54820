//! Schemes that need no `//`: `mailto:`, `tel:` and the like, with a payload valid for them.

use super::chars;
use super::host::{self, Context};
use super::link::{Confidence, LinkKind, RawLink};
use super::payload::{Starts, ends_word, query_end};
use super::source::Source;
use super::word::Word;
use super::{phone, scheme, tail};

const MAILTO: Word = Word::new("mailto");
const TEL: Word = Word::new("tel");
const SMS: Word = Word::new("sms");
const SMSTO: Word = Word::new("smsto");
const GEO: Word = Word::new("geo");
const BITCOIN: Word = Word::new("bitcoin");
const MAGNET: Word = Word::new("magnet");

/// Finds the link whose scheme ends with the colon at `colon`, and begins at `floor` or after it.
pub(super) fn at_colon(source: Source<'_>, colon: usize, floor: usize) -> Option<RawLink> {
    // The last letters of the schemes: most words before a colon have another one.
    if !matches!(source.byte_before(colon)? | 0x20, b'o' | b'l' | b's' | b'n' | b't') {
        return None;
    }
    let start = scheme::name_start(source, colon, floor)?;
    let starts = Starts { link: start, payload: colon + 1 };
    let name = source.slice(start, colon);
    let (end, confidence) = match Word::lower(name)? {
        MAILTO => (address_end(source, starts)?, Confidence::Strong),
        TEL | SMS | SMSTO => phone::number(source, starts, name)?,
        GEO => (coordinates_end(source, starts)?, Confidence::Strong),
        BITCOIN => (bitcoin_end(source, starts)?, Confidence::Strong),
        MAGNET => (topic_end(source, starts)?, Confidence::Strong),
        _ => return None,
    };
    Some(RawLink { kind: LinkKind::Opaque, confidence, start, end })
}

/// `local@domain`, and a query. The domain needs no dot: the scheme says that it is one.
fn address_end(source: Source<'_>, starts: Starts) -> Option<usize> {
    let mut at = starts.payload;
    while let Some(c) = source.char(at).filter(|&c| in_local_part(c)) {
        at += c.len_utf8();
    }
    if at == starts.payload || source.byte(at) != Some(b'@') {
        return None;
    }
    let domain = host::read(source, at + 1, Context::Authority);
    let valid = domain.well_formed
        && ends_word(source, domain.end)
        && !domain.has_underscore()
        && source.byte(domain.end) != Some(b'@');
    valid.then(|| query_end(source, starts, domain.end))
}

fn in_local_part(c: char) -> bool {
    matches!(c, '.' | '!' | '$' | '%' | '&' | '\'' | '*' | '+' | '=' | '^' | '~')
        || chars::in_label(c)
}

/// Latitude, longitude and perhaps altitude; parameters or a query (RFC 5870).
fn coordinates_end(source: Source<'_>, starts: Starts) -> Option<usize> {
    let latitude = decimal_end(source, starts.payload)?;
    let longitude = decimal_end(source, after_comma(source, latitude)?)?;
    let altitude = after_comma(source, longitude).and_then(|at| decimal_end(source, at));
    let end = altitude.unwrap_or(longitude);
    ends_word(source, end).then(|| query_end(source, starts, end))
}

fn after_comma(source: Source<'_>, at: usize) -> Option<usize> {
    (source.byte(at) == Some(b',')).then_some(at + 1)
}

fn decimal_end(source: Source<'_>, at: usize) -> Option<usize> {
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let first = at + usize::from(source.byte(at) == Some(b'-'));
    let whole = source.run(first, is_digit);
    if whole == first {
        return None;
    }
    let fraction = source.run(whole + 1, is_digit);
    Some(if source.byte(whole) == Some(b'.') && fraction > whole + 1 { fraction } else { whole })
}

/// Returns the end of an address in base58 or bech32, which have 26 to 90 letters and digits.
fn bitcoin_end(source: Source<'_>, starts: Starts) -> Option<usize> {
    let end = source.run(starts.payload, |byte| byte.is_ascii_alphanumeric());
    let valid = (26..=90).contains(&(end - starts.payload)) && ends_word(source, end);
    valid.then(|| query_end(source, starts, end))
}

/// Returns the end of a query whose first URN is an exact topic: `?xt=urn:…`, after other parameters or not.
fn topic_end(source: Source<'_>, starts: Starts) -> Option<usize> {
    if source.byte(starts.payload) != Some(b'?') {
        return None;
    }
    let colon = source.run(starts.payload, |byte| byte > b' ' && byte.is_ascii() && byte != b':');
    let before = source.slice(starts.payload, colon);
    let is_topic = before.ends_with("xt=urn") || before.ends_with("xt.1=urn");
    if !is_topic || source.byte(colon) != Some(b':') {
        return None;
    }
    let end = tail::end_of_rest(source, starts.link, colon);
    (end > colon + 1).then_some(end)
}

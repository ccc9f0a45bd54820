//! Schemes that need no `//`: `mailto:`, `tel:` and their like, with what is valid after them.

use super::chars;
use super::host::{self, Place};
use super::link::{Confidence, LinkKind, RawLink};
use super::scheme::may_follow;
use super::source::Source;
use super::tail;

/// Reads what stands after a scheme's colon: where it ends, if it is valid.
type Payload = fn(Source<'_>, Span) -> Option<usize>;

/// Where the link begins, and where its payload does.
#[derive(Clone, Copy)]
struct Span {
    start: usize,
    payload: usize,
}

const SCHEMES: [(&str, Payload); 7] = [
    ("mailto", mail_address),
    ("tel", phone_number),
    ("sms", phone_number),
    ("smsto", phone_number),
    ("geo", coordinates),
    ("bitcoin", bitcoin_address),
    ("magnet", magnet_topic),
];

/// The link whose scheme ends with the colon at `colon`, not before byte `floor`.
pub(super) fn at_colon(source: Source<'_>, colon: usize, floor: usize) -> Option<RawLink> {
    // The last letters of the schemes: most colons follow another one.
    if !matches!(source.byte_before(colon)? | 0x20, b'o' | b'l' | b's' | b'n' | b't') {
        return None;
    }
    SCHEMES.iter().find_map(|&(name, payload)| {
        let start = colon.checked_sub(name.len()).filter(|&start| start >= floor)?;
        let named = source.slice(start, colon).eq_ignore_ascii_case(name);
        if !named || !may_follow(source.char_before(start)) {
            return None;
        }
        let end = payload(source, Span { start, payload: colon + 1 })?;
        Some(RawLink { kind: LinkKind::Opaque, confidence: Confidence::Strong, start, end })
    })
}

/// `local@domain`, with a query or not. The domain needs no dot: the scheme says what it is.
fn mail_address(source: Source<'_>, span: Span) -> Option<usize> {
    let mut at = span.payload;
    while source.char(at).is_some_and(in_local_part) {
        at += source.char(at).map_or(0, char::len_utf8);
    }
    if at == span.payload || source.byte(at) != Some(b'@') {
        return None;
    }
    let domain = host::read(source, at + 1, Place::Authority);
    let whole = domain.stop == domain.end && source.byte(domain.end) != Some(b'@');
    let valid = whole && domain.well_formed && !domain.underscore;
    valid.then(|| query_end(source, span, domain.end))
}

fn in_local_part(c: char) -> bool {
    matches!(c, '.' | '!' | '$' | '%' | '&' | '\'' | '*' | '+' | '=' | '^' | '~')
        || chars::in_label(c)
}

/// Digits with what separates them to the eye, an optional `+` before; parameters, a query.
fn phone_number(source: Source<'_>, span: Span) -> Option<usize> {
    let first = span.payload + usize::from(source.byte(span.payload) == Some(b'+'));
    let end = source
        .run(first, |byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'(' | b')'));
    let number = source.slice(first, end).trim_end_matches(['-', '.', '(']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let end = first + number.len();
    let valid = digits >= 3 && balanced(number) && ends_token(source, end);
    valid.then(|| query_end(source, span, end))
}

/// Whether every parenthesis closes one that was opened.
fn balanced(number: &str) -> bool {
    let mut open = 0_usize;
    let closes = number.bytes().all(|byte| match byte {
        b'(' => {
            open += 1;
            true
        }
        b')' => open.checked_sub(1).map(|fewer| open = fewer).is_some(),
        _ => true,
    });
    closes && open == 0
}

/// Latitude, longitude and perhaps altitude; parameters, a query (RFC 5870).
fn coordinates(source: Source<'_>, span: Span) -> Option<usize> {
    let latitude = decimal_end(source, span.payload)?;
    let mut end = decimal_end(source, after_comma(source, latitude)?)?;
    if let Some(altitude) = after_comma(source, end).and_then(|at| decimal_end(source, at)) {
        end = altitude;
    }
    ends_token(source, end).then(|| query_end(source, span, end))
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

/// An address in base58 or bech32, which have 26 to 90 letters and digits.
fn bitcoin_address(source: Source<'_>, span: Span) -> Option<usize> {
    let end = source.run(span.payload, |byte| byte.is_ascii_alphanumeric());
    let valid = (26..=90).contains(&(end - span.payload)) && ends_token(source, end);
    valid.then(|| query_end(source, span, end))
}

/// A query whose first URN is an exact topic: `?xt=urn:…`, after other parameters or not.
fn magnet_topic(source: Source<'_>, span: Span) -> Option<usize> {
    if source.byte(span.payload) != Some(b'?') {
        return None;
    }
    let colon = source.run(span.payload, |byte| byte > b' ' && byte.is_ascii() && byte != b':');
    let before = source.slice(span.payload, colon);
    let named = before.ends_with("xt=urn") || before.ends_with("xt.1=urn");
    if !named || source.byte(colon) != Some(b':') {
        return None;
    }
    let end = tail::end_of_rest(source, span.start, colon);
    (end > colon + 1).then_some(end)
}

/// The end of what may follow a payload: `?query` or `;parameters`.
fn query_end(source: Source<'_>, span: Span, end: usize) -> usize {
    match source.byte(end) {
        Some(b'?' | b';') => tail::end_of_rest(source, span.start, end),
        _ => end,
    }
}

/// Whether what ends here does not go on as a word.
fn ends_token(source: Source<'_>, end: usize) -> bool {
    source.char(end).is_none_or(|c| chars::class(c) != chars::Class::Letter)
}

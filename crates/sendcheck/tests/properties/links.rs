//! Properties of the links in any text. Shared with the fuzz targets.

use std::ops::Range;

use sendcheck::links::{Confidence, Link, LinkKind, contains_link, find_links};
use url::Url;

/// The properties of a link, with offsets from the start of another text.
type Facts = (LinkKind, Confidence, Range<usize>, Range<usize>);

fn facts(link: &Link<'_>, bytes: usize, utf16: usize) -> Facts {
    let Range { start, end } = link.range();
    let units = link.utf16().start() + utf16..link.utf16().end() + utf16;
    (link.kind(), link.confidence(), start + bytes..end + bytes, units)
}

fn all_facts(text: &str) -> Vec<Facts> {
    find_links(text).map(|link| facts(&link, 0, 0)).collect()
}

fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Links are sorted and disjoint, and their ranges in bytes and in UTF-16 agree.
pub(crate) fn assert_sound(text: &str) {
    let mut end = 0;
    for link in find_links(text) {
        let range = link.range();
        assert!(end <= range.start && range.start < range.end, "{link:?} in {text:?}");
        assert_eq!(text.get(range.clone()), Some(link.text()), "{text:?}");
        assert_eq!(link.utf16().start(), utf16_len(&text[..range.start]), "{text:?}");
        assert_eq!(link.utf16().end(), utf16_len(&text[..range.end]), "{text:?}");
        end = range.end;
    }
}

/// `contains_link` and `find_links` agree for each confidence.
pub(crate) fn assert_contained(text: &str) {
    for at_least in [Confidence::Weak, Confidence::Strong] {
        let found: Vec<Link<'_>> = find_links(text).min_confidence(at_least).collect();
        let filtered = find_links(text).filter(|link| link.confidence() >= at_least);
        assert_eq!(contains_link(text, at_least), !found.is_empty(), "{text:?}");
        assert_eq!(found, filtered.collect::<Vec<_>>(), "{text:?}");
    }
}

/// Spaces before a text only shift its links.
pub(crate) fn assert_shifted(text: &str, spaces: usize) {
    let shifted: Vec<Facts> = find_links(text).map(|link| facts(&link, spaces, spaces)).collect();
    assert_eq!(all_facts(&(" ".repeat(spaces) + text)), shifted, "{text:?}");
}

/// The links of a line do not depend on other lines.
pub(crate) fn assert_apart(above: &str, below: &str) {
    let both = [above, "\n", below].concat();
    let (bytes, units) = (above.len() + 1, utf16_len(above) + 1);
    let mut apart = all_facts(above);
    apart.extend(find_links(below).map(|link| facts(&link, bytes, units)));
    assert_eq!(all_facts(&both), apart, "{both:?}");
}

/// A link in a text is the same link alone. Two kinds are exempt, as the character before them matters: a
/// link after an apostrophe, which the next apostrophe ends, and a link whose scheme has a dot.
/// `/a.com+b://c` is one link, `a.com+b://c` is two.
pub(crate) fn assert_alone(text: &str) {
    let decides = |link: &Link<'_>| {
        let before = &text[..link.range().start];
        let scheme = link.text().split(':').next().unwrap_or_default();
        let has_dot = link.kind() == LinkKind::Scheme && scheme.contains('.');
        before.ends_with('\'') || (has_dot && !before.is_empty())
    };
    for link in find_links(text).filter(|link| !decides(link)) {
        let alone = all_facts(link.text());
        assert_eq!(alone.len(), 1, "{link:?} in {text:?}");
        assert_eq!(alone[0].2, 0..link.text().len(), "{link:?} in {text:?}");
        assert_eq!(alone[0].0, link.kind(), "{link:?} in {text:?}");
    }
}

/// Browsers accept strong links with a web scheme.
pub(crate) fn assert_taken_by_browsers(text: &str) {
    let strong = find_links(text).strict(false);
    for link in strong.filter(|link| link.kind() == LinkKind::Scheme && link.is_web()) {
        let parsed = Url::parse(link.text());
        assert!(parsed.is_ok() || is_exempt(link.text()), "{link:?} {parsed:?}");
    }
}

/// Hosts that the `url` crate rejects: those that end in a number and are not an address, and those
/// that need IDNA's tables.
fn is_exempt(link: &str) -> bool {
    let authority = link.split("://").nth(1).unwrap_or_default();
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    let host =
        host.trim_end_matches('.').split(':').next().unwrap_or_default().trim_end_matches('.');
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.bytes().all(|b| b.is_ascii_digit()) || last.starts_with("0x");
    is_number || !host.is_ascii() || host.split('.').any(|label| label.starts_with("xn--"))
}

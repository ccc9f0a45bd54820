//! Any text: its units, its links, and the diagnostics about it.

use conformance::properties::invariants::assert_consistent;
use conformance::properties::paths::assert_in_document;
use conformance::properties::text::{assert_edited, assert_links, assert_units};
use linkify::{LinkFinder, LinkKind};
use sendcheck::links::find_links;
use sendcheck::text::Utf16Range;
use sendcheck::{Operation, Options, check as check_document};
use serde_json::json;

/// Longer texts are cut: the slow counts take time in their square.
const MAX_BYTES: usize = 300;

/// The first two bytes are offsets, the others are the text.
pub fn check(data: &[u8]) {
    let Some((&[start, length], text)) = data.split_first_chunk::<2>() else { return };
    let text = String::from_utf8_lossy(text);
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let text = &text[..ends.take_while(|&end| end <= MAX_BYTES).last().unwrap_or(0)];
    let (start, length) = (usize::from(start), usize::from(length));
    assert_units(text, start);
    assert_links(text);
    assert_finds_what_linkify_finds(text);
    if let Ok(range) = Utf16Range::new(start, start + length) {
        assert_edited(MAX_BYTES, range, length, length + start, text.len());
    }
    let document = json!({"parts": [{"type": "text", "value": text}]});
    let options = Options::new().first_message(true).strict_links(start % 2 == 0);
    let report = check_document(Operation::Message, document.to_string().as_bytes(), &options);
    assert_consistent(&report);
    assert_in_document(&report, &document);
}

/// Where `linkify` finds a plain web URL between white space, there is a link.
fn assert_finds_what_linkify_finds(text: &str) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let separate = |at: usize| text[..at].chars().next_back().is_none_or(char::is_whitespace);
    for theirs in finder.links(text).filter(|it| separate(it.start()) && is_plain(it.as_str())) {
        let overlaps = find_links(text)
            .any(|ours| ours.range().start < theirs.end() && theirs.start() < ours.range().end);
        assert!(overlaps, "{theirs:?} in {text:?}");
    }
}

/// `https` and a lower-case ASCII host below `.com`, with nothing after it.
fn is_plain(link: &str) -> bool {
    let Some(host) = link.strip_prefix("https://") else { return false };
    let label = |label: &str| {
        (1..64).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_lowercase())
    };
    host.rsplit('.').next() == Some("com") && host.len() <= 253 && host.split('.').all(label)
}

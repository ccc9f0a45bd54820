//! Links in any text: their properties, and what `url` and `linkify` say of them.

use linkify::{LinkFinder, LinkKind as Linkified};
use sendcheck::links::{Confidence, contains_link, find_links};
use url::{Host, Url};

use crate::lossy;
use crate::shared::links::{
    assert_alone, assert_apart, assert_contained, assert_shifted, assert_sound,
    assert_taken_by_browsers,
};

/// The first byte says how many spaces stand before and where a line ends, the others are the text.
pub fn check(data: &[u8]) {
    let Some((&spaces, text)) = data.split_first() else { return };
    let text = &*lossy(text);
    assert_sound(text);
    assert_contained(text);
    assert_shifted(text, usize::from(spaces));
    let (above, below) = text.split_at(crate::floor(text, usize::from(spaces)));
    assert_apart(above, below);
    assert_alone(text);
    assert_taken_by_browsers(text);
    assert_found_where_linkify_does(text);
}

/// Where `linkify` finds a web URL that `url` takes, there is one for us, too: perhaps not the same, as we
/// know of more that ends one. But what stands inside a longer word is no link to us: `422https://a.com`.
fn assert_found_where_linkify_does(text: &str) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[Linkified::Url]);
    let begins = |at: usize| text[..at].chars().next_back().is_none_or(char::is_whitespace);
    for theirs in finder.links(text).filter(|it| begins(it.start()) && is_plain(it.as_str())) {
        let overlaps = find_links(text)
            .any(|ours| ours.range().start < theirs.end() && theirs.start() < ours.range().end);
        assert!(overlaps, "{theirs:?} in {text:?}");
        assert!(contains_link(text, Confidence::Weak));
    }
}

/// A scheme of the web and a host that anyone would take for one, of labels that the domain name system has,
/// up to what surely ends it: a letter beyond ASCII goes on with the label.
fn is_plain(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("http://").or_else(|| link.strip_prefix("https://")) else {
        return false;
    };
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-');
    let (host, after) = rest.split_at(end.unwrap_or(rest.len()));
    let is_label = |label: &str| {
        (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    let is_named = Url::parse(link).is_ok_and(|url| matches!(url.host(), Some(Host::Domain(_))));
    is_named
        && after.bytes().next().is_none_or(|byte| byte.is_ascii())
        && host.len() <= 253
        && host.split('.').all(is_label)
        && (host.ends_with(".com") || host.ends_with(".org"))
}

//! Peers: bytes of a `chats.create` request in, a list of errors out.

mod forms;
mod overlap;
pub mod schema;
pub mod typed_flat;

use linkify::{LinkFinder, LinkKind};

pub use schema::Schema;
pub use typed_flat::TypedFlat;

/// `linkify` with bare hosts.
#[derive(Debug)]
pub struct Linkify(LinkFinder);

impl Default for Linkify {
    fn default() -> Self {
        Self(link_finder())
    }
}

impl Linkify {
    /// Returns the end of the last link of a text, in bytes.
    #[must_use]
    pub fn last_end(&self, text: &str) -> usize {
        self.0.links(text).last().map_or(0, |link| link.end())
    }
}

/// Reads the bytes with `serde_json` and keeps nothing: the floor.
#[must_use]
pub fn ignore(json: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(json).is_ok()
}

/// An error of a peer.
#[derive(Debug)]
pub struct Issue {
    /// The path, as far as the peer knows it.
    pub place: String,
    /// The message.
    pub message: String,
}

impl Issue {
    fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into() }
    }
}

/// Finds what the API counts as a URL, and bare hosts.
fn link_finder() -> LinkFinder {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
    finder
}

/// Returns `true` if a link is a URL that a first message must not contain.
fn is_url(link: &str) -> bool {
    ["http://", "https://", "ftp://", "www."]
        .iter()
        .any(|start| link.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
}

/// Returns the length of a text in UTF-16 code units.
fn units(text: &str) -> i64 {
    i64::try_from(text.encode_utf16().count()).unwrap_or(i64::MAX)
}

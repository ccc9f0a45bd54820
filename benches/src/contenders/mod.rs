//! Who is measured: bytes of a `chats.create` request in, a verdict with all errors out.

mod crossing;
pub mod schema;
pub mod typed;

use linkify::{LinkFinder, LinkKind};
use sendcheck::links::find_links;
use sendcheck::{EncodedRequest, Operation, Options, Report, check, encode};

pub use schema::Schema;
pub use typed::{Typed, parse_typed};

/// The whole report of ours.
#[must_use]
pub fn ours(json: &[u8], options: &Options) -> Report {
    check(Operation::ChatsCreate, json, options)
}

/// Our request for a valid document.
#[must_use]
pub fn our_request(json: &[u8], options: &Options) -> Option<EncodedRequest> {
    encode(Operation::ChatsCreate, json, options).ok()
}

/// Our links in a text: how many, and where the last one ends in UTF-16 code units.
#[must_use]
pub fn our_links(text: &str) -> (usize, usize) {
    find_links(text).fold((0, 0), |(count, _), link| (count + 1, link.utf16().end()))
}

/// The links that `linkify` finds: how many, and where the last one ends in bytes.
#[derive(Debug)]
pub struct Linkify(LinkFinder);

impl Default for Linkify {
    fn default() -> Self {
        Self(link_finder())
    }
}

impl Linkify {
    /// Searches a text.
    #[must_use]
    pub fn links(&self, text: &str) -> (usize, usize) {
        self.0.links(text).fold((0, 0), |(count, _), link| (count + 1, link.end()))
    }
}

/// What it costs `serde_json` to read over the bytes and keep nothing.
#[must_use]
pub fn ignored(json: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(json).is_ok()
}

/// An error as a peer tells it: where, and what.
#[derive(Debug)]
pub struct Issue {
    /// The place, as far as the peer knows it.
    pub place: String,
    /// What is wrong.
    pub message: String,
}

impl Issue {
    fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into() }
    }
}

/// `linkify`, told to find what the API counts as a URL and more.
fn link_finder() -> LinkFinder {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
    finder
}

/// Whether a link that `linkify` found is a URL that a first message must not hold.
fn is_url(link: &str) -> bool {
    ["http://", "https://", "ftp://", "www."]
        .iter()
        .any(|start| link.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
}

/// The length of a text in UTF-16 code units.
fn units(text: &str) -> i64 {
    i64::try_from(text.encode_utf16().count()).unwrap_or(i64::MAX)
}

//! Checks messages against the rules of the Linq Partner API v3 (iMessage, RCS, SMS) before they are sent.
//!
//! The input is the JSON document that would be sent. The output is a [`Report`] of every problem in it:
//! what the API would refuse, what would be lost in delivery, and how to fix it. The crate does no I/O.
//!
//! ```
//! use sendcheck::{Operation, Options, Rule, Severity, check};
//!
//! let document = br#"{
//!     "from": "+12052535597",
//!     "to": ["+12052532136"],
//!     "message": {
//!         "parts": [{
//!             "type": "text",
//!             "value": "Hello! More at https://example.com",
//!             "text_decorations": [
//!                 {"range": [0, 6], "style": "bold"},
//!                 {"range": [5, 60], "animation": "shake"}
//!             ]
//!         }]
//!     }
//! }"#;
//!
//! let report = check(Operation::ChatsCreate, document, &Options::default());
//! assert!(!report.is_valid());
//!
//! let found: Vec<_> = report.diagnostics().iter().map(|it| (it.rule(), it.path())).collect();
//! assert_eq!(found, [
//!     (Rule::FirstMessageLink, "/message/parts/0/value"),
//!     (Rule::RangeOutOfBounds, "/message/parts/0/text_decorations/1/range"),
//! ]);
//!
//! let link = &report.diagnostics()[0];
//! assert_eq!(link.severity(), Severity::Error);
//! assert_eq!(link.code().map(|code| code.number()), Some(1005));
//! assert_eq!(link.range().map(|range| (range.start(), range.end())), Some((15, 34)));
//! assert_eq!(link.message(), "first message of a new chat contains a URL: https://example.com");
//! ```
//!
//! # Where to start
//!
//! | you have | use |
//! |---|---|
//! | JSON for a known operation | [`check`], [`check_str`] |
//! | JSON for an unknown operation | [`check_inferred`] |
//! | a document inside other JSON, such as an event | [`Envelope`] |
//! | a value that implements `Serialize` | `check_value` |
//! | JSON that was written from a value of another language | [`check_value_json`], [`encode_value_json`] |
//! | JSON to send | [`encode`] |
//! | nothing yet: build a request with types | `request` |
//! | an answer of the API | `response` |
//! | plain text | [`links::find_links`], [`text`] |
//!
//! [`Options`] has the facts that are not in the document: whether the message is the first of a chat, what is known
//! of the chat, and the level of each rule. [`Rule::ALL`] lists the rules, each with an explanation, examples
//! and a source.
//!
//! # How it works
//!
//! Parsing gives one flat list of JSON values. The decoder reads the list by the schema of the operation, and
//! reports wrong types, missing fields and unknown fields. Each rule then looks at the decoded request.
//! Diagnostics come in the order of the document, so the same input gives the same report.
//!
//! # Features
//!
//! All but `http` are on by default. No feature changes a report, except `url`.
//!
//! - `std`: faster validation of UTF-8. Without it, the crate is `no_std` with `alloc`.
//! - `serde`: `check_value`, and the types of `request` and `response`.
//! - `explain`: the long texts of the catalogue.
//! - `url`: parses URLs by the `url` crate. Without it, pass a parser with [`Options::url_parser`].
//! - `http`: encoded requests as `http::Request`, and answers from `http::Response`.
//!
//! # Guarantees
//!
//! Any bytes get a report. Nothing panics. Time and memory grow linearly with the length of the input, except
//! for sorting. Programs can rely on rule names, paths, ranges and codes; the wording of messages can change.
//!
//! This is an independent project, not made by Linq.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

mod catalogue;
mod check;
mod decode;
mod encode;
mod envelope;
pub mod fix;
mod handle;
mod json;
#[doc(hidden)]
pub mod limits;
pub mod links;
mod model;
mod options;
mod report;
#[cfg(feature = "serde")]
pub mod request;
#[cfg(feature = "serde")]
pub mod response;
mod rules;
mod schema;
mod sort;
pub mod text;
mod url;
#[cfg(feature = "serde")]
mod wire;

pub use catalogue::{Code, Level, Param, Params, ParseNameError, ParseRuleError, Rule, Severity};
#[cfg(feature = "explain")]
pub use catalogue::{Example, Explanation};
#[cfg(feature = "serde")]
pub use check::check_value;
#[doc(hidden)]
pub use check::fields_of_inference;
pub use check::{check, check_inferred, check_str, check_value_json, check_value_json_str};
pub use encode::{EncodeError, EncodedRequest, encode, encode_value_json};
pub use envelope::{Envelope, ParsePointerError, Pointer};
pub use json::Position;
#[doc(hidden)]
pub use json::raw as raw_json;
pub use options::{Chat, ChatService, OptionError, Options, SetLevelError};
pub use report::{ApiError, Diagnostic, Locator, Place, Report};
#[doc(hidden)]
pub use schema::BASE_PATH;
#[cfg(feature = "explain")]
pub use schema::describe_schema;
pub use schema::{
    BASE_URL, ChatId, Endpoint, EndpointError, InferOperationError, MessageId, Operation,
    ParseChatIdError, ParseMessageIdError, ParseOperationError, PathId, PayloadLocation,
};
// Not `non_exhaustive`: other crates of this project handle every kind.
#[doc(hidden)]
pub use schema::{PartKind, PlannedAs};
pub use url::UrlParser;

/// Returns the name that a misspelt one probably means, as in help and errors.
#[doc(hidden)]
#[must_use]
pub fn nearest_name<'c>(
    name: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    catalogue::nearest(name, candidates.into_iter())
}

/// Returns a value as sentences quote it: cut at 80 characters, with invisible characters escaped.
#[doc(hidden)]
#[must_use]
pub fn quoted(value: &str) -> alloc::boxed::Box<str> {
    catalogue::quote(value)
}

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

//! Tells a program, before anything is sent, whether a message will be accepted by the Linq Partner API
//! v3 (iMessage, RCS, SMS), what will be lost on the way, and how to mend it.
//!
//! It is a core without I/O: no network, no clock, no files. What goes in is the document that would be
//! sent; what comes out is a report of everything that is wrong with it, in one pass:
//!
//! 1. **bytes → model.** [`check`] reads the document with a pull reader of its own. A wrong type in one
//!    place never hides what is wrong in another; only text that is not JSON ends it.
//! 2. **model → rules.** Every [`Rule`] looks at the nodes that concern it: parts, texts, decorations,
//!    URLs, effects, recipients, and the chat as far as [`Options`] tell of it.
//! 3. **rules → report.** Findings stand in the order of their places. Each [`Diagnostic`] names its
//!    rule, the place as a JSON Pointer, the range in UTF-16 code units, the API's error code, and, when
//!    it is shown, says in words what is wrong and what to do.
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
//!         }],
//!         "effect": {"type": "bubble", "name": "confetti"}
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
//!     (Rule::EffectTypeMismatch, "/message/effect"),
//!     (Rule::FirstMessageEffect, "/message/effect"),
//! ]);
//!
//! let link = &report.diagnostics()[0];
//! assert_eq!(link.severity(), Severity::Error);
//! assert_eq!(link.code().map(|code| code.number()), Some(1005));
//! assert_eq!(link.range().map(|range| (range.start(), range.end())), Some((15, 34)));
//! assert_eq!(link.message(), "the first message of a new chat holds a URL: https://example.com");
//! assert_eq!(link.help().as_deref(), Some("send it as a follow-up with chats.messages.send"));
//! ```
//!
//! # Ways in
//!
//! | you have | call |
//! |---|---|
//! | the bytes that will be sent | [`check`] |
//! | text, which is UTF-8 for sure | [`check_str`] |
//! | bytes, and no word of what they are for | [`check_inferred`] |
//! | a value that serde can serialise | `check_value` (feature `serde`) |
//! | JSON text that a language made from a value, perhaps with half surrogate pairs | [`check_value_json`], [`check_value_json_str`] |
//! | a text | [`links::find_links`], [`text`] |
//!
//! What the caller knows beyond the document goes into [`Options`]: whether the send opens a chat, what
//! kind of chat it is, how each rule counts. The catalogue itself is data: [`Rule::ALL`], with an
//! explanation, examples and a source for each.
//!
//! # Features
//!
//! All are on by default. None of them changes an answer.
//!
//! - `std`: nothing but what needs the standard library; without it the crate is `no_std` with `alloc`.
//! - `serde`: `check_value`.
//! - `explain`: the long texts of the catalogue.
//!
//! # Promises
//!
//! Any bytes get a report, in time linear in their number (sorting aside) and memory of a few times their
//! size; at worst, for a million keys or recipients of no length at all, of some twenty times. Nothing
//! panics. The same input gives the same report. Rule names, paths, ranges and codes are for programs to
//! rely on; the template of messages is not.
//!
//! This is an independent project for users of the Linq Partner API v3.
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
mod handle;
mod json;
mod limits;
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
pub mod text;
mod url;

pub use catalogue::{Code, Level, Param, Params, ParseNameError, ParseRuleError, Rule, Severity};
#[cfg(feature = "explain")]
pub use catalogue::{Example, Explanation};
#[cfg(feature = "serde")]
pub use check::check_value;
pub use check::{check, check_inferred, check_str, check_value_json, check_value_json_str};
pub use encode::{BASE_URL, EncodeError, EncodedRequest, encode};
pub use json::Position;
pub use options::{Chat, ChatService, OptionError, Options, SetLevelError};
pub use report::{ApiError, Diagnostic, Locator, Place, Report};
#[cfg(feature = "explain")]
pub use schema::describe_schema;
pub use schema::{
    ChatId, InferOperationError, MessageId, Operation, ParseChatIdError, ParseMessageIdError,
    ParseOperationError, PathId, PayloadLocation,
};
pub use url::UrlParser;

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

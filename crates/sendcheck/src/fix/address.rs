//! The targets of links and images, as text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;
use core::ops::Range;

use crate::links::{Confidence, Link, LinkKind, find_links};

/// The meaning of the target of a link to a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address.
    Address {
        /// The address in the form that people see.
        text: String,
        /// Whether parameters, such as the subject of a mail, were removed from it.
        has_parameters: bool,
    },
    /// Nothing: the target is relative, or a script.
    Meaningless,
}

/// Schemes whose address is shown without them.
const CONTACT_SCHEMES: [&str; 3] = ["mailto:", "tel:", "sms:"];

/// Reads the target of a link, as recipients see it.
///
/// ```
/// use sendcheck::fix::{Target, link_target};
///
/// let Target::Address { text, .. } = link_target("mailto:ana@example.com?subject=Hi") else { panic!() };
/// assert_eq!(text, "ana@example.com");
/// assert_eq!(link_target("#top"), Target::Meaningless);
/// ```
#[must_use]
pub fn link_target(destination: &str) -> Target {
    for scheme in CONTACT_SCHEMES {
        if let Some(rest) = strip_prefix(destination, scheme) {
            let (address, parameters) = rest.split_once('?').unwrap_or((rest, ""));
            if address.is_empty() {
                return Target::Meaningless;
            }
            let has_parameters = !parameters.is_empty();
            let text = percent_encode_blanks(address).into_owned();
            return Target::Address { text, has_parameters };
        }
    }
    if has_authority(destination) || strip_prefix(destination, "www.").is_some() {
        let text = percent_encode_blanks(destination).into_owned();
        return Target::Address { text, has_parameters: false };
    }
    Target::Meaningless
}

/// Returns `true` for the target of an image that can be shown like that of a link.
#[must_use]
pub fn is_web_address(destination: &str) -> bool {
    ["https://", "http://", "ftp://"]
        .iter()
        .any(|scheme| strip_prefix(destination, scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Returns `true` if a label says no more than the address: without scheme, `www.`, the last `/` and case.
#[must_use]
pub fn is_label_of_address(label: &str, address: &str) -> bool {
    bare(&percent_encode_blanks(label)) == bare(address)
}

/// Returns what is written before and after an address that follows its label. `is_last`: nothing follows in the block.
#[must_use]
pub fn signs_around_address(label: &str, is_last: bool) -> (&'static str, &'static str) {
    match (is_last, label.trim_end().ends_with([':', '：'])) {
        (true, true) => (" ", ""),
        (true, false) => (": ", ""),
        (false, _) => (" (", ")"),
    }
}

/// Returns `true` for `name://` and an authority.
fn has_authority(destination: &str) -> bool {
    let Some((name, rest)) = destination.split_once("://") else { return false };
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && rest.chars().next().is_some_and(|c| !matches!(c, '/' | '?' | '#'))
}

fn bare(text: &str) -> String {
    let mut text = text;
    for scheme in ["https://", "http://"].into_iter().chain(CONTACT_SCHEMES) {
        if let Some(rest) = strip_prefix(text, scheme) {
            text = rest;
            break;
        }
    }
    text = strip_prefix(text, "www.").unwrap_or(text);
    text.strip_suffix('/').unwrap_or(text).to_lowercase()
}

fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Percent-encodes the white space and control characters of an address; everything else stays unchanged.
#[must_use]
pub fn percent_encode_blanks(address: &str) -> Cow<'_, str> {
    let is_encoded = |c: char| c.is_whitespace() || c.is_control();
    if !address.contains(is_encoded) {
        return address.into();
    }
    let mut out = String::new();
    for c in address.chars() {
        if is_encoded(c) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string does not fail.
                _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out.into()
}

/// The addresses of a text: a sign in one is part of it, and not markup, as in `/pkg/__init__.py`.
#[derive(Debug, Default)]
pub struct Addresses(Vec<Range<usize>>);

impl Addresses {
    /// Finds those of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let is_address = |link: &Link<'_>| {
            link.confidence() == Confidence::Strong && link.kind() != LinkKind::Opaque
        };
        Self(find_links(text).filter(is_address).map(|link| link.range()).collect())
    }

    /// Returns `true` if the character at this byte is in an address, but not its first.
    #[must_use]
    pub fn hold(&self, at_bytes: usize) -> bool {
        let next = self.0.partition_point(|link| link.end <= at_bytes);
        self.0.get(next).is_some_and(|link| link.start < at_bytes)
    }
}

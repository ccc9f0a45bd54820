//! The targets of links and images, as text.

use sendcheck::fix::percent_encode_blanks;

/// The meaning of the target of a link to a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// This address. `has_parameters` if parameters were removed from it.
    Address { text: String, has_parameters: bool },
    /// Nothing.
    Meaningless,
}

/// Schemes whose address is shown without them.
const CONTACT_SCHEMES: [&str; 3] = ["mailto:", "tel:", "sms:"];

/// Reads the target of a link.
pub(crate) fn target(destination: &str) -> Target {
    for scheme in CONTACT_SCHEMES {
        if let Some(rest) = strip_prefix(destination, scheme) {
            let (address, parameters) = rest.split_once('?').unwrap_or((rest, ""));
            if address.is_empty() {
                return Target::Meaningless;
            }
            let has_parameters = !parameters.is_empty();
            return Target::Address { text: encode(address), has_parameters };
        }
    }
    if has_authority(destination) || strip_prefix(destination, "www.").is_some() {
        return Target::Address { text: encode(destination), has_parameters: false };
    }
    Target::Meaningless
}

fn encode(address: &str) -> String {
    percent_encode_blanks(address).into_owned()
}

/// Returns `true` for the target of an image that can be shown like that of a link.
pub(crate) fn is_web(destination: &str) -> bool {
    ["https://", "http://", "ftp://"]
        .iter()
        .any(|scheme| strip_prefix(destination, scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Returns `true` for `name://` and an authority.
fn has_authority(destination: &str) -> bool {
    let Some((name, rest)) = destination.split_once("://") else { return false };
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && rest.chars().next().is_some_and(|c| !matches!(c, '/' | '?' | '#'))
}

/// Returns `true` if a label says no more than the address.
pub(crate) fn is_same(label: &str, address: &str) -> bool {
    bare(label) == bare(address)
}

fn bare(text: &str) -> String {
    let mut text = text;
    for scheme in ["https://", "http://", "mailto:", "tel:", "sms:"] {
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

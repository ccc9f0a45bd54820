//! URLs in fields of their own.

mod invalid_url;
mod link_without_preview;
mod unsupported_media_type;
mod url_has_credentials;
mod url_needs_repair;
mod url_not_https;
mod url_not_public;
mod url_too_long;

use super::{RuleContext, mentions};
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
pub(super) use unsupported_media_type::check_filename;

/// Checks a URL.
pub(crate) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(parsed) = url.valid() else { return invalid_url::check(url, path, context) };
    mentions::sticker_not_stored::check(url, path, context);
    if url_not_https::check(url, parsed, path, context) {
        url_needs_repair::check(url, parsed, path, context);
    }
    url_too_long::check(url, parsed, path, context);
    link_without_preview::check(url, parsed, path, context);
    url_not_public::check(url, parsed, path, context);
    url_has_credentials::check(parsed, path, context);
    unsupported_media_type::check(url, parsed, path, context);
}

/// Returns `true` if the field takes `https` only, but for `data:` in a card.
fn wants_https(role: UrlRole) -> bool {
    role != UrlRole::Link
}

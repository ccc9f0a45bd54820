//! Addresses as `compose` sends them.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::url::media::{MediaUse, Support, support};
use crate::url::{Scheme, Url, serialised};
use crate::{Operation, Options, check_str};

/// Returns a URL as a media part takes it: repaired, https, of a supported file type and without diagnostics. Returns
/// `None` if it is not such a URL.
///
/// ```
/// use sendcheck::{Options, fix::media_url};
///
/// let options = Options::default();
/// let url = media_url("https://cdn.example.com/my map.png", &options);
/// assert_eq!(url.as_deref(), Some("https://cdn.example.com/my%20map.png"));
/// assert_eq!(media_url("https://cdn.example.com/page", &options), None);
/// ```
#[must_use]
pub fn media_url(url: &str, options: &Options) -> Option<String> {
    let parser = options.url_parser;
    let is_fine = !Url::parse(url, parser).ok()?.needs_repair(url);
    let repaired: Cow<'_, str> = match serialised(url, parser) {
        Some(serialised) => serialised.into(),
        // Builds without a parser know plain URLs.
        None if is_fine => url.into(),
        None => return None,
    };
    let parsed = Url::parse(&repaired, parser).ok()?;
    let is_supported = parsed
        .extension()
        .is_some_and(|extension| support(extension, MediaUse::Media) == Support::Supported);
    if parsed.scheme() != Scheme::Https || !is_supported {
        return None;
    }
    let mut document = String::from(r#"{"parts": [{"type": "media", "url": "#);
    crate::json::write::string(&repaired, &mut document);
    document.push_str("}]}");
    let report = check_str(Operation::Message, &document, &options.to_default());
    report.diagnostics().is_empty().then(|| repaired.into_owned())
}

/// Returns `true` if a URL is on a host whose media do not count as public.
#[must_use]
pub fn is_exempt_url(url: &str, options: &Options) -> bool {
    Url::parse(url, options.url_parser).is_ok_and(|url| options.is_exempt_host(&url))
}

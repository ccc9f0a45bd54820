use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Url;
use crate::url::media::{MediaUse, Support, support};

rule! {
    name: "unsupported-media-type",
    severity: Warning,
    code: Some(Code::predicted(5004)),
    message: "unsupported file type: `{given}`",
    help: "convert the file to a supported format",
    what: "Checks for a file extension (in the path of a URL, or in the `filename` of an attachment) that is known and not supported for the field. Voice memos take audio only; stickers and group icons take images; card images take JPEG, PNG, HEIC and WebP. Unknown extensions are not reported.",
    why: "The server reads the file itself, and rejects the message if its type is not supported. For stickers, group icons and card images the code is 5006.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.psd"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, \"Supported Media\"; error 5004 and 5006",
}

/// Returns what the file behind a URL is used as, if it is a file.
fn media_use(role: UrlRole) -> Option<MediaUse> {
    match role {
        UrlRole::Media => Some(MediaUse::Media),
        UrlRole::VoiceMemo => Some(MediaUse::VoiceMemo),
        UrlRole::GroupIcon | UrlRole::Sticker => Some(MediaUse::Image),
        UrlRole::CardImage => Some(MediaUse::CardImage),
        UrlRole::Link | UrlRole::AppClip | UrlRole::Card | UrlRole::ExperienceParam => None,
    }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(media_use) = media_use(url.role) else { return };
    let extension = valid(url).and_then(Url::extension);
    check(url.text, extension, media_use, path, context);
}

/// Checks the extension of a file that is used as `media_use`. A media part calls it with `Image`
/// when it is a sticker, an attachment with `Media`.
pub(in crate::rules) fn check(
    given: &str,
    extension: Option<&str>,
    media_use: MediaUse,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if extension.is_none_or(|extension| support(extension, media_use) != Support::Unsupported) {
        return;
    }
    let mut found = DiagnosticBuilder::new(Rule::UnsupportedMediaType, path);
    if matches!(media_use, MediaUse::Image | MediaUse::CardImage) {
        found.code(Code::predicted(5006));
    }
    context.push(found.given(given));
}

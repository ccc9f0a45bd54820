use crate::catalogue::{Code, Rule};
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::Url;
use crate::url::media::{MediaUse, Support, extension_of_filename, support};

pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let media_use = match url.role {
        UrlRole::Media => MediaUse::Media,
        UrlRole::VoiceMemo => MediaUse::VoiceMemo,
        UrlRole::StickerMedia | UrlRole::GroupIcon | UrlRole::Sticker => MediaUse::Image,
        UrlRole::CardImage => MediaUse::CardImage,
        UrlRole::Link | UrlRole::AppClip | UrlRole::Card | UrlRole::ExperienceParam => return,
    };
    report(url.text, parsed.extension(), media_use, path, context);
}

/// Checks the name of a file to upload.
pub(crate) fn check_filename(filename: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    report(filename, extension_of_filename(filename), MediaUse::Media, path, context);
}

fn report(
    given: &str,
    extension: Option<&str>,
    media_use: MediaUse,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if extension.is_none_or(|extension| support(extension, media_use) != Support::Unsupported) {
        return;
    }
    let mut builder = DiagnosticBuilder::new(Rule::UnsupportedMediaType, path);
    if matches!(media_use, MediaUse::Image | MediaUse::CardImage) {
        builder.code(Code::predicted(5006));
    }
    context.push(builder.given(given));
}

use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::{DATA_URL_CODE_POINTS, URL_CODE_POINTS};
use crate::model::{UrlRole, UrlValue};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::text::measure;
use crate::url::{Scheme, Url};

pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let limit = match url.role {
        UrlRole::Card if parsed.scheme() == Scheme::Data => DATA_URL_CODE_POINTS,
        UrlRole::Link | UrlRole::Card | UrlRole::CardImage => URL_CODE_POINTS,
        UrlRole::AppClip
        | UrlRole::Media
        | UrlRole::StickerMedia
        | UrlRole::VoiceMemo
        | UrlRole::GroupIcon
        | UrlRole::Sticker
        | UrlRole::ExperienceParam => return,
    };
    let count = measure(url.text).code_points;
    if count > limit {
        let mut builder = DiagnosticBuilder::new(Rule::UrlTooLong, path);
        context.push(builder.count(count as u64).limit(limit as u64));
    }
}

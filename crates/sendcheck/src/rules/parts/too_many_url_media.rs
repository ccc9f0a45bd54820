use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::URL_MEDIA;
use crate::model::UrlMedia;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(media: &UrlMedia, parts: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(part) = media.public_over {
        let path = parts.item(part.index, part.span);
        let mut builder = DiagnosticBuilder::new(Rule::TooManyUrlMedia, &path);
        context.push(builder.count(media.public as u64).limit(URL_MEDIA as u64));
    }
}

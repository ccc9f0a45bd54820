use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::URL_MEDIA;
use crate::model::UrlMedia;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(media: &UrlMedia, parts: &Path<'_>, context: &mut RuleContext<'_>) {
    if let (None, Some(part)) = (media.public_over, media.together_over) {
        let path = parts.item(part.index, part.span);
        let count = media.public + media.presigned;
        let mut builder = DiagnosticBuilder::new(Rule::UnclearUrlMedia, &path);
        context.push(builder.count(count as u64).limit(URL_MEDIA as u64));
    }
}

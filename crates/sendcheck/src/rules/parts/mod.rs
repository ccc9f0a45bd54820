//! Parts among each other.

/// The title of the group.
pub(super) const TITLE: &str = "Parts";

pub(super) mod app_card_not_alone;
pub(super) mod consecutive_text;
pub(super) mod link_not_alone;
pub(super) mod media_source;
pub(super) mod no_parts;
pub(super) mod too_many_parts;
pub(super) mod too_many_url_media;
pub(super) mod unclear_url_media;

use super::Rule;
use super::context::RuleContext;
use crate::json::Path;
use crate::limits::URL_MEDIA;
use crate::model::{MediaHost, Message, PartRef, UrlMedia, UrlValue};
use crate::options::Options;

/// Reports `rule` on each of the parts that had to be alone, where there are others.
fn not_alone(
    rule: Rule,
    lonely: &[PartRef],
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(parts) = message.parts.present() else { return };
    if parts.value < 2 {
        return;
    }
    let path = path.field("parts", parts.offset_bytes);
    for part in lonely {
        context.report(rule, &path.item(part.index, part.part_offset_bytes));
    }
}

impl MediaHost {
    /// The host of a media part's URL, to this caller.
    pub(crate) fn of(url: &UrlValue<'_>, options: &Options) -> Self {
        match &url.url {
            Ok(parsed) if options.is_exempt_host(parsed) => Self::Exempt,
            Ok(parsed) if parsed.is_presigned() => Self::Presigned,
            _ => Self::Public,
        }
    }
}

impl UrlMedia {
    /// Counts a media part by where its file comes from.
    pub(crate) fn count(&mut self, host: MediaHost, part: PartRef) {
        match host {
            MediaHost::Exempt => return,
            MediaHost::Presigned => self.presigned += 1,
            MediaHost::Public => self.public += 1,
        }
        if self.public > URL_MEDIA && self.public_over.is_none() {
            self.public_over = Some(part);
        }
        if self.public + self.presigned > URL_MEDIA && self.together_over.is_none() {
            self.together_over = Some(part);
        }
    }
}

use crate::catalogue::{Rule, texts::media_source as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{MediaPart, SendVoiceMemo};

pub(super) fn check_part(media: &MediaPart<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let message = match (media.url.is_given(), media.attachment_id.is_given()) {
        (true, true) => text::BOTH,
        (false, false) => text::NEITHER,
        _ => return,
    };
    context.push(DiagnosticBuilder::new(Rule::MediaSource, path).message(message));
}

pub(super) fn check_memo(memo: &SendVoiceMemo<'_>, root: &Path<'_>, context: &mut RuleContext<'_>) {
    let message = match (memo.voice_memo_url.is_given(), memo.attachment_id.is_given()) {
        (true, true) => text::MEMO_BOTH,
        (false, false) => text::MEMO_NEITHER,
        _ => return,
    };
    context.push(DiagnosticBuilder::new(Rule::MediaSource, root).message(message));
}

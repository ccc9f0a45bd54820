use crate::catalogue::{Rule, texts::media_source as text};
use crate::json::{Path, Value};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Alias, MediaPart, Record, SendVoiceMemo, alias};

pub(super) fn check_part(
    media: &MediaPart<'_>,
    value: Value<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    match (media.url.is_given(), media.attachment_id.is_given()) {
        (true, true) => both(text::BOTH, path, context),
        (false, false) => neither::<MediaPart<'_>>(text::NEITHER, value, "url", path, context),
        _ => {}
    }
}

pub(super) fn check_memo(
    memo: &SendVoiceMemo<'_>,
    value: Value<'_>,
    root: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    match (memo.voice_memo_url.is_given(), memo.attachment_id.is_given()) {
        (true, true) => both(text::MEMO_BOTH, root, context),
        (false, false) => {
            let url = "voice_memo_url";
            neither::<SendVoiceMemo<'_>>(text::MEMO_NEITHER, value, url, root, context);
        }
        _ => {}
    }
}

fn both(message: &'static str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::MediaSource, path).message(message));
}

/// Reports an object of type `R` that has neither field. Names the field that was probably meant, if there is one.
fn neither<'d, R: Record<'d>>(
    message: &'static str,
    value: Value<'_>,
    url: &str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let mut keys = value.fields().map(|(key, _)| key.name());
    let meant = keys.find_map(|key| match alias(R::OBJECT, &key) {
        Some(Alias::Field(field))
            if R::OBJECT.find(&key).is_none() && (field == url || field == "attachment_id") =>
        {
            Some((key, field))
        }
        _ => None,
    });
    let mut builder = DiagnosticBuilder::new(Rule::MediaSource, path);
    if let Some((key, field)) = &meant {
        builder.given(field).suggest(text::RENAME, key.as_ref());
    }
    context.push(builder.message(message));
}

use crate::Operation;
use crate::json::Path;
use crate::model::{Body, Media};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "media-source",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "a media part needs `url` or `attachment_id`, and not both",
    help: "give the one that says where the file is",
    what: "A media part has both `url` and `attachment_id`, or neither; a voice memo has both `voice_memo_url` and `attachment_id`, or neither.",
    why: "The API must know where the file is, and can use one path only.",
    fails: "message" => r#"{"parts": [{"type": "media"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create: «Either `url` or `attachment_id` must be provided, but not both»; the same for chats.send_voicememo",
}

pub(in crate::rules) fn media(media: &Media, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let message = match (media.url.is_present(), media.attachment_id.is_present()) {
        (true, true) => "a media part has both `url` and `attachment_id`",
        (false, false) => "a media part has neither `url` nor `attachment_id`",
        _ => return,
    };
    context.push(DiagnosticBuilder::new(Rule::MediaSource, path).message(message));
}

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.operation != Operation::ChatsSendVoicememo || !body.is_object {
        return;
    }
    let message = match (body.voice_memo_url.is_present(), body.attachment_id.is_present()) {
        (true, true) => "the voice memo has both `voice_memo_url` and `attachment_id`",
        (false, false) => "the voice memo has neither `voice_memo_url` nor `attachment_id`",
        _ => return,
    };
    context.push(DiagnosticBuilder::new(Rule::MediaSource, path).message(message));
}

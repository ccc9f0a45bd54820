use crate::json::Path;
use crate::limits::URL_MEDIA;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "too-many-url-media",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "{count} media parts on public URLs are more than the {limit} that a message can have",
    help: "upload the files first (POST /v3/attachments) and give their `attachment_id`",
    what: "More than 40 media parts whose `url` is public: not on `cdn.linqapp.com` or `uploads.linqapp.com` (an option), and not presigned. The finding is on the 41st of them.",
    why: "The API downloads each such file when it sends, and rejects messages with more of them. Files that were uploaded before do not count.",
    fails: "message" => r#"{"parts": [«{"type": "media", "url": "https://example.com/cat.png"} × 41»]}"#,
    passes: "message" => r#"{"parts": [«{"type": "media", "url": "https://example.com/cat.png"} × 40»]}"#,
    source: "reference of chats.create, «Validation Rules»",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let media = &message.url_media;
    if let (Some(part), Some(parts)) = (media.public_over, message.parts.present()) {
        let parts = path.field("parts", parts.offset_bytes);
        let path = parts.item(part.index, part.part_offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::TooManyUrlMedia, &path)
                .count(media.public as u64)
                .limit(URL_MEDIA as u64),
        );
    }
}

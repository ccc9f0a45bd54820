use crate::json::Path;
use crate::limits::URL_MEDIA;
use crate::model::Message;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "unclear-url-media",
    severity: Warning,
    code: None,
    message: "{count} media parts have URLs, some presigned by others: more than {limit} if those count as public",
    help: "upload the files first (POST /v3/attachments) and give their `attachment_id`",
    what: "At most 40 media parts are on public URLs, but more than 40 together with those on URLs that somebody else presigned: with `X-Amz-Signature`, `X-Goog-Signature`, `sig` and `se`, or `Signature` and `Key-Pair-Id` in the query. The finding is on the part that makes it 41.",
    why: "The API exempts «presigned URLs» from its limit of 40 and does not say whose.",
    fails: "message" => r#"{"parts": [«{"type": "media", "url": "https://bucket.example.com/cat.png?X-Amz-Signature=0f"} × 41»]}"#,
    passes: "message" => r#"{"parts": [«{"type": "media", "url": "https://bucket.example.com/cat.png?X-Amz-Signature=0f"} × 40»]}"#,
    source: "reference of chats.create, «Validation Rules»",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let media = &message.url_media;
    if media.public_over.is_some() {
        return;
    }
    if let (Some(part), Some(parts)) = (media.together_over, message.parts.present()) {
        let parts = path.field("parts", parts.offset_bytes);
        let path = parts.item(part.index, part.part_offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::UnclearUrlMedia, &path)
                .count((media.public + media.presigned) as u64)
                .limit(URL_MEDIA as u64),
        );
    }
}

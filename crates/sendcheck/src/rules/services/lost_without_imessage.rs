use crate::Operation;
use crate::json::Path;
use crate::model::{Body, Message, Service};
use crate::options::ChatService;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "lost-without-imessage",
    severity: Warning,
    code: None,
    message: "this is lost: the message does not travel by iMessage",
    help: "leave it out, or send by iMessage",
    what: "The `preferred_service` is SMS or RCS, or the chat is known to be of one of these, and the message has decorations, an effect or a reply; or a voice memo goes to such a chat. There is one finding for each thing lost.",
    why: "SMS and RCS show none of these, and say nothing: the text arrives plain, the memo as a file.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}], "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/protocol-selection/ and the reference of chats.create",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let is_preferred =
        matches!(message.preferred_service.value(), Some(Service::Sms | Service::Rcs));
    if !is_preferred && !is_plain_chat(context) {
        return;
    }
    let mut report = |path: &Path<'_>, message| {
        context.push(DiagnosticBuilder::new(Rule::LostWithoutImessage, path).message(message));
    };
    if let Some(parts) = message.parts.present() {
        let parts = path.field("parts", parts.offset_bytes);
        for part in &message.decorated {
            let part_path = parts.item(part.index, part.part_offset_bytes);
            report(
                &part_path.field("text_decorations", part.field_offset_bytes),
                "the decorations are lost: the message does not travel by iMessage",
            );
        }
    }
    if let Some(effect) = message.effect.present() {
        report(
            &path.field("effect", effect.offset_bytes),
            "the effect is lost: the message does not travel by iMessage",
        );
    }
    if let Some(reply) = message.reply_to.present() {
        report(
            &path.field("reply_to", reply.offset_bytes),
            "the message arrives as no reply: it does not travel by iMessage",
        );
    }
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.operation == Operation::ChatsSendVoicememo && is_plain_chat(context) {
        context.push(
            DiagnosticBuilder::new(Rule::LostWithoutImessage, path)
                .message("the voice memo arrives as a file: the chat is not on iMessage")
                .help("send the file as a media part, or accept it"),
        );
    }
}

fn is_plain_chat(context: &RuleContext<'_>) -> bool {
    matches!(context.chat().service, Some(ChatService::Sms | ChatService::Rcs))
}

use crate::Operation;
use crate::json::Path;
use crate::model::Body;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "empty-update",
    severity: Warning,
    code: None,
    message: "the update changes nothing",
    help: "give `display_name` or `group_chat_icon`",
    what: "`chats.update` with neither `display_name` nor `group_chat_icon`.",
    why: "Such a call does nothing, so something was forgotten or misspelt.",
    fails: "chats.update" => "{}",
    passes: "chats.update" => r#"{"display_name": "Lunch"}"#,
    source: "reference of chats.update: both fields are optional",
}

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let changes = body.display_name.is_present() || body.group_chat_icon.is_present();
    if context.operation == Operation::ChatsUpdate && body.is_object && !changes {
        context.report(Rule::EmptyUpdate, path);
    }
}

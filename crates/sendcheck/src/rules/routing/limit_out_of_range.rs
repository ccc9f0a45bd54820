use crate::json::Path;
use crate::limits::PAGE;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "limit-out-of-range",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`limit` must be from 1 to 100",
    help: "",
    what: "`limit` of a list is less than 1 or more than 100.",
    why: "The API answers 400.",
    fails: "chats.list_chats" => r#"{"limit": 101}"#,
    passes: "chats.list_chats" => r#"{"limit": 100}"#,
    source: "OpenAPI 2026-03-24, the parameter `limit`: minimum 1, maximum 100",
}

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(limit) = body.limit.present()
        && !PAGE.contains(&limit.value)
    {
        context.report(Rule::LimitOutOfRange, &path.field("limit", limit.offset_bytes));
    }
}

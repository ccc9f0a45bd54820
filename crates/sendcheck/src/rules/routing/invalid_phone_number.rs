use crate::handle::{is_e164, is_e164_plus_optional};
use crate::json::Path;
use crate::model::Phone;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "invalid-phone-number",
    severity: Error,
    code: Some(Code::documented(1002)),
    message: "`{given}` is not a phone number in E.164 format",
    help: "write + and the country code, then digits only, such as +14155551234",
    what: "`from` is not a phone number in E.164 format: `+`, then 2 to 15 ASCII digits, the first not 0. In the query of `chats.list_chats` the `+` may be left out.",
    why: "The API answers 400.",
    fails: "chats.create" => r#"{"from": "(205) 253-5597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1002/ and the `pattern` of `from` in the OpenAPI 2026-03-24",
}

pub(in crate::rules) fn phone(phone: &Phone<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let is_valid = if phone.is_plus_optional {
        is_e164_plus_optional(phone.value)
    } else {
        is_e164(phone.value)
    };
    if !is_valid {
        context.push(DiagnosticBuilder::new(Rule::InvalidPhoneNumber, path).given(phone.value));
    }
}

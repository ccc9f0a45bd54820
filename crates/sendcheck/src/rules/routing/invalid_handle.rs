use crate::handle::{is_e164_plus_optional, is_handle};
use crate::json::Path;
use crate::operation::PayloadLocation;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "invalid-handle",
    severity: Error,
    code: Some(Code::documented(1002)),
    message: "`{given}` is neither a phone number in E.164 format nor an email address",
    help: "",
    what: "An item of `to`, `to` in the query of `chats.list_chats`, or `handle` is neither a phone number in E.164 format nor a plain email address: no display name, no comment, a domain of at least two labels. In the query, the `+` may be left out.",
    why: "The API answers 400: it cannot tell whom to write to.",
    fails: "chats.participants.add" => r#"{"handle": "Ann <ann@example.com>"}"#,
    passes: "chats.participants.add" => r#"{"handle": "ann@example.com"}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1002/ and the description of `to`",
}

pub(in crate::rules) fn handle(handle: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    // In a query, a `+` may be left out: decoded as a form, it would be a space.
    let is_query = context.operation.payload_location() == PayloadLocation::Query;
    if is_handle(handle) || is_query && is_e164_plus_optional(handle) {
        return;
    }
    report(handle, path, context);
}

#[cold]
fn report(handle: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let looks_like_email = handle.contains('@');
    context.push(DiagnosticBuilder::new(Rule::InvalidHandle, path).given(handle).help(
        if looks_like_email {
            "write the bare address, such as ann@example.com"
        } else {
            "write + and the country code, then digits only, such as +14155551234"
        },
    ));
}

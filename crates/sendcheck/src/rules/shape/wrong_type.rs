use alloc::format;
use alloc::string::String;

use crate::catalogue::{Rule, quote, texts::wrong_type as text};
use crate::json::{Kind, Path, Value};
use crate::rules::effects::type_of_effect;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Known as _, Type};

/// Reports a value that has another JSON type than `expected`.
pub(crate) fn report(
    value: Value<'_>,
    expected: Type,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let mut builder = DiagnosticBuilder::new(Rule::WrongType, path);
    if let (Type::Integer, Kind::Number) = (expected, value.kind()) {
        builder.message(text::NOT_AN_INTEGER);
    }
    match advice(value, expected) {
        Some(Advice::Use(suggestion)) => builder.suggest(text::USE, suggestion),
        Some(Advice::Wrap) => builder.help(text::WRAP),
        None => builder.help(""),
    };
    context.push(builder.given(found(value.kind())).expected(expected_words(expected)));
}

/// Reports a document that is an array or another value, but not an object.
pub(crate) fn report_root(value: Value<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut builder = DiagnosticBuilder::new(Rule::WrongType, path);
    let help = if value.kind() == Kind::Array { text::ONE_EACH } else { "" };
    context.push(builder.given(found(value.kind())).expected("an object").help(help));
}

/// Reports a number in an unknown field that a typed view cannot hold.
#[cfg(feature = "serde")]
pub(crate) fn report_unknown_number(path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut builder = DiagnosticBuilder::new(Rule::WrongType, path);
    context.push(builder.message(text::UNKNOWN_NUMBER).help(""));
}

const fn found(kind: Kind) -> &'static str {
    match kind {
        Kind::Object => "an object",
        Kind::Array => "an array",
        Kind::String => "a string",
        Kind::Number => "a number",
        Kind::Boolean => "a boolean",
        Kind::Null => "null",
    }
}

const fn expected_words(expected: Type) -> &'static str {
    match expected {
        Type::String | Type::Choice(_) => "a string",
        Type::Integer => "an integer",
        Type::Number => "a number",
        Type::Boolean => "a boolean",
        Type::Object(_) | Type::AnyObject => "an object",
        Type::Strings | Type::Objects(_) | Type::Parts | Type::Range => "an array",
    }
}

enum Advice {
    /// Write this instead.
    Use(String),
    /// Wrap it in an array.
    Wrap,
}

/// Replacements for values of the wrong type, where they are clear.
fn advice(value: Value<'_>, expected: Type) -> Option<Advice> {
    let string = value.as_str();
    let quoted = string.as_deref().map(json_string);
    let suggestion = match (expected, value.kind()) {
        (Type::Object(object), Kind::String) => {
            let quoted = quoted?;
            match object.name {
                "message" => format!(r#"{{"parts": [{{"type": "text", "value": {quoted}}}]}}"#),
                "part" => format!(r#"{{"type": "text", "value": {quoted}}}"#),
                "effect" => {
                    let kind = type_of_effect(string.as_deref()?)?.name();
                    format!(r#"{{"type": "{kind}", "name": {quoted}}}"#)
                }
                "reply_to" => format!(r#"{{"message_id": {quoted}}}"#),
                "poll option" => format!(r#"{{"text": {quoted}}}"#),
                _ => return None,
            }
        }
        (Type::Parts, Kind::String) => {
            format!(r#""parts": [{{"type": "text", "value": {}}}]"#, quoted?)
        }
        (Type::Parts | Type::Objects(_), Kind::Object) | (Type::Strings, Kind::String) => {
            return Some(Advice::Wrap);
        }
        (Type::Range, Kind::Object) => range_of_object(value)?,
        (Type::Integer | Type::Number, Kind::String) => {
            let digits = string.as_deref()?;
            let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            // JSON has no zeros before a number.
            let number = digits.trim_start_matches('0');
            is_number.then(|| if number.is_empty() { "0".into() } else { number.into() })?
        }
        (Type::Integer, Kind::Number) => whole(value)?,
        (Type::Boolean, Kind::String) => {
            let word = string.as_deref()?;
            matches!(word, "true" | "false").then(|| word.into())?
        }
        _ => return None,
    };
    Some(Advice::Use(suggestion))
}

fn json_string(text: &str) -> String {
    let mut out = String::new();
    crate::json::write::string(&quote(text), &mut out);
    out
}

/// Returns the range that `{start, end}` or `{offset, length}` means.
fn range_of_object(value: Value<'_>) -> Option<String> {
    let number = |name| value.get(name).and_then(Value::as_i64);
    let (start, end) = match (number("start"), number("end")) {
        (Some(start), Some(end)) => (start, end),
        _ => {
            let offset = number("offset")?;
            (offset, offset.checked_add(number("length")?)?)
        }
    };
    Some(format!("[{start}, {end}]"))
}

/// Returns the integer that a number with a zero fraction means.
fn whole(value: Value<'_>) -> Option<String> {
    /// Above, not every integer is a floating-point number.
    const EXACT_MAX: f64 = 9_007_199_254_740_992.0;
    let number = value.as_f64().filter(|number| (-EXACT_MAX..=EXACT_MAX).contains(number))?;
    #[expect(clippy::cast_possible_truncation, reason = "it is in the range of exact integers")]
    let integer = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "both are exact")]
    let is_whole = integer as f64 == number;
    is_whole.then(|| format!("{integer}"))
}

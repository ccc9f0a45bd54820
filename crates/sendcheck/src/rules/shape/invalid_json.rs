use crate::catalogue::{Rule, texts::invalid_json as text};
use crate::json::{Cause, Path, Position, Span, SyntaxError};
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports that `bytes` are not JSON.
pub(crate) fn report(bytes: &[u8], error: &SyntaxError, context: &mut RuleContext<'_>) {
    let root = Path::root(Span::new(error.offset_bytes, error.offset_bytes));
    let cause = Cause::of(bytes, error);
    let mut builder = DiagnosticBuilder::new(Rule::InvalidJson, &root);
    if let Some(Cause::Truncated { open, .. }) = cause {
        builder.count(open.into());
    }
    context.push(
        builder
            .reason(error.kind.message())
            .expected(error.expected.words())
            .position(Position::of(bytes, error.offset_bytes))
            .help(cause.map_or("", help)),
    );
}

const fn help(cause: Cause) -> &'static str {
    match cause {
        Cause::Empty => text::EMPTY,
        Cause::Utf16Or32 => text::UTF16,
        Cause::ByteOrderMark => text::BYTE_ORDER_MARK,
        Cause::CodeFence => text::CODE_FENCE,
        Cause::PlainText => text::PLAIN_TEXT,
        Cause::SingleQuotes => text::SINGLE_QUOTES,
        Cause::CurlyQuotes => text::CURLY_QUOTES,
        Cause::Python => text::PYTHON,
        Cause::JavaScript => text::JAVASCRIPT,
        Cause::UnquotedKey => text::UNQUOTED_KEY,
        Cause::TrailingComma => text::TRAILING_COMMA,
        Cause::MissingComma => text::MISSING_COMMA,
        Cause::Comment => text::COMMENT,
        Cause::MissingColon => text::MISSING_COLON,
        Cause::PlusSign => text::PLUS_SIGN,
        Cause::LeadingZeros => text::LEADING_ZEROS,
        Cause::ControlCharacter => text::CONTROL_CHARACTER,
        Cause::InvalidEscape => text::INVALID_ESCAPE,
        Cause::LoneSurrogate => text::LONE_SURROGATE,
        Cause::Truncated { open: 0, is_in_string: false } => text::TRUNCATED,
        Cause::Truncated { open: 1, is_in_string: false } => text::TRUNCATED_BRACKET,
        Cause::Truncated { is_in_string: false, .. } => text::TRUNCATED_BRACKETS,
        Cause::Truncated { open: 0, is_in_string: true } => text::TRUNCATED_QUOTE,
        Cause::Truncated { open: 1, is_in_string: true } => text::TRUNCATED_QUOTE_AND_BRACKET,
        Cause::Truncated { is_in_string: true, .. } => text::TRUNCATED_QUOTE_AND_BRACKETS,
        Cause::TooDeep => text::TOO_DEEP,
        Cause::SeveralDocuments => text::SEVERAL_DOCUMENTS,
        Cause::BytesAfterTheEnd => text::BYTES_AFTER_THE_END,
        Cause::InvalidUtf8 => text::INVALID_UTF8,
    }
}

/// Why bytes are not one JSON document, at the first byte where that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    pub(crate) kind: SyntaxErrorKind,
    pub(crate) offset_bytes: usize,
    /// The tokens that the grammar allows at the error.
    pub(crate) expected: Expected,
    /// The number of arrays and objects that are open there.
    pub(crate) depth: u32,
    /// Whether a string is open there.
    pub(crate) is_in_string: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SyntaxErrorKind {
    Empty,
    UnexpectedEnd,
    UnexpectedByte,
    ByteOrderMark,
    BadLiteral,
    BadNumber,
    ControlCharacter,
    BadEscape,
    LoneSurrogate,
    BadUtf8,
    TooDeep,
    TooLarge,
    TrailingBytes,
}

impl SyntaxErrorKind {
    /// Returns the error in words, as the end of a sentence.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Empty => "document is empty",
            Self::UnexpectedEnd => "unexpected end of input",
            Self::UnexpectedByte => "unexpected character",
            Self::ByteOrderMark => "unexpected byte order mark",
            Self::BadLiteral => "invalid literal",
            Self::BadNumber => "invalid number",
            Self::ControlCharacter => "unescaped control character in string",
            Self::BadEscape => "invalid escape sequence",
            Self::LoneSurrogate => "lone surrogate in escape sequence",
            Self::BadUtf8 => "invalid UTF-8",
            Self::TooDeep => "nesting exceeds 64 levels",
            Self::TooLarge => "document exceeds 4 GiB",
            Self::TrailingBytes => "unexpected data after the document",
        }
    }
}

/// The tokens that the grammar allows at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrBrace,
    CommaOrBracket,
    EndOfDocument,
    Digit,
    HexDigit,
    Escape,
    Quote,
    Literal,
    Utf8,
    LowSurrogate,
    LessNesting,
    SmallerDocument,
}

impl Expected {
    /// Returns the expectation in words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Value => "a value",
            Self::ValueOrEnd => "a value or `]`",
            Self::Key => "a key in double quotes",
            Self::KeyOrEnd => "a key in double quotes or `}`",
            Self::Colon => "`:`",
            Self::CommaOrBrace => "`,` or `}`",
            Self::CommaOrBracket => "`,` or `]`",
            Self::EndOfDocument => "the end of the document",
            Self::Digit => "a digit",
            Self::HexDigit => "four hexadecimal digits",
            Self::Escape => "one of `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` or `u`",
            Self::Quote => "a closing quote",
            Self::Literal => "`true`, `false` or `null`",
            Self::Utf8 => "UTF-8",
            Self::LowSurrogate => "both halves of the surrogate pair",
            Self::LessNesting => "at most 64 levels",
            Self::SmallerDocument => "at most 4 GiB",
        }
    }
}

//! Options, read from JSON: a caller's mistake is told in the caller's terms.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Chat, Options, SetLevelError};
use crate::json::{Kind, Origin, Reader, SyntaxError};
use crate::operation::DidYouMean;
use crate::rules::{ParseRuleError, Rule};
use crate::suggest::nearest;

const NAMES: [&str; 7] = [
    "first_message",
    "levels",
    "url_media_exempt_hosts",
    "strict_links",
    "chat_id",
    "chat",
    "max_diagnostics",
];

const CHAT_NAMES: [&str; 3] = ["is_group", "service", "participants"];

/// Why options could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionError {
    /// The text is not JSON, as in `{"strict_links": }`.
    #[error("the options are not JSON: {reason}, at byte {offset_bytes}")]
    NotJson {
        /// What is wrong with it.
        reason: &'static str,
        /// Where.
        offset_bytes: usize,
    },
    /// An option of an unknown name, as in `{"strict_link": true}`.
    #[error("no option is called `{name}`{}", DidYouMean(*.nearest))]
    UnknownName {
        /// The name that was given.
        name: String,
        /// The name that was likely meant.
        nearest: Option<&'static str>,
    },
    /// A value that the option does not take, as in `{"strict_links": 1}`.
    #[error("the option `{name}` takes {expected}")]
    WrongValue {
        /// The option, with the field's name for those of `chat`.
        name: &'static str,
        /// What it takes.
        expected: &'static str,
    },
    /// An option or a rule that stands there twice, as in `{"chat_id": "a", "chat_id": "b"}`.
    #[error("`{name}` is given more than once")]
    Duplicate {
        /// The option, or the rule.
        name: String,
    },
    /// A level for a rule that does not exist, as in `{"levels": {"blank": "deny"}}`.
    #[error(transparent)]
    ParseRuleError(#[from] ParseRuleError),
    /// A level that the rule cannot have, as in `{"levels": {"wrong-type": "allow"}}`.
    #[error(transparent)]
    SetLevelError(#[from] SetLevelError),
}

impl From<SyntaxError> for OptionError {
    fn from(fault: SyntaxError) -> Self {
        Self::NotJson { reason: fault.kind.message(), offset_bytes: fault.offset_bytes }
    }
}

type Result<T> = core::result::Result<T, OptionError>;

pub(super) fn read(json: &[u8]) -> Result<Options> {
    let mut scratch = Vec::new();
    let mut reader = Reader::new(json, Origin::Document, &mut scratch);
    let mut options = Options::default();
    object(&mut reader, "options", "an object", |reader, name| {
        match name {
            "first_message" => options.first_message = Some(boolean(reader, "first_message")?),
            "levels" => levels(reader, &mut options)?,
            "url_media_exempt_hosts" => {
                options.url_media_exempt_hosts = Some(strings(reader, "url_media_exempt_hosts")?);
            }
            "strict_links" => options.strict_links = boolean(reader, "strict_links")?,
            "chat_id" => {
                options.chat_id = Some(string(reader, "chat_id", "a string")?.into());
            }
            "chat" => chat(reader, &mut options.chat)?,
            "max_diagnostics" => {
                let max = integer(reader, "max_diagnostics", COUNT)?;
                options.max_diagnostics = usize::try_from(max).unwrap_or(usize::MAX);
            }
            name => return Err(unknown(name, &NAMES)),
        }
        Ok(())
    })?;
    reader.finish()?;
    Ok(options)
}

/// Reads what is known of a chat, from an object alone: the option `chat` by itself.
impl Chat {
    /// Reads `{"is_group": …, "service": …, "participants": …}`, each optional.
    ///
    /// # Errors
    ///
    /// [`OptionError`], as [`Options::from_json`].
    pub fn from_json(json: &[u8]) -> Result<Self> {
        let mut scratch = Vec::new();
        let mut reader = Reader::new(json, Origin::Document, &mut scratch);
        let mut known = Self::default();
        chat(&mut reader, &mut known)?;
        reader.finish()?;
        Ok(known)
    }
}

const COUNT: &str = "a whole number, 0 or more";

fn chat(reader: &mut Reader<'_>, chat: &mut Chat) -> Result<()> {
    object(reader, "chat", "an object", |reader, name| {
        match name {
            "is_group" => chat.is_group = Some(boolean(reader, "chat.is_group")?),
            "participants" => {
                chat.participants = Some(integer(reader, "chat.participants", COUNT)?);
            }
            "service" => {
                const EXPECTED: &str = "`iMessage`, `SMS` or `RCS`";
                let name = string(reader, "chat.service", EXPECTED)?;
                let service = name.parse().map_err(|_| wrong("chat.service", EXPECTED))?;
                chat.service = Some(service);
            }
            name => return Err(unknown(name, &CHAT_NAMES)),
        }
        Ok(())
    })
}

fn levels(reader: &mut Reader<'_>, options: &mut Options) -> Result<()> {
    const EXPECTED: &str = "rules with `allow`, `warn` or `deny` for each";
    object(reader, "levels", EXPECTED, |reader, name| {
        let rule: Rule = name.parse()?;
        let level = string(reader, "levels", EXPECTED)?;
        let level = level.parse().map_err(|_| wrong("levels", EXPECTED))?;
        *options = core::mem::take(options).level(rule, level)?;
        Ok(())
    })
}

fn object<'a>(
    reader: &mut Reader<'a>,
    name: &'static str,
    expected: &'static str,
    mut field: impl FnMut(&mut Reader<'a>, &'a str) -> Result<()>,
) -> Result<()> {
    if kind(reader)? != Kind::Object {
        return Err(wrong(name, expected));
    }
    reader.enter();
    // A name that no option has ends it, so there are never many.
    let mut seen: Vec<&str> = Vec::new();
    while let Some(key) = reader.key() {
        if seen.contains(&key.value) {
            return Err(OptionError::Duplicate { name: key.value.into() });
        }
        seen.push(key.value);
        field(reader, key.value)?;
    }
    Ok(reader.check_syntax()?)
}

fn boolean(reader: &mut Reader<'_>, name: &'static str) -> Result<bool> {
    if kind(reader)? != Kind::Boolean {
        return Err(wrong(name, "`true` or `false`"));
    }
    let value = reader.boolean();
    reader.check_syntax()?;
    Ok(value)
}

fn string<'a>(
    reader: &mut Reader<'a>,
    name: &'static str,
    expected: &'static str,
) -> Result<&'a str> {
    if kind(reader)? != Kind::String {
        return Err(wrong(name, expected));
    }
    let text = reader.string();
    reader.check_syntax()?;
    Ok(text.value)
}

fn strings(reader: &mut Reader<'_>, name: &'static str) -> Result<Vec<String>> {
    const EXPECTED: &str = "a list of strings";
    if kind(reader)? != Kind::Array {
        return Err(wrong(name, EXPECTED));
    }
    reader.enter();
    let mut strings = Vec::new();
    while reader.item() {
        strings.push(string(reader, name, EXPECTED)?.into());
    }
    reader.check_syntax()?;
    Ok(strings)
}

fn integer(reader: &mut Reader<'_>, name: &'static str, expected: &'static str) -> Result<u64> {
    if kind(reader)? != Kind::Number {
        return Err(wrong(name, expected));
    }
    let number = reader.number();
    reader.check_syntax()?;
    number.and_then(|value| u64::try_from(value).ok()).ok_or(wrong(name, expected))
}

/// What the next value is.
fn kind(reader: &mut Reader<'_>) -> Result<Kind> {
    let kind = reader.peek().kind;
    reader.check_syntax()?;
    Ok(kind)
}

const fn wrong(name: &'static str, expected: &'static str) -> OptionError {
    OptionError::WrongValue { name, expected }
}

fn unknown(name: &str, names: &[&'static str]) -> OptionError {
    OptionError::UnknownName { name: name.into(), nearest: nearest(name, names.iter().copied()) }
}

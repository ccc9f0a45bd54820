//! Options, read from JSON.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Chat, ChatService, Options, SetLevelError};
use crate::catalogue::{DidYouMean, Level, ParseRuleError, Rule, nearest};
use crate::json::{Document, Kind, Origin, Source, SyntaxError, Value};

/// An error returned when options cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionError {
    /// The text is not JSON, such as `{"strict_links": }`.
    #[error("invalid JSON in options at byte {offset_bytes}: {reason}")]
    NotJson {
        /// The error in the option.
        reason: &'static str,
        /// The offset of the error, in bytes.
        offset_bytes: usize,
    },
    /// An option of an unknown name, such as `{"strict_link": true}`.
    #[error("unknown option `{name}`{}", DidYouMean(*.nearest))]
    UnknownName {
        /// The name.
        name: String,
        /// The nearest name of an option.
        nearest: Option<&'static str>,
    },
    /// A value that the option does not take, such as `{"strict_links": 1}`.
    #[error("invalid value for option `{name}`: expected {expected}")]
    WrongValue {
        /// The option, with the name of the field for those of `chat`.
        name: &'static str,
        /// The values that the option accepts.
        expected: &'static str,
    },
    /// An option or a rule that is given twice, such as `{"chat_id": "a", "chat_id": "b"}`.
    #[error("duplicate option `{name}`")]
    Duplicate {
        /// The option, or the rule.
        name: String,
    },
    /// A level for an unknown rule, such as `{"levels": {"blank": "deny"}}`.
    #[error(transparent)]
    UnknownRule(#[from] ParseRuleError),
    /// A value that is not a level, such as `{"levels": {"blank-text": "error"}}`.
    #[error("invalid value for option `levels`: expected `allow`, `warn` or `deny` for `{rule}`")]
    WrongLevel {
        /// The rule.
        rule: Rule,
    },
    /// A level that the rule cannot have, such as `{"levels": {"wrong-type": "allow"}}`.
    #[error(transparent)]
    SetLevel(#[from] SetLevelError),
}

impl From<SyntaxError> for OptionError {
    fn from(error: SyntaxError) -> Self {
        Self::NotJson { reason: error.kind.message(), offset_bytes: error.offset_bytes }
    }
}

type Result<T> = core::result::Result<T, OptionError>;

const COUNT: &str = "an integer, 0 or more";
const SERVICE: &str = "`iMessage`, `SMS` or `RCS`";
const HOSTS: &str = "an array of hosts, such as `cdn.example.com`";
const LEVELS: &str = "rules with `allow`, `warn` or `deny` for each";

/// The name of an option, and the function that sets it.
type Setting<T> = (&'static str, fn(&mut T, Value<'_>) -> Result<()>);

const OPTIONS: &[Setting<Options>] = &[
    ("first_message", |options, value| {
        options.first_message = Some(boolean(value, "first_message")?);
        Ok(())
    }),
    ("levels", |options, value| levels(options, value)),
    ("url_media_exempt_hosts", |options, value| {
        options.url_media_exempt_hosts = Some(hosts(value, "url_media_exempt_hosts")?);
        Ok(())
    }),
    ("strict_links", |options, value| {
        options.strict_links = boolean(value, "strict_links")?;
        Ok(())
    }),
    ("chat_id", |options, value| {
        options.chat_id = Some(string(value, "chat_id", "a string")?);
        Ok(())
    }),
    ("message_id", |options, value| {
        options.message_id = Some(string(value, "message_id", "a string")?);
        Ok(())
    }),
    ("chat", |options, value| read_object(value, "chat", "an object", &mut options.chat, CHAT)),
    ("max_diagnostics", |options, value| {
        let max = count(value, "max_diagnostics")?;
        options.max_diagnostics = usize::try_from(max).unwrap_or(usize::MAX);
        Ok(())
    }),
];

const CHAT: &[Setting<Chat>] = &[
    ("is_group", |chat, value| {
        chat.is_group = nullable(value, |value| boolean(value, "chat.is_group"))?;
        Ok(())
    }),
    ("service", |chat, value| {
        chat.service = nullable(value, service)?;
        Ok(())
    }),
    ("participants", |chat, value| {
        chat.participants = nullable(value, |value| count(value, "chat.participants"))?;
        Ok(())
    }),
];

pub(super) fn read(json: &[u8]) -> Result<Options> {
    let document = Document::parse(Source::from(json), Origin::Document)?;
    let mut options = Options::default();
    read_object(document.root(), "options", "an object", &mut options, OPTIONS)?;
    Ok(options)
}

impl Chat {
    /// Reads `{"is_group": …, "service": …, "participants": …}`, each optional or null.
    ///
    /// # Errors
    ///
    /// Returns [`OptionError`], as [`Options::from_json`] does.
    pub fn from_json(json: &[u8]) -> Result<Self> {
        let document = Document::parse(Source::from(json), Origin::Document)?;
        let mut chat = Self::default();
        read_object(document.root(), "chat", "an object", &mut chat, CHAT)?;
        Ok(chat)
    }
}

fn read_object<T>(
    object: Value<'_>,
    name: &'static str,
    expected: &'static str,
    target: &mut T,
    settings: &[Setting<T>],
) -> Result<()> {
    if object.kind() != Kind::Object {
        return Err(wrong(name, expected));
    }
    // An unknown name ends it, so there are never many.
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in object.fields() {
        let Some((name, set)) = settings.iter().find(|(name, _)| key.is(name)) else {
            let name = key.name();
            let nearest = nearest(&name, settings.iter().map(|(name, _)| *name));
            return Err(OptionError::UnknownName { name: name.into(), nearest });
        };
        if seen.contains(name) {
            return Err(OptionError::Duplicate { name: (*name).into() });
        }
        seen.push(name);
        set(target, value)?;
    }
    Ok(())
}

fn levels(options: &mut Options, value: Value<'_>) -> Result<()> {
    if value.kind() != Kind::Object {
        return Err(wrong("levels", LEVELS));
    }
    let mut seen: Vec<Rule> = Vec::new();
    for (key, value) in value.fields() {
        let rule: Rule = key.name().parse()?;
        let level = value.as_str().and_then(|level| level.parse().ok());
        let level: Level = level.ok_or(OptionError::WrongLevel { rule })?;
        if seen.contains(&rule) {
            return Err(OptionError::Duplicate { name: rule.name().into() });
        }
        seen.push(rule);
        *options = core::mem::take(options).level(rule, level)?;
    }
    Ok(())
}

fn service(value: Value<'_>) -> Result<ChatService> {
    let name = string(value, "chat.service", SERVICE)?;
    name.parse().map_err(|_| wrong("chat.service", SERVICE))
}

fn nullable<T>(value: Value<'_>, read: impl FnOnce(Value<'_>) -> Result<T>) -> Result<Option<T>> {
    if value.is_null() { Ok(None) } else { read(value).map(Some) }
}

fn boolean(value: Value<'_>, name: &'static str) -> Result<bool> {
    value.as_bool().ok_or(wrong(name, "`true` or `false`"))
}

fn string(value: Value<'_>, name: &'static str, expected: &'static str) -> Result<String> {
    value.as_str().map(Into::into).ok_or(wrong(name, expected))
}

fn hosts(value: Value<'_>, name: &'static str) -> Result<Vec<String>> {
    if value.kind() != Kind::Array {
        return Err(wrong(name, HOSTS));
    }
    value.items().map(|item| host(string(item, name, HOSTS)?)).collect()
}

/// Returns a host of the option `url_media_exempt_hosts`.
pub(super) fn host(host: String) -> Result<String> {
    // A URL would match no host.
    if host.is_empty() || host.contains('/') {
        return Err(wrong("url_media_exempt_hosts", HOSTS));
    }
    Ok(host)
}

fn count(value: Value<'_>, name: &'static str) -> Result<u64> {
    let integer = value.as_i64().and_then(|integer| u64::try_from(integer).ok());
    integer.ok_or(wrong(name, COUNT))
}

fn wrong(name: &'static str, expected: &'static str) -> OptionError {
    OptionError::WrongValue { name, expected }
}

//! serde for options: the JSON that [`Options::from_json`] reads.

use alloc::collections::BTreeMap;
use alloc::string::String;

use ::serde::de::Error as _;
use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Chat, ChatService, Options};
use crate::catalogue::{Level, Rule, serde_as_str};
use crate::limits;

serde_as_str!(ChatService: name);

/// The JSON reader takes numbers up to this one.
const COUNT_MAX: u64 = i64::MAX as u64;

/// Writes the options that differ from the defaults. The URL parser is a function and is not written.
impl Serialize for Options {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'o> {
            #[serde(skip_serializing_if = "Option::is_none")]
            first_message: Option<bool>,
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            levels: BTreeMap<Rule, Level>,
            #[serde(skip_serializing_if = "Option::is_none")]
            url_media_exempt_hosts: Option<&'o [String]>,
            #[serde(skip_serializing_if = "core::ops::Not::not")]
            strict_links: bool,
            #[serde(skip_serializing_if = "Option::is_none")]
            chat_id: Option<&'o str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            message_id: Option<&'o str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            chat: Option<&'o Chat>,
            #[serde(skip_serializing_if = "Option::is_none")]
            max_diagnostics: Option<u64>,
        }
        let Self {
            first_message,
            levels,
            url_media_exempt_hosts,
            strict_links,
            chat_id,
            message_id,
            chat,
            max_diagnostics,
            url_parser: _,
            max_constructs: _,
        } = self;
        let set_levels = Rule::ALL.iter().zip(levels);
        let fields = Fields {
            first_message: *first_message,
            levels: set_levels.filter_map(|(rule, level)| Some((*rule, (*level)?))).collect(),
            url_media_exempt_hosts: url_media_exempt_hosts.as_deref(),
            strict_links: *strict_links,
            chat_id: chat_id.as_deref(),
            message_id: message_id.as_deref(),
            chat: (*chat != Chat::default()).then_some(chat),
            max_diagnostics: (*max_diagnostics != limits::DIAGNOSTICS)
                .then_some((*max_diagnostics as u64).min(COUNT_MAX)),
        };
        fields.serialize(serializer)
    }
}

/// Reads what [`Options::from_json`] reads, with the same errors. If a format allows a key twice, the last one counts.
impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(&json(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Chat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields {
            #[serde(skip_serializing_if = "Option::is_none")]
            is_group: Option<bool>,
            #[serde(skip_serializing_if = "Option::is_none")]
            service: Option<ChatService>,
            #[serde(skip_serializing_if = "Option::is_none")]
            participants: Option<u64>,
        }
        let Self { is_group, service, participants } = self;
        let participants = participants.map(|participants| participants.min(COUNT_MAX));
        Fields { is_group: *is_group, service: *service, participants }.serialize(serializer)
    }
}

/// Reads what [`Chat::from_json`] reads, with the same errors.
impl<'de> Deserialize<'de> for Chat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(&json(deserializer)?).map_err(D::Error::custom)
    }
}

/// Returns a value of any format as JSON, for the one reader of options.
fn json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<alloc::vec::Vec<u8>, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    serde_json::to_vec(&value).map_err(D::Error::custom)
}

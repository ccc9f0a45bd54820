//! decode(encode(x)) = x, for every response.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use sendcheck::request::{self, Request};
use sendcheck::response::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::unknown_values::fields;

type Json = BoxedStrategy<Value>;

fn text() -> Json {
    any::<String>().prop_map(Value::from).boxed()
}

fn truth() -> Json {
    any::<bool>().prop_map(Value::from).boxed()
}

fn number(max: u64) -> Json {
    (0..=max).prop_map(Value::from).boxed()
}

/// A known name, or a newer one.
fn name(names: &'static [&'static str]) -> Json {
    prop_oneof![4 => prop::sample::select(names).prop_map(Value::from), 1 => text()].boxed()
}

fn list(item: Json) -> Json {
    vec(item, 0..3).prop_map(Value::from).boxed()
}

/// An object with required fields, optional fields that may be null, and sometimes unknown ones.
fn object(required: Vec<(&'static str, Json)>, optional: Vec<(&'static str, Json)>) -> Json {
    let required: Vec<_> =
        required.into_iter().map(|(name, value)| value.prop_map(move |it| (name, it))).collect();
    let optional: Vec<_> = optional
        .into_iter()
        .map(|(name, value)| {
            let value = prop_oneof![2 => value, 1 => Just(Value::Null)];
            prop::option::weighted(0.6, value.prop_map(move |it| (name, it)))
        })
        .collect();
    (required, optional, fields())
        .prop_map(|(required, optional, mut object)| {
            let all = required.into_iter().chain(optional.into_iter().flatten());
            object.extend(all.map(|(name, value)| (name.to_owned(), value)));
            Value::Object(object)
        })
        .boxed()
}

fn service() -> Json {
    name(&["iMessage", "SMS", "RCS"])
}

fn handle() -> Json {
    object(
        vec![("id", text()), ("handle", text())],
        vec![
            ("service", service()),
            ("status", name(&["active", "left", "removed"])),
            ("joined_at", text()),
            ("left_at", text()),
            ("is_me", truth()),
            ("line_type", service()),
        ],
    )
}

fn reactions() -> Json {
    let sticker = object(
        vec![],
        vec![
            ("url", text()),
            ("file_name", text()),
            ("width", number(9000)),
            ("height", number(9)),
        ],
    );
    list(object(
        vec![
            ("is_me", truth()),
            ("handle", handle()),
            (
                "type",
                name(&["love", "like", "dislike", "laugh", "emphasize", "question", "custom"]),
            ),
        ],
        vec![("id", text()), ("custom_emoji", text()), ("sticker", sticker)],
    ))
}

fn typed(part: Json, kind: &'static str) -> Json {
    part.prop_map(move |mut part| {
        part["type"] = kind.into();
        part
    })
    .boxed()
}

fn part() -> Json {
    let range = || vec(0..50_usize, 2).prop_map(Value::from).boxed();
    let decoration = object(
        vec![("range", range())],
        vec![("style", name(&["bold", "italic"])), ("animation", name(&["shake", "big"]))],
    );
    let sticker = object(
        vec![("range", range())],
        vec![("id", text()), ("url", text()), ("file_name", text()), ("mime_type", text())],
    );
    let mention = object(vec![("handle", text()), ("range", range())], vec![("is_me", truth())]);
    let text_part = object(
        vec![("value", text())],
        vec![
            ("text_decorations", list(decoration)),
            ("inline_stickers", list(sticker)),
            ("mentions", list(mention)),
            ("mention", text()),
            ("mention_range", range()),
            ("reactions", reactions()),
        ],
    );
    let media = object(
        vec![("id", text()), ("url", text())],
        vec![
            ("filename", text()),
            ("mime_type", text()),
            ("size_bytes", number(u64::MAX)),
            ("reactions", reactions()),
        ],
    );
    let link = object(vec![("value", text())], vec![("reactions", reactions())]);
    let app = object(
        vec![("name", text()), ("team_id", text()), ("bundle_id", text())],
        vec![("app_store_id", number(1 << 40))],
    );
    let layout = object(vec![], vec![("caption", text()), ("image_url", text())]);
    let card = object(
        vec![("app", app), ("layout", layout)],
        vec![("url", text()), ("fallback_text", text()), ("interactive", truth())],
    );
    let clip = object(
        vec![("value", text())],
        vec![
            ("title", text()),
            ("description", text()),
            ("image_url", text()),
            ("reactions", reactions()),
        ],
    );
    let newer = object(vec![], vec![("value", text()), ("caption", text())]);
    // Parts of known types without their required fields are read as unknown parts.
    prop_oneof![
        typed(text_part, "text"),
        typed(media, "media"),
        typed(link, "link"),
        typed(card, "imessage_app"),
        typed(clip, "app_clip"),
        typed(newer.clone(), "hologram"),
        typed(newer, "media"),
    ]
    .boxed()
}

fn effect() -> Json {
    object(vec![], vec![("type", name(&["screen", "bubble"])), ("name", text())])
}

fn reply() -> Json {
    object(vec![("message_id", text())], vec![("part_index", number(u32::MAX.into()))])
}

const STATUSES: &[&str] = &["pending", "queued", "sent", "delivered", "received", "read", "failed"];

fn sent_message() -> Json {
    object(
        vec![("id", text()), ("parts", list(part())), ("delivery_status", name(STATUSES))],
        vec![
            ("service", service()),
            ("preferred_service", service()),
            ("created_at", text()),
            ("sent_at", text()),
            ("delivered_at", text()),
            ("is_read", truth()),
            ("effect", effect()),
            ("from_handle", handle()),
            ("reply_to", reply()),
        ],
    )
}

fn health() -> Vec<(&'static str, Json)> {
    let score = object(vec![("score", number(100))], vec![("reason", text())]);
    let status = object(
        vec![("status", name(&["HEALTHY", "AT_RISK", "CRITICAL", "OPTED_OUT"]))],
        vec![("doc_url", text()), ("updated_at", text())],
    );
    vec![("health_score", score), ("health_status", status)]
}

fn chat() -> Json {
    let mut optional = health();
    optional.extend([
        ("display_name", text()),
        ("group_chat_icon", text()),
        ("service", service()),
        ("is_archived", truth()),
        ("created_at", text()),
        ("updated_at", text()),
    ]);
    object(vec![("id", text()), ("handles", list(handle())), ("is_group", truth())], optional)
}

fn chat_create() -> Json {
    let mut optional = health();
    optional.extend([("display_name", text()), ("service", service())]);
    let chat = object(
        vec![
            ("id", text()),
            ("is_group", truth()),
            ("handles", list(handle())),
            ("message", sent_message()),
        ],
        optional,
    );
    object(vec![("chat", chat)], vec![])
}

fn message_send() -> Json {
    object(vec![("chat_id", text()), ("message", sent_message())], vec![])
}

fn message_create() -> Json {
    let selection = object(
        vec![("reason", name(&["reused_active_chat", "new_best_number", "failover_flagged"]))],
        vec![("reused_existing_chat", truth())],
    );
    object(
        vec![
            ("chat_id", text()),
            ("created_new_chat", truth()),
            ("from", text()),
            ("from_selection", selection),
            ("handles", list(handle())),
            ("is_group", truth()),
            ("message", sent_message()),
        ],
        vec![("service", service()), ("previous_chat_id", text())],
    )
}

fn voicememo() -> Json {
    let attachment = object(
        vec![("id", text()), ("url", text())],
        vec![("filename", text()), ("size_bytes", number(1 << 40)), ("duration_ms", number(9))],
    );
    let chat = object(
        vec![("id", text()), ("handles", list(handle())), ("is_group", truth())],
        vec![("service", service()), ("is_active", truth())],
    );
    let memo = object(
        vec![
            ("id", text()),
            ("from", text()),
            ("to", list(text())),
            ("status", text()),
            ("voice_memo", attachment),
            ("created_at", text()),
            ("chat", chat),
        ],
        vec![("service", service())],
    );
    object(vec![("voice_memo", memo)], vec![])
}

fn accepted() -> Json {
    object(vec![], vec![("message", text()), ("status", text()), ("trace_id", text())])
}

fn chat_update() -> Json {
    object(vec![], vec![("chat_id", text()), ("status", text())])
}

fn list_chats() -> Json {
    object(vec![("chats", list(chat()))], vec![("next_cursor", text())])
}

fn message() -> Json {
    object(
        vec![("id", text()), ("chat_id", text()), ("is_from_me", truth()), ("created_at", text())],
        vec![
            ("service", service()),
            ("from", text()),
            ("from_handle", handle()),
            ("parts", list(part())),
            ("reply_to", reply()),
            ("is_delivered", truth()),
            ("delivery_status", name(STATUSES)),
            ("read_at", text()),
            ("reconciled_at", text()),
            ("effect", effect()),
        ],
    )
}

fn list_messages() -> Json {
    object(vec![("messages", list(message()))], vec![("next_cursor", text())])
}

fn attachment() -> Json {
    let headers = vec(("[A-Za-z-]{1,9}", any::<String>()), 0..3)
        .prop_map(|headers| headers.into_iter().map(|(name, value)| (name, value.into())).collect())
        .prop_map(Value::Object)
        .boxed();
    object(
        vec![("attachment_id", text()), ("upload_url", text())],
        vec![
            ("download_url", text()),
            ("expires_at", text()),
            ("http_method", text()),
            ("required_headers", headers),
        ],
    )
}

fn poll() -> Json {
    let voter = object(vec![("handle", text())], vec![("voted_at", text())]);
    let option = object(
        vec![("option_id", text()), ("text", text())],
        vec![("voters", list(voter)), ("creator_handle", handle()), ("can_be_edited", truth())],
    );
    let poll = object(vec![("options", list(option))], vec![("total_voters", number(1 << 40))]);
    object(
        vec![("chat_id", text()), ("message_id", text()), ("poll", poll)],
        vec![("reactions", reactions()), ("created_at", text()), ("updated_at", text())],
    )
}

fn api_error() -> Json {
    let error = object(
        vec![("status", number(599)), ("code", number(9999)), ("message", text())],
        vec![("doc_url", text()), ("retry_after", number(9999))],
    );
    object(vec![("error", error)], vec![("success", truth()), ("trace_id", text())])
}

/// Reads, writes and reads again.
fn round_trip<T>(json: &Value, read: impl Fn(&[u8]) -> T)
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let first = read(json.to_string().as_bytes());
    let written = serde_json::to_string(&first).unwrap();
    assert_eq!(&serde_json::from_str::<Value>(&written).unwrap(), json);
    assert_eq!(read(written.as_bytes()), first);
}

fn success<T: Request>(body: &[u8]) -> T::Response {
    decode::<T>(200, body).unwrap()
}

macro_rules! round_trips {
    ($($name:ident($strategy:ident) $request:ident;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(64))]
            $(
                #[test]
                fn $name(json in $strategy()) {
                    round_trip(&json, success::<request::$request>);
                }
            )*

            #[test]
            fn error_response(json in api_error()) {
                round_trip(&json, |body| match decode::<request::StartTyping>(400, body) {
                    Err(Failure::Api(error)) => *error,
                    other => panic!("{other:?}"),
                });
            }
        }
    };
}
round_trips! {
    chat_create_response(chat_create) CreateChat;
    message_send_response(message_send) SendMessage;
    message_create_response(message_create) CreateMessage;
    chat_send_voicememo_response(voicememo) SendVoicememo;
    chat_update_response(chat_update) UpdateChat;
    participant_add_response(accepted) AddParticipant;
    participant_remove_response(accepted) RemoveParticipant;
    chat_leave_chat_response(accepted) LeaveChat;
    chat_itself(chat) RetrieveChat;
    list_chats_result(list_chats) ListChats;
    get_messages_result(list_messages) ListMessages;
    message_itself(message) UpdateMessage;
    message_add_reaction_response(accepted) AddReaction;
    message_update_app_card_response(message_send) UpdateAppCard;
    attachment_create_response(attachment) CreateAttachment;
    poll_envelope(poll) CreatePoll;
}

/// A field that the strategies give and the types know does not end in `other`.
#[test]
fn known_fields_are_not_in_other() {
    fn others(part: &PartResponse) -> &Map<String, Value> {
        match part {
            PartResponse::Text(part) => &part.other,
            PartResponse::Media(part) => &part.other,
            PartResponse::Link(part) => &part.other,
            PartResponse::ImessageApp(part) => &part.other,
            PartResponse::AppClip(part) => &part.other,
            other => panic!("{other:?}"),
        }
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..200 {
        let json = chat_create().new_tree(&mut runner).unwrap().current();
        let read: ChatCreateResponse = serde_json::from_value(json).unwrap();
        let message = &read.chat.message;
        let known = message.parts.iter().filter(|part| !matches!(part, PartResponse::Other(_)));
        let objects = [&read.other, &read.chat.other, &message.other];
        for other in objects.into_iter().chain(known.map(others)) {
            assert!(other.keys().all(|name| name.starts_with("x_")), "{other:?}");
        }
        let json = poll().new_tree(&mut runner).unwrap().current();
        let read: PollEnvelope = serde_json::from_value(json).unwrap();
        for other in [&read.other, &read.poll.other] {
            assert!(other.keys().all(|name| name.starts_with("x_")), "{other:?}");
        }
        let json = attachment().new_tree(&mut runner).unwrap().current();
        let read: AttachmentCreateResponse = serde_json::from_value(json).unwrap();
        assert!(read.other.keys().all(|name| name.starts_with("x_")), "{:?}", read.other);
    }
}

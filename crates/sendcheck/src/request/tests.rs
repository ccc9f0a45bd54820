//! The types have every field and value of the schema, in its order.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::fmt::Debug;
use std::string::ToString as _;

use super::*;
use crate::json::{Document, Kind, Origin, Source as Json, Value};
use crate::schema::{self, Object, PartKind, Type, choices};
use crate::{ChatService, Operation, Options, check_str, response};

const ID: &str = "550e8400-e29b-41d4-a716-446655440000";

/// The fields that samples gave, by the name of their object.
#[derive(Default)]
struct Coverage {
    fields: BTreeMap<&'static str, BTreeSet<&'static str>>,
    operations: BTreeSet<Operation>,
}

impl Coverage {
    /// Checks that a request passes, decodes to itself and is written in the order of the schema.
    fn add<T: Request + Debug + PartialEq>(&mut self, request: &T) {
        let json = serde_json::to_string(request).unwrap();
        let report = check_str(T::OPERATION, &json, &Options::new());
        assert!(report.is_valid(), "{report} in {json}");
        assert_eq!(decode::<T>(json.as_bytes(), &Options::new()).unwrap().request(), request);
        self.operations.insert(T::OPERATION);
        let document = Document::parse(Json::from(&*json), Origin::Document).unwrap();
        self.visit(document.root(), Type::Object(T::OPERATION.document()));
    }

    fn visit(&mut self, value: Value<'_>, shape: Type) {
        match shape {
            Type::Object(object) => self.visit_object(value, object),
            Type::Objects(object) => {
                value.items().for_each(|item| self.visit_object(item, object));
            }
            Type::Parts => value.items().for_each(|part| {
                let name = part.get("type").and_then(Value::as_str).unwrap();
                self.visit_object(part, PartKind::from_name(&name).unwrap().object());
            }),
            Type::AnyObject => assert_eq!(value.kind(), Kind::Object),
            Type::String
            | Type::Integer
            | Type::Number
            | Type::Boolean
            | Type::Choice(_)
            | Type::Strings
            | Type::Range => {}
        }
    }

    fn visit_object(&mut self, value: Value<'_>, object: &'static Object) {
        let mut last = None;
        for (key, value) in value.fields() {
            let name = key.name();
            let index = object.find(&name);
            assert!(index.is_some(), "`{name}` is not in the schema of {}", object.name);
            assert!(index > last, "`{name}` of {} is not in the schema's order", object.name);
            last = index;
            let field = &object.fields[index.unwrap()];
            self.fields.entry(object.name).or_default().insert(field.name);
            self.visit(value, field.value);
        }
    }

    /// Checks that all fields of `object` and of the objects in it were given.
    fn assert_complete(&self, object: &'static Object) {
        for field in object.fields {
            let is_covered =
                self.fields.get(object.name).is_some_and(|fields| fields.contains(field.name));
            assert!(is_covered, "no type has the field `{}` of {}", field.name, object.name);
            match field.value {
                Type::Object(object) | Type::Objects(object) => self.assert_complete(object),
                Type::Parts => {
                    for kind in PartKind::ALL {
                        self.assert_complete(kind.object());
                    }
                }
                _ => {}
            }
        }
    }
}

fn card() -> ImessageAppPart {
    let app = AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5").app_store_id(1);
    ImessageAppPart::new(app, layout())
        .fallback_text("Your move")
        .interactive(true)
        .url("https://example.com/7")
}

fn layout() -> AppLayout {
    AppLayout::new()
        .caption("a")
        .subcaption("b")
        .trailing_caption("c")
        .trailing_subcaption("d")
        .image_url("https://example.com/e.jpg")
        .image_title("f")
        .image_subtitle("g")
}

/// Messages that give every field between them.
fn messages() -> Vec<Message> {
    let stored = || Source::url("https://cdn.linqapp.com/a.png");
    let stickers = TextPart::new("Hi [cake] [hat]")
        .sticker("[cake]", stored())
        .and_then(|part| part.sticker("[hat]", Source::attachment(ID)));
    let decorated = TextPart::new("Hello").bold("He").and_then(|part| part.shake("llo")).unwrap();
    let mention =
        TextPart::new("Hey Kevin").mention("+12052532136").mention_range("Kevin").unwrap();
    let full = Message::new()
        .text(decorated)
        .media(MediaPart::url("https://example.com/b.png").sticker(true))
        .text(stickers.unwrap())
        .media(MediaPart::attachment(ID))
        .text(mention)
        .effect(ScreenEffect::Confetti)
        .reply_to(ReplyTo::new(ID).part_index(1))
        .preferred_service(ChatService::IMessage)
        .idempotency_key("k");
    let experience = Experience::new("agentpay", "request_payment")
        .param("checkout_url", "https://example.com/pay");
    [
        full,
        Message::new().link("https://example.com"),
        Message::new().app_card(card()),
        Message::new().app_clip(AppClipPart::new("https://example.com/clip").caption("Open")),
        Message::new().experience(experience),
    ]
    .into()
}

#[test]
fn types_have_every_field_of_the_schema() {
    let mut coverage = Coverage::default();
    for message in messages() {
        let send = SendMessage::new(message).override_optout(true);
        coverage.add(&send);
    }
    let text = || Message::from("Hi");
    coverage.add(&CreateChat::new("+12052535597", ["+12052532136"], text()).override_optout(true));
    coverage.add(
        &CreateMessage::new(["+12052532136"], text())
            .continuation_message(ContinuationMessage::new("a").idempotency_key("b"))
            .exclude_from(["+12052535597"])
            .override_optout(false),
    );
    coverage.add(&UpdateMessage::new("a").part_index(0));
    let placement = Placement::new().x(-0.5).y(1.0).scale(2.0).rotation(45.0);
    coverage.add(&AddReaction::sticker(Source::attachment(ID)).placement(placement).part_index(2));
    coverage.add(&AddReaction::sticker(Source::url("https://cdn.linqapp.com/a.png")));
    coverage.add(&AddReaction::emoji_sticker("🎉"));
    coverage.add(&AddReaction::emoji("🎉").remove());
    let ImessageAppPart { app, .. } = card();
    coverage.add(
        &UpdateAppCard::new(layout())
            .app(app)
            .fallback_text("a")
            .interactive(false)
            .url("https://example.com"),
    );
    let open = Experience::new("link", "open").param("url", "https://example.com");
    coverage.add(&UpdateAppCard::new(layout()).experience(open));
    coverage.add(&CreateAttachment::new("a.png", "image/png", 1));
    coverage.add(&CreatePoll::new(Poll::new(["a", "b"]).idempotency_key("c")));
    coverage.add(&SendVoicememo::url("https://example.com/a.m4a").override_optout(true));
    coverage.add(&SendVoicememo::attachment(ID));
    coverage.add(&UpdateChat::new().display_name("a").group_chat_icon("https://example.com/a.png"));
    coverage.add(&AddParticipant::new("+12052532136"));
    coverage.add(&RemoveParticipant::new("+12052532136"));
    coverage.add(&ListChats::new().cursor("a").from("+12052535597").limit(1).to("+12052532136"));
    coverage.add(&ListMessages::new().cursor("a").limit(100));
    coverage.add(&RetrieveChat::new());
    coverage.add(&MarkAsRead::new());
    coverage.add(&LeaveChat::new());
    coverage.add(&ShareContactCard::new());
    coverage.add(&StartTyping::new());
    coverage.add(&StopTyping::new());

    for &operation in Operation::ALL {
        let has_type = coverage.operations.contains(&operation);
        assert_eq!(has_type, operation.method().is_some(), "a type for {operation}");
        coverage.assert_complete(operation.document());
    }
}

/// The id in the path of every request is the one that its operation has.
#[test]
fn path_ids_have_the_right_type() {
    fn check<T: Request<Id = I>, I: PathIdValue>(expected: Option<crate::PathId>) {
        assert_eq!(T::OPERATION.path_ids().next(), expected, "{}", T::OPERATION);
        assert!(T::OPERATION.path_ids().count() < 2);
    }
    use crate::PathId::{Chat, Message};
    check::<CreateChat, ()>(None);
    check::<CreateMessage, ()>(None);
    check::<CreateAttachment, ()>(None);
    check::<ListChats, ()>(None);
    check::<SendMessage, crate::ChatId>(Some(Chat));
    check::<CreatePoll, crate::ChatId>(Some(Chat));
    check::<SendVoicememo, crate::ChatId>(Some(Chat));
    check::<UpdateChat, crate::ChatId>(Some(Chat));
    check::<AddParticipant, crate::ChatId>(Some(Chat));
    check::<RemoveParticipant, crate::ChatId>(Some(Chat));
    check::<ListMessages, crate::ChatId>(Some(Chat));
    check::<RetrieveChat, crate::ChatId>(Some(Chat));
    check::<MarkAsRead, crate::ChatId>(Some(Chat));
    check::<LeaveChat, crate::ChatId>(Some(Chat));
    check::<ShareContactCard, crate::ChatId>(Some(Chat));
    check::<StartTyping, crate::ChatId>(Some(Chat));
    check::<StopTyping, crate::ChatId>(Some(Chat));
    check::<UpdateMessage, crate::MessageId>(Some(Message));
    check::<AddReaction, crate::MessageId>(Some(Message));
    check::<UpdateAppCard, crate::MessageId>(Some(Message));
}

#[test]
fn enumerations_have_every_value_of_the_schema() {
    macro_rules! assert_names {
        ($($values:ident $known:ident;)*) => {$({
            let names: Vec<&str> = $values::ALL.iter().map(|value| value.name()).collect();
            assert_eq!(names, choices::<schema::$known>().names, stringify!($values));
            for value in $values::ALL {
                let json = serde_json::to_string(value).unwrap();
                assert_eq!(json, alloc::format!("\"{}\"", value.name()));
                assert_eq!(serde_json::from_str::<$values>(&json).unwrap(), *value);
                assert_eq!(value.to_string(), value.name());
            }
        })*};
    }
    assert_names! {
        Style Style;
        Animation Animation;
        ChatService Service;
        EffectType EffectType;
        ReactionOperation ReactionOperation;
        ReactionType ReactionType;
    }
    for &name in choices::<schema::ReactionType>().names {
        let read = response::ReactionType::from(alloc::string::String::from(name));
        assert!(!matches!(read, response::ReactionType::Other(_)), "{name}");
    }
    for &name in choices::<schema::Service>().names {
        let read = response::ServiceType::from(alloc::string::String::from(name));
        assert!(!matches!(read, response::ServiceType::Other(_)), "{name}");
    }
}

/// The check knows the same effects as the types: no documented one is reported, and all others are.
#[test]
fn effects_are_the_documented_ones() {
    let report = |effect: Effect| {
        let json = serde_json::to_string(&SendMessage::new(Message::from("Hi").effect(effect)));
        check_str(Operation::ChatsMessagesSend, &json.unwrap(), &Options::new())
    };
    for &effect in ScreenEffect::ALL {
        assert!(report(effect.into()).diagnostics().is_empty(), "{effect}");
        let swapped = Effect::named(EffectType::Bubble, effect.name());
        assert_eq!(report(swapped).errors(), 1, "{effect}");
    }
    for &effect in BubbleEffect::ALL {
        assert!(report(effect.into()).diagnostics().is_empty(), "{effect}");
        let swapped = Effect::named(EffectType::Screen, effect.name());
        assert_eq!(report(swapped).errors(), 1, "{effect}");
    }
    assert_eq!(ScreenEffect::ALL.len() + BubbleEffect::ALL.len(), 15, "as in the guide");
}

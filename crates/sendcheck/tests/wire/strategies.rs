//! Requests, valid or not, through the methods that anyone has.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::ChatService;
use sendcheck::request::*;

use crate::unknown_values::fields;

fn service() -> impl Strategy<Value = ChatService> {
    select(vec![ChatService::IMessage, ChatService::Sms, ChatService::Rcs])
}

fn kind() -> impl Strategy<Value = DecorationKind> {
    prop_oneof![
        select(Style::ALL).prop_map(DecorationKind::from),
        select(Animation::ALL).prop_map(DecorationKind::from),
    ]
}

fn text_part() -> impl Strategy<Value = TextPart> {
    let places = prop::collection::vec((kind(), 0_usize..6, 1_usize..6), 0..3);
    ("[a-z🎉\u{301}é ]{0,9}", places, fields()).prop_map(|(text, places, other)| {
        let mut part = TextPart::new(text);
        for (kind, start, length) in places {
            let decorated = part.clone().decorate(kind, TextSelector::chars(start..start + length));
            part = decorated.unwrap_or(part);
        }
        part.other = other;
        part
    })
}

fn media_part() -> impl Strategy<Value = MediaPart> {
    let source = prop_oneof![
        "https://example\\.com/[a-z]{1,3}\\.png".prop_map(MediaPart::url),
        Just(MediaPart::attachment("550e8400-e29b-41d4-a716-446655440000")),
    ];
    (source, fields()).prop_map(|(mut part, other)| {
        part.other = other;
        part
    })
}

fn card() -> impl Strategy<Value = ImessageAppPart> {
    let text = || option::of("[a-z]{1,5}");
    let layout =
        ([text(), text(), text(), text()], option::of(Just("https://example.com/i.jpg")), fields())
            .prop_map(|([caption, subcaption, trailing, below], image, other)| {
                let mut layout = AppLayout::new();
                layout.caption = caption;
                layout.subcaption = subcaption;
                layout.trailing_caption = trailing;
                layout.trailing_subcaption = below;
                layout.image_url = image.map(Into::into);
                layout.other = other;
                layout
            });
    let app = (option::of(1_u64..=i64::MAX as u64), fields()).prop_map(|(id, other)| {
        let mut app = AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5");
        app.app_store_id = id;
        app.other = other;
        app
    });
    (app, layout, option::of(any::<bool>()), text(), fields()).prop_map(
        |(app, layout, interactive, fallback, other)| {
            let mut card = ImessageAppPart::new(app, layout);
            card.interactive = interactive;
            card.fallback_text = fallback;
            card.other = other;
            card
        },
    )
}

fn newer_part() -> impl Strategy<Value = Part> {
    fields().prop_map(|mut fields| {
        fields.insert("type".into(), "app_clip".into());
        Part::Other(fields)
    })
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = prop_oneof![text_part().prop_map(Part::from), media_part().prop_map(Part::from),];
    prop_oneof![
        4 => prop::collection::vec(part, 1..4),
        1 => card().prop_map(|card| vec![card.into()]),
        1 => "https://example\\.com/[a-z]{0,3}".prop_map(|url| vec![LinkPart::new(url).into()]),
        1 => newer_part().prop_map(|part| vec![part]),
    ]
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        select(ScreenEffect::ALL).prop_map(Effect::from),
        select(BubbleEffect::ALL).prop_map(Effect::from),
        (select(EffectType::ALL), "[a-z]{1,8}").prop_map(|(kind, name)| Effect::named(kind, name)),
    ]
}

fn reply() -> impl Strategy<Value = ReplyTo> {
    (option::of(0_u32..=i32::MAX as u32), fields()).prop_map(|(index, other)| {
        let mut reply = ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a");
        reply.part_index = index;
        reply.other = other;
        reply
    })
}

fn content() -> impl Strategy<Value = MessageContent> {
    let key = option::of("[a-z0-9-]{1,8}");
    (parts(), option::of(effect()), option::of(reply()), key, option::of(service()), fields())
        .prop_map(|(parts, effect, reply, key, service, other)| {
            let mut content = MessageContent::new(parts);
            content.effect = effect;
            content.reply_to = reply;
            content.idempotency_key = key;
            content.preferred_service = service;
            content.other = other;
            content
        })
}

fn handle() -> impl Strategy<Value = String> {
    prop_oneof!["\\+1[0-9]{10}", "[a-z]{1,5}\\+[a-z]{1,3}@example\\.com", "[a-z]{1,3}"]
}

/// Strategies for requests that hold fields of their own beside `other`.
macro_rules! with_other {
    ($strategy:expr) => {
        ($strategy, fields()).prop_map(|(mut request, other)| {
            request.other = other;
            request
        })
    };
}

pub(crate) fn create_chat() -> impl Strategy<Value = CreateChat> {
    with_other!(
        ("\\+1[0-9]{10}", prop::collection::vec(handle(), 1..3), content())
            .prop_map(|(from, to, content)| CreateChat::new(from, to, content))
    )
}

pub(crate) fn send_message() -> impl Strategy<Value = SendMessage> {
    with_other!(content().prop_map(SendMessage::new))
}

pub(crate) fn create_message() -> impl Strategy<Value = CreateMessage> {
    let continuation =
        ("[a-z ]{1,9}", option::of("[a-z]{1,4}"), fields()).prop_map(|(text, key, other)| {
            let mut message = ContinuationMessage::new(text);
            message.idempotency_key = key;
            message.other = other;
            message
        });
    with_other!(
        (prop::collection::vec(handle(), 1..3), content(), option::of(continuation)).prop_map(
            |(to, content, continuation)| {
                let mut request = CreateMessage::new(to, content);
                request.continuation_message = continuation;
                request
            },
        )
    )
}

pub(crate) fn send_voicememo() -> impl Strategy<Value = SendVoicememo> {
    with_other!(prop_oneof![
        "https://example\\.com/[a-z]{1,3}\\.m4a".prop_map(SendVoicememo::url),
        Just(SendVoicememo::attachment("550e8400-e29b-41d4-a716-446655440000")),
    ])
}

pub(crate) fn update_chat() -> impl Strategy<Value = UpdateChat> {
    with_other!(
        (option::of(".{0,8}"), option::of("https://example\\.com/[a-z]{1,3}\\.png")).prop_map(
            |(name, icon)| {
                let mut request = UpdateChat::new();
                request.display_name = name;
                request.group_chat_icon = icon;
                request
            }
        )
    )
}

pub(crate) fn add_participant() -> impl Strategy<Value = AddParticipant> {
    with_other!(handle().prop_map(AddParticipant::new))
}

pub(crate) fn remove_participant() -> impl Strategy<Value = RemoveParticipant> {
    with_other!(handle().prop_map(RemoveParticipant::new))
}

pub(crate) fn list_chats() -> impl Strategy<Value = ListChats> {
    with_other!(
        (
            option::of("\\+1[0-9]{10}"),
            option::of(handle()),
            option::of(1_u32..200),
            option::of(".{0,8}")
        )
            .prop_map(|(from, to, limit, cursor)| {
                let mut request = ListChats::new();
                (request.from, request.to, request.limit, request.cursor) =
                    (from, to, limit, cursor);
                request
            })
    )
}

pub(crate) fn list_messages() -> impl Strategy<Value = ListMessages> {
    with_other!((option::of(".{0,8}"), option::of(1_u32..200)).prop_map(|(cursor, limit)| {
        let mut request = ListMessages::new();
        (request.cursor, request.limit) = (cursor, limit);
        request
    }))
}

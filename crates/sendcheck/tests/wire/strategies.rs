//! Strategies for requests, valid or not, made with the public methods.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::ChatService;
use sendcheck::request::*;

use crate::round_trip::ID;
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
    let place = || (0_usize..6, 1_usize..6);
    let selector = |(start, length): (usize, usize)| TextSelector::chars(start..start + length);
    let decorations = prop::collection::vec((kind(), place()), 0..3);
    let stickers = prop::collection::vec((sticker_image(), place()), 0..2);
    let mention = option::weighted(0.2, (handle(), option::of(place())));
    ("[a-z🎉\u{301}é ]{0,9}", decorations, stickers, mention, fields()).prop_map(
        move |(text, decorations, stickers, mention, other)| {
            let mut part = TextPart::new(text);
            for (kind, place) in decorations {
                part = part.clone().decorate(kind, selector(place)).unwrap_or(part);
            }
            for (image, place) in stickers {
                part = part.clone().sticker(selector(place), image).unwrap_or(part);
            }
            if let Some((handle, place)) = mention {
                part = part.mention(handle);
                if let Some(place) = place {
                    part = part.clone().mention_range(selector(place)).unwrap_or(part);
                }
            }
            part.other = other;
            part
        },
    )
}

fn sticker_image() -> impl Strategy<Value = Source> {
    prop_oneof![
        "https://cdn\\.linqapp\\.com/[a-z]{1,3}\\.png".prop_map(Source::url),
        Just(Source::attachment(ID)),
    ]
}

fn media_part() -> impl Strategy<Value = MediaPart> {
    let source = prop_oneof![
        "https://example\\.com/[a-z]{1,3}\\.png".prop_map(Source::url),
        Just(Source::attachment(ID)),
    ];
    (source, option::of(any::<bool>()), fields()).prop_map(|(source, sticker, other)| {
        let mut part = MediaPart::new(source);
        (part.sticker, part.other) = (sticker, other);
        part
    })
}

fn layout() -> impl Strategy<Value = AppLayout> {
    let text = || option::of("[a-z]{1,5}");
    let texts = [text(), text(), text(), text(), text(), text()];
    (texts, option::of(Just("https://example.com/i.jpg")), fields()).prop_map(
        |([caption, subcaption, trailing, below, title, subtitle], image, other)| {
            let mut layout = AppLayout::new();
            layout.caption = caption;
            layout.subcaption = subcaption;
            layout.trailing_caption = trailing;
            layout.trailing_subcaption = below;
            layout.image_url = image.map(Into::into);
            layout.image_title = title;
            layout.image_subtitle = subtitle;
            layout.other = other;
            layout
        },
    )
}

fn app() -> impl Strategy<Value = AppIdentity> {
    (option::of(1_u64..=i64::MAX as u64), fields()).prop_map(|(id, other)| {
        let mut app = AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5");
        app.app_store_id = id;
        app.other = other;
        app
    })
}

fn card() -> impl Strategy<Value = ImessageAppPart> {
    let url = option::of(Just("https://example.com/7"));
    (app(), layout(), option::of(any::<bool>()), option::of("[a-z]{1,5}"), url, fields()).prop_map(
        |(app, layout, interactive, fallback, url, other)| {
            let mut card = ImessageAppPart::new(app, layout);
            card.interactive = interactive;
            card.fallback_text = fallback;
            card.url = url.map(Into::into);
            card.other = other;
            card
        },
    )
}

fn app_clip() -> impl Strategy<Value = AppClipPart> {
    ("https://example\\.com/[a-z]{0,3}", option::of("[a-z]{1,5}"), fields()).prop_map(
        |(url, caption, other)| {
            let mut clip = AppClipPart::new(url);
            (clip.caption, clip.other) = (caption, other);
            clip
        },
    )
}

fn newer_part() -> impl Strategy<Value = Part> {
    fields().prop_map(|mut fields| {
        fields.insert("type".into(), "hologram".into());
        Part::Other(fields)
    })
}

fn experience() -> impl Strategy<Value = Experience> {
    let known = prop_oneof![
        Just(Experience::new("agentcard", "attach_card")),
        Just(
            Experience::new("agentpay", "request_payment")
                .param("checkout_url", "https://example.com/pay")
        ),
        "[a-z]{1,5}".prop_map(|name| Experience::new(name, "open")),
    ];
    (known, fields(), fields()).prop_map(|(mut experience, params, other)| {
        experience.params.extend(params);
        experience.other = other;
        experience
    })
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = prop_oneof![text_part().prop_map(Part::from), media_part().prop_map(Part::from),];
    prop_oneof![
        4 => prop::collection::vec(part, 1..4),
        1 => card().prop_map(|card| vec![card.into()]),
        1 => "https://example\\.com/[a-z]{0,3}".prop_map(|url| vec![LinkPart::new(url).into()]),
        1 => app_clip().prop_map(|clip| vec![clip.into()]),
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

fn message() -> impl Strategy<Value = Message> {
    let content = prop_oneof![
        5 => parts().prop_map(Message::from_iter),
        1 => experience().prop_map(Message::from),
    ];
    let key = option::of("[a-z0-9-]{1,8}");
    (content, option::of(effect()), option::of(reply()), key, option::of(service()), fields())
        .prop_map(|(mut message, effect, reply, key, service, other)| {
            message.effect = effect;
            message.reply_to = reply;
            message.idempotency_key = key;
            message.preferred_service = service;
            message.other = other;
            message
        })
}

fn optout() -> impl Strategy<Value = Option<bool>> {
    option::of(any::<bool>())
}

fn handle() -> impl Strategy<Value = String> {
    prop_oneof!["\\+1[0-9]{10}", "[a-z]{1,5}\\+[a-z]{1,3}@example\\.com", "[a-z]{1,3}"]
}

/// Adds `other` to a strategy for requests.
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
        ("\\+1[0-9]{10}", prop::collection::vec(handle(), 1..3), message(), optout()).prop_map(
            |(from, to, message, optout)| {
                let mut request = CreateChat::new(from, to, message);
                request.override_optout = optout;
                request
            }
        )
    )
}

pub(crate) fn send_message() -> impl Strategy<Value = SendMessage> {
    with_other!((message(), optout()).prop_map(|(message, optout)| {
        let mut request = SendMessage::new(message);
        request.override_optout = optout;
        request
    }))
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
        (
            prop::collection::vec(handle(), 1..3),
            message(),
            option::of(continuation),
            prop::collection::vec("\\+1[0-9]{10}", 0..2),
            optout(),
        )
            .prop_map(|(to, message, continuation, exclude_from, optout)| {
                let mut request = CreateMessage::new(to, message).exclude_from(exclude_from);
                request.continuation_message = continuation;
                request.override_optout = optout;
                request
            })
    )
}

pub(crate) fn send_voicememo() -> impl Strategy<Value = SendVoicememo> {
    let source = prop_oneof![
        "https://example\\.com/[a-z]{1,3}\\.m4a".prop_map(Source::url),
        Just(Source::attachment(ID)),
    ];
    with_other!((source, optout()).prop_map(|(source, optout)| {
        let mut request = SendVoicememo::new(source);
        request.override_optout = optout;
        request
    }))
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

pub(crate) fn update_message() -> impl Strategy<Value = UpdateMessage> {
    with_other!(("[a-z ]{0,9}", option::of(0_u32..=i32::MAX as u32)).prop_map(|(text, index)| {
        let mut request = UpdateMessage::new(text);
        request.part_index = index;
        request
    }))
}

fn placement() -> impl Strategy<Value = Placement> {
    let number = || option::of(prop_oneof![-1.0..=1.0_f64, Just(2.0), Just(-0.0), any::<f64>()]);
    let finite = |number: Option<f64>| number.filter(|number| number.is_finite());
    ([number(), number(), number(), number()], fields()).prop_map(move |(numbers, other)| {
        let mut placement = Placement::new();
        [placement.x, placement.y, placement.scale, placement.rotation] = numbers.map(finite);
        placement.other = other;
        placement
    })
}

pub(crate) fn add_reaction() -> impl Strategy<Value = AddReaction> {
    let reaction = prop_oneof![
        select(ReactionType::ALL).prop_map(AddReaction::new),
        Just(AddReaction::emoji("🎉")),
        Just(AddReaction::emoji("not one")),
        Just(AddReaction::emoji_sticker("🎉")),
        sticker_image().prop_map(AddReaction::sticker),
    ];
    let placement = option::weighted(0.3, placement());
    with_other!((reaction, any::<bool>(), placement, option::of(0_u32..9)).prop_map(
        |(reaction, is_removed, placement, index)| {
            let mut request = if is_removed { reaction.remove() } else { reaction };
            request.placement = placement;
            request.part_index = index;
            request
        }
    ))
}

pub(crate) fn update_app_card() -> impl Strategy<Value = UpdateAppCard> {
    let url = option::of(Just("https://example.com/7"));
    with_other!(
        (
            layout(),
            option::of(app()),
            option::weighted(0.2, experience()),
            option::of("[a-z]{1,5}"),
            option::of(any::<bool>()),
            url
        )
            .prop_map(|(layout, app, experience, fallback, interactive, url)| {
                let mut request = UpdateAppCard::new(layout);
                request.app = app;
                request.experience = experience;
                request.fallback_text = fallback;
                request.interactive = interactive;
                request.url = url.map(Into::into);
                request
            })
    )
}

pub(crate) fn create_attachment() -> impl Strategy<Value = CreateAttachment> {
    let content_type = select(vec!["image/png", "audio/mp3", "image/none"]);
    with_other!(("[a-z]{0,3}\\.png", content_type, 0_u64..200_000_000).prop_map(
        |(filename, content_type, size)| CreateAttachment::new(filename, content_type, size)
    ))
}

pub(crate) fn create_poll() -> impl Strategy<Value = CreatePoll> {
    let option = ("[a-z]{0,3}", fields()).prop_map(|(text, other)| {
        let mut option = PollOption::new(text);
        option.other = other;
        option
    });
    let options = prop::collection::vec(option, 0..4);
    let poll = (options, option::of("[a-z]{1,4}"), fields()).prop_map(|(options, key, other)| {
        let mut poll = Poll::new(options);
        (poll.idempotency_key, poll.other) = (key, other);
        poll
    });
    with_other!(poll.prop_map(CreatePoll::new))
}

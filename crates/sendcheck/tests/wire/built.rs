//! Requests built in code, and the bytes that are sent for them.

use sendcheck::request::*;
use sendcheck::text::{OffsetError, RangeError, Unit};
use sendcheck::{ChatId, ChatService, MessageId, Options, Rule};

const ID: &str = "550e8400-e29b-41d4-a716-446655440000";

fn body<T: Request<Id = ()>>(checked: &Checked<T>) -> String {
    String::from_utf8(checked.encode().into_body()).unwrap()
}

fn body_for<T: Request>(checked: &Checked<T>, id: &T::Id) -> String {
    String::from_utf8(checked.encode_for(id).into_body()).unwrap()
}

#[test]
fn decorated_text() {
    let text = TextPart::new("Hello world 🎉").shake("world").unwrap();
    let request = CreateChat::new("+12052535597", ["+12052532136"], text);
    assert_eq!(
        body(&request.check(&Options::new()).unwrap()),
        concat!(
            r#"{"from":"+12052535597","to":["+12052532136"],"message":{"parts":[{"type":"text","#,
            r#""value":"Hello world 🎉","text_decorations":[{"range":[6,11],"animation":"shake"}]}]}}"#,
        ),
    );
}

#[test]
fn message_with_every_setting() {
    let mut message = Message::new()
        .text("a")
        .effect(ScreenEffect::Confetti)
        .reply_to(ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a").part_index(1))
        .idempotency_key("k")
        .preferred_service(ChatService::IMessage);
    for name in ["b", "c"] {
        message.push(MediaPart::url(format!("https://example.com/{name}.png")));
    }
    let message = message.text("d").media(MediaPart::attachment(ID));
    let request = CreateMessage::new(["+12052532136"], message)
        .continuation_message(ContinuationMessage::new("e").idempotency_key("f"))
        .exclude_from(["+12052535597"])
        .override_optout(true);
    assert_eq!(
        body(&request.check(&Options::new()).unwrap()),
        concat!(
            r#"{"to":["+12052532136"],"message":{"parts":[{"type":"text","value":"a"},"#,
            r#"{"type":"media","url":"https://example.com/b.png"},"#,
            r#"{"type":"media","url":"https://example.com/c.png"},"#,
            r#"{"type":"text","value":"d"},"#,
            r#"{"type":"media","attachment_id":"550e8400-e29b-41d4-a716-446655440000"}],"#,
            r#""effect":{"name":"confetti","type":"screen"},"#,
            r#""reply_to":{"message_id":"69a37c7d-af4f-4b5e-af42-e28e98ce873a","part_index":1},"#,
            r#""preferred_service":"iMessage","idempotency_key":"k"},"#,
            r#""continuation_message":{"text":"e","idempotency_key":"f"},"#,
            r#""exclude_from":["+12052535597"],"override_optout":true}"#,
        ),
    );
}

#[test]
fn messages_of_one_part() {
    let chat: ChatId = ID.parse().unwrap();
    let clip = AppClipPart::new("https://example.com/clip").caption("Open");
    let pay = Experience::new("agentpay", "request_payment")
        .param("checkout_url", "https://example.com/pay");
    for (message, expected) in [
        (
            Message::new().link("https://example.com"),
            r#""parts":[{"type":"link","value":"https://example.com"}]"#,
        ),
        (
            Message::new().app_clip(clip),
            r#""parts":[{"type":"app_clip","value":"https://example.com/clip","caption":"Open"}]"#,
        ),
        (
            Message::new().experience(pay),
            concat!(
                r#""experience":{"name":"agentpay","action":"request_payment","#,
                r#""params":{"checkout_url":"https://example.com/pay"}}"#,
            ),
        ),
    ] {
        let checked = SendMessage::new(message).check(&Options::new()).unwrap();
        assert_eq!(body_for(&checked, &chat), format!(r#"{{"message":{{{expected}}}}}"#));
    }
}

#[test]
fn mentions_and_stickers() {
    let chat: ChatId = ID.parse().unwrap();
    let mention =
        TextPart::new("Hey Kevin").mention("+12052532136").mention_range("Kevin").unwrap();
    let sticker = TextPart::new("🎂 [cake]").sticker("[cake]", Source::attachment(ID)).unwrap();
    let image = MediaPart::url("https://example.com/a.png").sticker(true);
    let message = Message::new().text(mention).media(image).text(sticker);
    let checked = SendMessage::new(message).check(&Options::new()).unwrap();
    assert_eq!(
        body_for(&checked, &chat),
        concat!(
            r#"{"message":{"parts":[{"type":"text","value":"Hey Kevin","#,
            r#""mention":"+12052532136","mention_range":[4,9]},"#,
            r#"{"type":"media","url":"https://example.com/a.png","sticker":true},"#,
            r#"{"type":"text","value":"🎂 [cake]","inline_stickers":[{"range":[3,9],"#,
            r#""attachment_id":"550e8400-e29b-41d4-a716-446655440000"}]}]}}"#,
        ),
    );
}

#[test]
fn replaced_text_moves_every_range() {
    let part = TextPart::new("Hey Kevin [cake]")
        .bold("Hey")
        .and_then(|part| part.mention("+12052532136").mention_range("Kevin"))
        .and_then(|part| part.sticker("[cake]", Source::attachment(ID)))
        .and_then(|part| part.replace("Hey", "Hello"))
        .unwrap();
    assert_eq!(part.text_decorations[0].range.end(), 5);
    assert_eq!(part.mention_range.map(|range| (range.start(), range.end())), Some((6, 11)));
    assert_eq!(part.inline_stickers[0].range.start(), 12);
    let without_sticker = part.replace(" [cake]", "").unwrap();
    assert_eq!(without_sticker.inline_stickers, []);
    assert!(without_sticker.mention.is_some());
    let without_mention = without_sticker.replace(" Kevin", "").unwrap();
    assert_eq!((without_mention.mention, without_mention.mention_range), (None, None));
}

#[test]
fn requests_about_sent_messages() {
    let message: MessageId = ID.parse().unwrap();
    let update = UpdateMessage::new("a").part_index(2).check(&Options::new()).unwrap();
    let encoded = update.encode_for(&message);
    assert_eq!((encoded.method(), encoded.path()), ("PATCH", &*format!("/v3/messages/{ID}")));
    assert_eq!(body_for(&update, &message), r#"{"text":"a","part_index":2}"#);

    for (reaction, expected) in [
        (AddReaction::new(ReactionType::Love), r#"{"operation":"add","type":"love"}"#),
        (
            AddReaction::emoji("🎉").remove().part_index(1),
            r#"{"operation":"remove","type":"custom","custom_emoji":"🎉","part_index":1}"#,
        ),
        (
            AddReaction::emoji_sticker("🎉").placement(Placement::new().x(-1).scale(0.5)),
            r#"{"operation":"add","type":"sticker","emoji":"🎉","placement":{"x":-1.0,"scale":0.5}}"#,
        ),
        (
            AddReaction::sticker(Source::url("https://cdn.linqapp.com/a.png")),
            r#"{"operation":"add","type":"sticker","url":"https://cdn.linqapp.com/a.png"}"#,
        ),
    ] {
        let checked = reaction.check(&Options::new()).unwrap();
        assert_eq!(body_for(&checked, &message), expected);
        assert_eq!(checked.encode_for(&message).path(), format!("/v3/messages/{ID}/reactions"));
    }

    let layout = AppLayout::new().caption("Your move");
    let card = UpdateAppCard::new(layout).interactive(false).check(&Options::new()).unwrap();
    assert_eq!(card.encode_for(&message).path(), format!("/v3/messages/{ID}/update"));
    assert_eq!(
        body_for(&card, &message),
        r#"{"layout":{"caption":"Your move"},"interactive":false}"#,
    );
}

#[test]
fn attachments_and_polls() {
    let attachment = CreateAttachment::new("a.png", "image/png", 5).check(&Options::new()).unwrap();
    assert_eq!(attachment.encode().path(), "/v3/attachments");
    assert_eq!(
        body(&attachment),
        r#"{"filename":"a.png","content_type":"image/png","size_bytes":5}"#,
    );
    let chat: ChatId = ID.parse().unwrap();
    let poll = Poll::new(["a", "b"]).idempotency_key("k");
    let poll = CreatePoll::new(poll).check(&Options::new()).unwrap();
    assert_eq!(poll.encode_for(&chat).path(), format!("/v3/chats/{ID}/polls"));
    assert_eq!(
        body_for(&poll, &chat),
        r#"{"poll":{"options":[{"text":"a"},{"text":"b"}],"idempotency_key":"k"}}"#,
    );
}

/// The check catches what the builder allows.
#[test]
fn parts_that_do_not_go_together_are_reported() {
    let card = || {
        let app = AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5");
        ImessageAppPart::new(app, AppLayout::new().caption("Your move"))
    };
    let open = || Experience::new("link", "open").param("url", "https://example.com");
    for (message, rule) in [
        (Message::new(), Rule::MissingField),
        (Message::new().text("a").text("b"), Rule::ConsecutiveText),
        (Message::new().text("a").link("https://example.com"), Rule::LinkNotAlone),
        (Message::new().app_card(card()).text("a"), Rule::AppCardNotAlone),
        (Message::new().app_card(card()).preferred_service(ChatService::Sms), Rule::AppCardService),
        (Message::new().text("a").experience(open()), Rule::ExperienceNotAlone),
    ] {
        let report = SendMessage::new(message).check(&Options::new()).unwrap_err();
        assert_eq!(report.first_error().map(sendcheck::Diagnostic::rule), Some(rule), "{report}");
    }
    let nothing = AddReaction::new(ReactionType::Sticker).check(&Options::new()).unwrap_err();
    assert_eq!(nothing.diagnostics()[0].rule(), Rule::StickerSource);
}

#[test]
fn selectors_find_ranges_in_every_unit() {
    // 🇩🇰 has 8 bytes, 2 code points, 4 UTF-16 code units and 1 grapheme cluster.
    let text = "🇩🇰 né né";
    let range =
        |selector: TextSelector<'_>| selector.find(text).map(|range| (range.start(), range.end()));
    assert_eq!(range("né".into()), Ok((5, 7)));
    assert_eq!(range(TextSelector::occurrence("né", 1)), Ok((8, 10)));
    let error = range(TextSelector::occurrence("né", 2)).unwrap_err();
    assert_eq!(error, SelectorError::NotFound { substring: "né".to_owned(), index: 2 });
    assert_eq!(error.to_string(), "text does not contain `né` 3 times");
    let error = range("nè\n".into()).unwrap_err();
    assert_eq!(error.to_string(), "text does not contain `nè\\u{a}`");
    assert_eq!(range(TextSelector::bytes(9..12)), Ok((5, 7)));
    assert_eq!(range(TextSelector::chars(3..5)), Ok((5, 7)));
    assert_eq!(range(TextSelector::graphemes(0..1)), Ok((0, 4)));
    assert_eq!(range(TextSelector::utf16(5..7)), Ok((5, 7)));
    assert_eq!(range(TextSelector::EVERYTHING), Ok((0, 10)));
    assert_eq!(
        range(TextSelector::bytes(1..12)),
        Err(OffsetError::InsideCharacter { offset: 1, unit: Unit::Bytes }.into()),
    );
    assert_eq!(range(TextSelector::chars(4..4)), Err(RangeError::Empty.into()));
    assert_eq!(range("".into()), Err(RangeError::Empty.into()));
    assert_eq!(TextSelector::EVERYTHING.find(""), Err(RangeError::Empty.into()));
    assert!(matches!(
        range(TextSelector::graphemes(0..99)),
        Err(SelectorError::Offset(OffsetError::PastEnd { offset: 99, .. })),
    ));
}

#[test]
fn overlapping_decorations_are_reported() {
    let text = TextPart::new("Hello world")
        .shake("world")
        .unwrap()
        .bold(TextSelector::EVERYTHING)
        .unwrap();
    let report = SendMessage::new(text).check(&Options::new()).unwrap_err();
    assert_eq!(report.diagnostics()[0].rule(), Rule::DecorationOverlap);
    assert!(report.to_string().contains("decoration-overlap"), "{report}");
}

#[test]
fn warnings_are_kept_with_the_request() {
    let checked = SendMessage::new("**Hello**").check(&Options::new()).unwrap();
    assert_eq!(checked.report().warnings(), 1);
    assert_eq!(checked.into_request(), SendMessage::new("**Hello**"));
}

#[test]
fn unknown_fields_are_sent() {
    let json =
        br#"{"message": {"parts": [{"type": "text", "value": "Hi", "newer": {"b": 1, "a": [2.50]},
        "mention": null}], "experience": null, "reply_to": null}, "newest": true}"#;
    let checked = decode::<SendMessage>(json, &Options::new()).unwrap();
    assert_eq!(checked.request().other["newest"], true);
    let chat = ID.parse().unwrap();
    let sent: serde_json::Value = serde_json::from_slice(checked.encode_for(&chat).body()).unwrap();
    assert_eq!(sent, serde_json::from_slice::<serde_json::Value>(json).unwrap());
}

#[test]
fn named_effects_are_the_documented_ones() {
    assert_eq!(Effect::named(EffectType::Bubble, "slam"), BubbleEffect::Slam.into());
    let misplaced = Effect::named(EffectType::Screen, "slam");
    let message = Message::from("Hi").effect(misplaced);
    let report = SendMessage::new(message).check(&Options::new()).unwrap_err();
    assert_eq!(report.diagnostics()[0].rule(), Rule::EffectTypeMismatch);
}

#[test]
fn numbers_beyond_64_bits_are_errors_of_the_types() {
    let json = br#"{"handle": "+12052499117", "x": 1e999}"#;
    let report = decode::<AddParticipant>(json, &Options::new()).unwrap_err();
    assert_eq!(report.diagnostics()[0].rule(), Rule::WrongType);
    let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    let encoded =
        sendcheck::encode(sendcheck::Operation::ChatsParticipantsAdd, json, &options).unwrap();
    assert_eq!(encoded.body(), br#"{"handle":"+12052499117","x":1e999}"#);
}

/// The check accepts null for every optional field, and `-0` for 0.
#[test]
fn null_fields_and_negative_zero_decode() {
    let json = br#"{"message": {"parts": [{"type": "text", "value": "Hi", "text_decorations": null,
        "mention": null, "mention_range": null, "inline_stickers": null},
        {"type": "media", "url": "https://example.com/a.png", "attachment_id": null, "sticker": null},
        {"type": "text", "value": "Hi", "text_decorations": [{"range": [-0, 2], "style": "bold",
        "animation": null}]}],
        "experience": null, "effect": null, "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000",
        "part_index": -0}, "preferred_service": null, "idempotency_key": null}, "override_optout": null}"#;
    let checked = decode::<SendMessage>(json, &Options::new()).unwrap();
    let message = &checked.request().message;
    assert_eq!(message.reply_to.as_ref().and_then(|reply| reply.part_index), Some(0));
    assert!(message.other.is_empty() && checked.request().other.is_empty());
    let reaction = br#"{"operation": "add", "type": "sticker", "emoji": "\ud83c\udf89", "custom_emoji": null,
        "url": null, "attachment_id": null, "placement": {"x": -0, "y": null, "scale": 1, "rotation": 1e2},
        "part_index": -0}"#;
    let checked = decode::<AddReaction>(reaction, &Options::new()).unwrap();
    let placement = checked.request().placement.as_ref().unwrap();
    assert_eq!((placement.x, placement.y, placement.rotation), (Some(0.0), None, Some(100.0)));
    let create =
        br#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "a"}]},
        "continuation_message": null, "exclude_from": null}"#;
    decode::<CreateMessage>(create, &Options::new()).unwrap();
}

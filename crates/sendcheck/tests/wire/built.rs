//! What a person writes, and what is sent for it.

use sendcheck::request::*;
use sendcheck::text::{OffsetError, RangeError, Unit};
use sendcheck::{ChatService, Options, Rule};

fn body<T: Request<Id = ()>>(checked: &Checked<T>) -> String {
    String::from_utf8(checked.encode().into_body()).unwrap()
}

#[test]
fn the_shaking_world() {
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
fn every_part_and_every_setting() {
    let message = Message::text("a")
        .then_media(MediaPart::url("https://example.com/b.png"))
        .then_media(MediaPart::attachment("550e8400-e29b-41d4-a716-446655440000"))
        .then_text("d")
        .effect(ScreenEffect::Confetti)
        .reply_to(ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a").part_index(1))
        .idempotency_key("k")
        .preferred_service(ChatService::IMessage);
    let request = CreateMessage::new(["+12052532136"], message)
        .continuation_message(ContinuationMessage::new("e").idempotency_key("f"));
    assert_eq!(
        body(&request.check(&Options::new()).unwrap()),
        concat!(
            r#"{"to":["+12052532136"],"message":{"parts":[{"type":"text","value":"a"},"#,
            r#"{"type":"media","url":"https://example.com/b.png"},"#,
            r#"{"type":"media","attachment_id":"550e8400-e29b-41d4-a716-446655440000"},"#,
            r#"{"type":"text","value":"d"}],"effect":{"type":"screen","name":"confetti"},"#,
            r#""reply_to":{"message_id":"69a37c7d-af4f-4b5e-af42-e28e98ce873a","part_index":1},"#,
            r#""idempotency_key":"k","preferred_service":"iMessage"},"#,
            r#""continuation_message":{"text":"e","idempotency_key":"f"}}"#,
        ),
    );
}

#[test]
fn places_are_found_in_every_unit() {
    // Bytes 0..7 flag? No: 🇩🇰 is 8 bytes, 2 code points, 4 UTF-16 units, 1 cluster.
    let text = "🇩🇰 né né";
    let range =
        |place: TextSelector<'_>| place.find(text).map(|range| (range.start(), range.end()));
    assert_eq!(range("né".into()), Ok((5, 7)));
    assert_eq!(range(TextSelector::occurrence("né", 1)), Ok((8, 10)));
    assert_eq!(range(TextSelector::occurrence("né", 2)), Err(SelectorError::NotFound { index: 2 }));
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
fn what_types_cannot_prevent_is_reported() {
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
fn warnings_stay_with_the_request() {
    let checked = SendMessage::new("**Hello**").check(&Options::new()).unwrap();
    assert_eq!(checked.report().warnings(), 1);
    assert_eq!(checked.into_request(), SendMessage::new("**Hello**"));
}

#[test]
fn what_only_newer_versions_know_survives() {
    let json = br#"{"message": {"parts": [{"type": "text", "value": "Hi", "mention": {"b": 1, "a": [2.50]},
        "effect": null}], "experience": {"name": "x"}, "reply_to": null}, "override_optout": true}"#;
    let checked = decode::<SendMessage>(json, &Options::new()).unwrap();
    assert_eq!(checked.request().other["override_optout"], true);
    let chat = "550e8400-e29b-41d4-a716-446655440000".parse().unwrap();
    let sent: serde_json::Value = serde_json::from_slice(checked.encode_for(&chat).body()).unwrap();
    assert_eq!(sent, serde_json::from_slice::<serde_json::Value>(json).unwrap());
}

#[test]
fn effects_are_what_their_type_says() {
    assert_eq!(Effect::named(EffectType::Bubble, "slam"), BubbleEffect::Slam.into());
    let misplaced = Effect::named(EffectType::Screen, "slam");
    let message = Message::text("Hi").effect(misplaced);
    let report = SendMessage::new(message).check(&Options::new()).unwrap_err();
    assert_eq!(report.diagnostics()[0].rule(), Rule::EffectTypeMismatch);
}

#[test]
fn a_number_that_no_type_can_hold_is_an_error_only_here() {
    let json = br#"{"handle": "+12052499117", "x": 1e999}"#;
    let report = decode::<AddParticipant>(json, &Options::new()).unwrap_err();
    assert_eq!(report.diagnostics()[0].rule(), Rule::WrongType);
    let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    let encoded =
        sendcheck::encode(sendcheck::Operation::ChatsParticipantsAdd, json, &options).unwrap();
    assert_eq!(encoded.body(), br#"{"handle":"+12052499117","x":1e999}"#);
}

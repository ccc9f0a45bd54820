//! Requests built in code, valid or not: encoded and decoded again they are the same, and each way to a
//! report gives the same one.
#![allow(clippy::wildcard_imports, reason = "every type of the module")]

use std::fmt::Debug;

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::request::*;
use sendcheck::{ChatService, Options, Report};
use serde_json::{Value, json};

use conformance::properties::round_trip::round_trip;

/// The bytes are choices of the request.
pub fn check(data: &[u8]) {
    let _ = check_one(&mut Unstructured::new(data));
}

fn check_one(u: &mut Unstructured<'_>) -> Result<()> {
    macro_rules! of {
        ($request:expr) => {{
            let mut request = $request;
            request.other = fields(u)?;
            assert_round(&request, |request, options| request.check(options));
        }};
    }
    match u.int_in_range(0..=13)? {
        0 => of!(CreateChat::new(handle(u)?, handles(u)?, content(u)?)),
        1 => of!(SendMessage::new(content(u)?)),
        2 => {
            let mut request = CreateMessage::new(handles(u)?, content(u)?);
            request.continuation_message = option(u, continuation)?;
            of!(request);
        }
        3 => of!(if u.arbitrary()? {
            SendVoicememo::url(url(u)?)
        } else {
            SendVoicememo::attachment(id(u)?)
        }),
        4 => {
            let mut request = UpdateChat::new();
            request.display_name = option(u, words)?;
            request.group_chat_icon = option(u, url)?;
            of!(request);
        }
        5 => of!(AddParticipant::new(handle(u)?)),
        6 => of!(RemoveParticipant::new(handle(u)?)),
        7 => {
            let mut request = ListChats::new();
            request.from = option(u, handle)?;
            request.to = option(u, handle)?;
            request.limit = option(u, |u| u.int_in_range(0..=120))?;
            request.cursor = option(u, words)?;
            of!(request);
        }
        8 => {
            let mut request = UpdateMessage::new(words(u)?);
            request.part_index = option(u, u32::arbitrary)?;
            of!(request);
        }
        9 => of!(reaction(u)?),
        10 => {
            let mut request = UpdateAppCard::new(layout(u)?);
            request.app = option(u, app)?;
            request.experience = option(u, experience)?;
            request.fallback_text = option(u, words)?;
            request.interactive = u.arbitrary()?;
            request.url = option(u, url)?;
            of!(request);
        }
        11 => of!(CreateAttachment::new(words(u)?, "image/png", u.arbitrary()?)),
        12 => {
            let mut poll = Poll::new(list(u, 4, words)?);
            poll.idempotency_key = option(u, words)?;
            of!(CreatePoll::new(poll));
        }
        _ => {
            let mut request = ListMessages::new();
            request.cursor = option(u, words)?;
            request.limit = option(u, u32::arbitrary)?;
            of!(request);
        }
    }
    Ok(())
}

fn assert_round<T: Request + Clone + Debug + PartialEq>(
    request: &T,
    check: impl Fn(T, &Options) -> std::result::Result<Checked<T>, Report>,
) {
    round_trip(request, check(request.clone(), &Options::new()));
}

fn option<'a, T>(
    u: &mut Unstructured<'a>,
    make: impl FnOnce(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Option<T>> {
    if u.arbitrary()? { make(u).map(Some) } else { Ok(None) }
}

fn list<'a, T>(
    u: &mut Unstructured<'a>,
    max: usize,
    make: impl Fn(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut items = Vec::new();
    while items.len() < max && u.arbitrary()? {
        items.push(make(u)?);
    }
    Ok(items)
}

/// Text: usually short, now and then long enough to break a limit.
fn words(u: &mut Unstructured<'_>) -> Result<String> {
    let text = <&str>::arbitrary(u)?;
    let times = if u.ratio(1, 50)? { u.int_in_range(1..=3_000)? } else { 1 };
    Ok(text.repeat(times.min(12_000 / text.len().max(1))))
}

fn handle(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(match u.int_in_range(0..=3)? {
        0 => words(u)?,
        1 => format!("+{}", u64::arbitrary(u)?),
        2 => format!("{}@example.com", <&str>::arbitrary(u)?),
        _ => "+12052535597".into(),
    })
}

fn handles(u: &mut Unstructured<'_>) -> Result<Vec<String>> {
    list(u, 40, handle)
}

fn url(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(if u.ratio(1, 3)? {
        words(u)?
    } else {
        format!("https://example.com/{}", <&str>::arbitrary(u)?)
    })
}

fn id(u: &mut Unstructured<'_>) -> Result<String> {
    let id = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    Ok(if u.ratio(1, 4)? { words(u)? } else { id.into() })
}

/// Undocumented fields with any value.
fn fields(u: &mut Unstructured<'_>) -> Result<Fields> {
    let mut fields = Fields::new();
    for _ in 0..3 {
        if !u.ratio(1, 4)? {
            break;
        }
        let key = format!("x_{}", <&str>::arbitrary(u)?);
        fields.insert(key, anything(u, 0)?);
    }
    Ok(fields)
}

fn anything(u: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    Ok(match u.int_in_range(0..=if depth < 5 { 7 } else { 5 })? {
        0 => Value::Null,
        1 => bool::arbitrary(u)?.into(),
        2 => i64::arbitrary(u)?.into(),
        3 => u64::arbitrary(u)?.into(),
        4 => f64::arbitrary(u)?.into(),
        5 => String::arbitrary(u)?.into(),
        6 => list(u, 4, |u| anything(u, depth + 1))?.into(),
        _ => {
            let fields = list(u, 4, |u| Ok((String::arbitrary(u)?, anything(u, depth + 1)?)))?;
            Value::Object(fields.into_iter().collect())
        }
    })
}

fn content(u: &mut Unstructured<'_>) -> Result<Message> {
    let mut content = Message::from_iter(list(u, 6, part)?);
    content.experience = option(u, experience)?;
    content.effect = option(u, effect)?;
    content.reply_to = option(u, reply)?;
    content.idempotency_key = option(u, words)?;
    let services = [ChatService::IMessage, ChatService::Sms, ChatService::Rcs];
    content.preferred_service = option(u, |u| u.choose(&services).copied())?;
    content.other = fields(u)?;
    Ok(content)
}

fn part(u: &mut Unstructured<'_>) -> Result<Part> {
    Ok(match u.int_in_range(0..=5)? {
        0..=2 => text_part(u)?.into(),
        3 => {
            let mut part = if u.arbitrary()? {
                MediaPart::url(url(u)?)
            } else {
                MediaPart::attachment(id(u)?)
            };
            part.sticker = u.arbitrary()?;
            part.other = fields(u)?;
            part.into()
        }
        4 if u.arbitrary()? => {
            let mut part = AppClipPart::new(url(u)?);
            part.caption = option(u, words)?;
            part.other = fields(u)?;
            part.into()
        }
        4 => {
            let mut part = LinkPart::new(url(u)?);
            part.other = fields(u)?;
            part.into()
        }
        _ if u.arbitrary()? => card(u)?.into(),
        _ => {
            let mut fields = fields(u)?;
            fields.insert("type".into(), json!("hologram"));
            Part::Other(fields)
        }
    })
}

fn text_part(u: &mut Unstructured<'_>) -> Result<TextPart> {
    let mut part = TextPart::new(words(u)?);
    for _ in 0..u.int_in_range(0..=4)? {
        let kind = if u.arbitrary()? {
            DecorationKind::from(*u.choose(Style::ALL)?)
        } else {
            DecorationKind::from(*u.choose(Animation::ALL)?)
        };
        let start = u.int_in_range(0..=12_usize)?;
        let range = start..start + u.int_in_range(0..=12_usize)?;
        let place = match u.int_in_range(0..=5)? {
            0 => TextSelector::bytes(range),
            1 => TextSelector::chars(range),
            2 => TextSelector::utf16(range),
            3 => TextSelector::graphemes(range),
            4 => TextSelector::occurrence("a", start),
            _ => TextSelector::EVERYTHING,
        };
        // A selection is within the text. A failed one changes nothing.
        let found = place.find(&part.value);
        let decorated = part.clone().decorate(kind, place);
        assert_eq!(found.is_ok(), decorated.is_ok(), "{part:?}");
        if let Ok(found) = found {
            assert!(found.end() <= part.value.encode_utf16().count());
        }
        part = decorated.unwrap_or(part);
    }
    if u.ratio(1, 4)? {
        let image = if u.arbitrary()? { Source::url(url(u)?) } else { Source::attachment(id(u)?) };
        part = part.clone().sticker(TextSelector::EVERYTHING, image).unwrap_or(part);
    }
    if u.ratio(1, 4)? {
        part = part.mention(handle(u)?);
        part = part.clone().mention_range("a").unwrap_or(part);
    }
    part.other = fields(u)?;
    Ok(part)
}

fn experience(u: &mut Unstructured<'_>) -> Result<Experience> {
    let mut experience = Experience::new(words(u)?, words(u)?);
    experience.params = fields(u)?;
    experience.other = fields(u)?;
    Ok(experience)
}

fn reaction(u: &mut Unstructured<'_>) -> Result<AddReaction> {
    let mut reaction = AddReaction::new(*u.choose(ReactionType::ALL)?);
    reaction.operation = *u.choose(ReactionOperation::ALL)?;
    reaction.custom_emoji = option(u, words)?;
    reaction.emoji = option(u, words)?;
    reaction.url = option(u, url)?;
    reaction.attachment_id = option(u, id)?;
    if u.arbitrary()? {
        let mut placement = Placement::new();
        placement.x = option(u, number)?;
        placement.y = option(u, number)?;
        placement.scale = option(u, number)?;
        placement.rotation = option(u, number)?;
        placement.other = fields(u)?;
        reaction.placement = Some(placement);
    }
    reaction.part_index = option(u, u32::arbitrary)?;
    Ok(reaction)
}

/// JSON has only finite numbers.
fn number(u: &mut Unstructured<'_>) -> Result<f64> {
    let number = f64::arbitrary(u)?;
    Ok(if number.is_finite() { number } else { 0.5 })
}

fn app(u: &mut Unstructured<'_>) -> Result<AppIdentity> {
    let mut app = if u.ratio(1, 3)? {
        AppIdentity::new(words(u)?, words(u)?, words(u)?)
    } else {
        AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5")
    };
    app.app_store_id = option(u, u64::arbitrary)?;
    app.other = fields(u)?;
    Ok(app)
}

fn layout(u: &mut Unstructured<'_>) -> Result<AppLayout> {
    let mut layout = AppLayout::new();
    layout.caption = option(u, words)?;
    layout.subcaption = option(u, words)?;
    layout.trailing_caption = option(u, words)?;
    layout.trailing_subcaption = option(u, words)?;
    layout.image_url = option(u, url)?;
    layout.image_title = option(u, words)?;
    layout.image_subtitle = option(u, words)?;
    layout.other = fields(u)?;
    Ok(layout)
}

fn card(u: &mut Unstructured<'_>) -> Result<ImessageAppPart> {
    let mut card = ImessageAppPart::new(app(u)?, layout(u)?);
    card.interactive = u.arbitrary()?;
    card.fallback_text = option(u, words)?;
    card.url = option(u, url)?;
    card.other = fields(u)?;
    Ok(card)
}

fn effect(u: &mut Unstructured<'_>) -> Result<Effect> {
    Ok(match u.int_in_range(0..=2)? {
        0 => (*u.choose(ScreenEffect::ALL)?).into(),
        1 => (*u.choose(BubbleEffect::ALL)?).into(),
        _ => Effect::named(*u.choose(EffectType::ALL)?, words(u)?),
    })
}

fn reply(u: &mut Unstructured<'_>) -> Result<ReplyTo> {
    let mut reply = ReplyTo::new(id(u)?);
    reply.part_index = option(u, u32::arbitrary)?;
    reply.other = fields(u)?;
    Ok(reply)
}

fn continuation(u: &mut Unstructured<'_>) -> Result<ContinuationMessage> {
    let mut message = ContinuationMessage::new(words(u)?);
    message.idempotency_key = option(u, words)?;
    message.other = fields(u)?;
    Ok(message)
}

//! Objects of requests.

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::ChatService;
use sendcheck::request::*;
use serde_json::json;

use super::basics::*;

pub(super) fn content(u: &mut Unstructured<'_>) -> Result<Message> {
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

pub(super) fn part(u: &mut Unstructured<'_>) -> Result<Part> {
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

pub(super) fn text_part(u: &mut Unstructured<'_>) -> Result<TextPart> {
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

pub(super) fn experience(u: &mut Unstructured<'_>) -> Result<Experience> {
    let mut experience = Experience::new(words(u)?, words(u)?);
    experience.params = fields(u)?;
    experience.other = fields(u)?;
    Ok(experience)
}

pub(super) fn reaction(u: &mut Unstructured<'_>) -> Result<AddReaction> {
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
pub(super) fn number(u: &mut Unstructured<'_>) -> Result<f64> {
    let number = f64::arbitrary(u)?;
    Ok(if number.is_finite() { number } else { 0.5 })
}

pub(super) fn app(u: &mut Unstructured<'_>) -> Result<AppIdentity> {
    let mut app = if u.ratio(1, 3)? {
        AppIdentity::new(words(u)?, words(u)?, words(u)?)
    } else {
        AppIdentity::new("Chess", "com.example.chess", "A1B2C3D4E5")
    };
    app.app_store_id = option(u, u64::arbitrary)?;
    app.other = fields(u)?;
    Ok(app)
}

pub(super) fn layout(u: &mut Unstructured<'_>) -> Result<AppLayout> {
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

pub(super) fn card(u: &mut Unstructured<'_>) -> Result<ImessageAppPart> {
    let mut card = ImessageAppPart::new(app(u)?, layout(u)?);
    card.interactive = u.arbitrary()?;
    card.fallback_text = option(u, words)?;
    card.url = option(u, url)?;
    card.other = fields(u)?;
    Ok(card)
}

pub(super) fn effect(u: &mut Unstructured<'_>) -> Result<Effect> {
    Ok(match u.int_in_range(0..=2)? {
        0 => (*u.choose(ScreenEffect::ALL)?).into(),
        1 => (*u.choose(BubbleEffect::ALL)?).into(),
        _ => Effect::named(*u.choose(EffectType::ALL)?, words(u)?),
    })
}

pub(super) fn reply(u: &mut Unstructured<'_>) -> Result<ReplyTo> {
    let mut reply = ReplyTo::new(id(u)?);
    reply.part_index = option(u, u32::arbitrary)?;
    reply.other = fields(u)?;
    Ok(reply)
}

pub(super) fn continuation(u: &mut Unstructured<'_>) -> Result<ContinuationMessage> {
    let mut message = ContinuationMessage::new(words(u)?);
    message.idempotency_key = option(u, words)?;
    message.other = fields(u)?;
    Ok(message)
}

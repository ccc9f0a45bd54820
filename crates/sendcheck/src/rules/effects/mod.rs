//! Effects, replies and idempotency keys.

mod effect_type_mismatch;
mod empty_idempotency_key;
mod first_message_effect;
mod first_message_reply;
mod idempotency_key_too_long;
mod incomplete_effect;
mod invalid_part_index;
mod unknown_effect;

use super::{RuleContext, services};
use crate::json::Path;
use crate::model::Send;
use crate::schema::{Effect, EffectType, ReplyTo};

/// The names of screen effects. Source: guide "Message Effects".
const SCREEN_EFFECTS: &[&str] = &[
    "confetti",
    "fireworks",
    "lasers",
    "sparkles",
    "celebration",
    "hearts",
    "love",
    "balloons",
    "happy_birthday",
    "echo",
    "spotlight",
];

/// The names of bubble effects. Source: guide "Message Effects".
const BUBBLE_EFFECTS: &[&str] = &["slam", "loud", "gentle", "invisible"];

/// Returns the type of the effect `name`, if it is documented.
pub(crate) fn type_of_effect(name: &str) -> Option<EffectType> {
    if SCREEN_EFFECTS.contains(&name) {
        Some(EffectType::Screen)
    } else if BUBBLE_EFFECTS.contains(&name) {
        Some(EffectType::Bubble)
    } else {
        None
    }
}

/// Checks the effect of a message.
pub(crate) fn effect(
    effect: &Effect<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    effect_type_mismatch::check(effect, path, context);
    if let Some(name) = effect.name.present() {
        unknown_effect::check(&name.value, &path.field("name", name.span), context);
    }
    incomplete_effect::check(effect, path, context);
    first_message_effect::check(path, context);
    services::effect(send, path, context);
}

/// Checks what a message replies to.
pub(crate) fn reply_to(
    reply: &ReplyTo<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    first_message_reply::check(path, context);
    services::reply_to(send, path, context);
    if let Some(index) = reply.part_index.present() {
        part_index(index.value, &path.field("part_index", index.span), context);
    }
}

/// Checks the index of a part.
pub(crate) fn part_index(part_index: i64, path: &Path<'_>, context: &mut RuleContext<'_>) {
    invalid_part_index::check(part_index, path, context);
}

/// Checks an idempotency key.
pub(crate) fn idempotency_key(key: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    idempotency_key_too_long::check(key, path, context);
    empty_idempotency_key::check(key, path, context);
}

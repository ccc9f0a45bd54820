//! Message content, but for its parts.

use super::choice::{Choice, EffectType, Service};
use super::record::record;
use super::value::{AnyObject, Array, Child, ItemsOf, Text};

record! {
    /// The content of a message.
    Message<'d>, "message";
    parts: RequiredUnless("experience"), "parts", Array<'d, ItemsOf::Parts>,
        r#""parts": [{"type": "text", "value": "…"}]"#;
    experience: Optional, "experience", Child<'d, Experience<'d>>;
    effect: Optional, "effect", Child<'d, Effect<'d>>;
    reply_to: Optional, "reply_to", Child<'d, ReplyTo<'d>>;
    preferred_service: Optional, "preferred_service", Choice<Service>;
    idempotency_key: Optional, "idempotency_key", Text<'d>;
}

/// The experiences and their actions. Source: linq-python 0.65.0, `ExperienceParam`.
pub(crate) const EXPERIENCES: &[(&str, &[&str])] = &[
    (PAYMENT.0, &[PAYMENT.1]),
    ("agentcard", &["attach_card", "approve_card"]),
    ("link", &["open"]),
];

/// The experience that asks for a payment, and its action.
const PAYMENT: (&str, &str) = ("agentpay", "request_payment");

impl Experience<'_> {
    /// Returns `true` if the experience asks for a payment.
    pub(crate) fn is_payment(&self) -> bool {
        self.name.value().is_some_and(|name| **name == *PAYMENT.0)
            && self.action.value().is_some_and(|action| **action == *PAYMENT.1)
    }
}

record! {
    /// An experience: content that an action of Linq makes.
    Experience<'d>, "experience";
    name: Required, "name", Text<'d>, r#""name": "agentcard""#;
    action: Required, "action", Text<'d>, r#""action": "attach_card""#;
    params: RequiredIf(&[("name", PAYMENT.0), ("action", PAYMENT.1)]), "params", AnyObject<'d>,
        r#""params": {"checkout_url": "https://example.com/pay"}"#;
}

record! {
    /// The params of an experience that asks for a payment.
    PaymentParams<'d>, "payment params";
    checkout_url: RequiredPredicted, "checkout_url", Text<'d>,
        r#""checkout_url": "https://example.com/pay""#;
}

record! {
    /// An effect with which a message arrives.
    Effect<'d>, "effect";
    name: Optional, "name", Text<'d>;
    kind: Optional, "type", Choice<EffectType>;
}

record! {
    /// The message that a message replies to.
    ReplyTo<'d>, "reply_to";
    message_id: Required, "message_id", Text<'d>,
        r#""message_id": "69a37c7d-af4f-4b5e-af42-e28e98ce873a""#;
    part_index: Optional, "part_index", i64;
}

record! {
    /// The message that is sent instead if the chat has messages already.
    ContinuationMessage<'d>, "continuation message";
    text: Required, "text", Text<'d>, r#""text": "…""#;
    idempotency_key: Optional, "idempotency_key", Text<'d>;
}

//! The fields of a message other than its parts.

use sendcheck::ChatService;

use crate::input::Input;
use crate::json::{self, Object, offset_in};
use crate::note_kind::NoteKind;
use crate::notes::{Place, RawNote};
use crate::options::PlanOptions;

/// The fields that every plan copies from its input.
#[derive(Clone, Debug)]
pub(crate) struct MessageFields {
    pub(crate) effect: Option<String>,
    pub(crate) reply_to: Option<String>,
    pub(crate) preferred_service: Option<String>,
    pub(crate) idempotency_key: Option<String>,
}

/// The fields that not every message of a plan has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope {
    pub(crate) has_effect: bool,
    pub(crate) has_reply: bool,
}

impl MessageFields {
    pub(crate) fn new(input: &Input) -> Self {
        let own = input.message.as_deref().map(json::Fields::of).unwrap_or_default();
        let field = |name: &str, given: &Option<String>| {
            own.given(name).map(str::to_owned).or_else(|| given.clone())
        };
        Self {
            effect: field("effect", &input.effect),
            reply_to: field("reply_to", &input.reply_to),
            preferred_service: field("preferred_service", &input.preferred_service),
            idempotency_key: field("idempotency_key", &input.idempotency_key),
        }
    }

    /// Writes the fields of one message of the plan. `key` is its idempotency key.
    pub(crate) fn write(&self, scope: Scope, key: Option<String>, message: &mut Object) {
        let Self { effect, reply_to, preferred_service, idempotency_key: _ } = self;
        message.optional("effect", effect.as_deref().filter(|_| scope.has_effect));
        message.optional("reply_to", reply_to.as_deref().filter(|_| scope.has_reply));
        message.optional("preferred_service", preferred_service.as_deref());
        if let Some(key) = key {
            message.string("idempotency_key", &key);
        }
    }

    /// Returns `true` if the service shows neither styles nor effects.
    pub(crate) fn is_plain(&self, options: &PlanOptions) -> bool {
        match self.preferred_service.as_deref() {
            Some(service) => {
                let service = json::string(service).and_then(|name| name.parse().ok());
                service.is_some_and(ChatService::is_sms_or_rcs)
            }
            None => options.check.known_chat().service.is_some_and(ChatService::is_sms_or_rcs),
        }
    }

    /// Notes the fields that a plain message loses.
    pub(crate) fn notes_of_lost(&self, input: &Input) -> Vec<RawNote> {
        let lost = [
            (NoteKind::EffectLost, "effect", self.effect.is_some()),
            (NoteKind::ReplyLost, "reply_to", self.reply_to.is_some()),
        ];
        let given = lost.into_iter().filter(|(.., is_given)| *is_given);
        given.map(|(note, field, _)| RawNote::new(note, place(input, field))).collect()
    }
}

/// Returns the place of a field: in the message if it has the field, else in the input.
fn place(input: &Input, field: &str) -> Place {
    let pointer = format!("/{field}");
    let message = input.message.as_deref().unwrap_or_default();
    match json::Fields::of(message).given(field) {
        Some(json) => Place::Path { pointer, at: offset_in(message, json), range: None },
        None => input.place(field, pointer),
    }
}

#[cfg(test)]
mod tests {
    use crate::json::{self, Fields};

    /// `parts` and `experience` are the flow; the others are in `MessageFields`.
    const KEPT: [&str; 6] =
        ["parts", "experience", "effect", "reply_to", "preferred_service", "idempotency_key"];

    #[test]
    fn every_field_of_a_message_is_kept() {
        let schema = sendcheck::describe_schema();
        let objects = Fields::of(&schema).get("objects").unwrap().to_owned();
        let message = Fields::of(&objects).get("message").unwrap().to_owned();
        let fields = json::items(&message).unwrap();
        let names: Vec<String> =
            fields.iter().map(|field| Fields::of(field).string("name").unwrap()).collect();
        assert_eq!(names, KEPT, "a plan writes each field of a message: see `MessageFields`");
    }
}

//! Chats, messages and what else the stand-in remembers.

mod items;
mod source;
mod store;

use std::collections::VecDeque;

pub(crate) use items::{Attachment, Chat, Keyed, Left, Message, Participant};
pub(crate) use source::Source;
pub(crate) use store::Store;

use crate::config::{KnownChat, StandIn};
use crate::failure::Failure;
use crate::refusal::Refusal;

/// Everything that changes while the stand-in runs.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) store: Store,
    pub(crate) source: Source,
    /// The failures that the next requests get.
    pub(crate) failures: VecDeque<Failure>,
}

impl State {
    pub(crate) fn new(config: &StandIn) -> Self {
        let mut source = Source::new(config.seed);
        let mut store = Store::new(config.limit_bytes);
        for known in &config.chats {
            store.add_chat(preset(known, &mut source));
        }
        Self { store, source, failures: VecDeque::new() }
    }

    /// Returns the failure that the next request gets, if any.
    pub(crate) fn next_failure(&mut self) -> Option<Refusal> {
        let next = self.failures.front_mut()?;
        let refusal = next.refusal();
        next.times -= 1;
        if next.times == 0 {
            self.failures.pop_front();
        }
        Some(refusal)
    }

    /// Adds a chat, and returns its number.
    pub(crate) fn new_chat<'h>(
        &mut self,
        from: &'h str,
        to: impl IntoIterator<Item = &'h str>,
        service: &str,
    ) -> u64 {
        let id = self.source.uuid();
        let chat = chat(id, from, to, service, &mut self.source);
        self.store.add_chat(chat)
    }
}

fn preset(known: &KnownChat, source: &mut Source) -> Chat {
    let to = known.to.iter().map(String::as_str);
    let mut chat = chat(known.id.to_string(), &known.from, to, known.service.name(), source);
    chat.is_preset = true;
    chat
}

fn chat<'h>(
    id: String,
    from: &'h str,
    to: impl IntoIterator<Item = &'h str>,
    service: &str,
    source: &mut Source,
) -> Chat {
    let now = source.now();
    let mut participants: Vec<Participant> = Vec::new();
    for handle in std::iter::once(from).chain(to) {
        if !participants.iter().any(|one| one.handle.eq_ignore_ascii_case(handle)) {
            participants.push(Participant {
                id: source.uuid(),
                handle: handle.to_owned(),
                joined_at: now.clone(),
                left: None,
            });
        }
    }
    Chat {
        id,
        service: service.to_owned(),
        display_name: None,
        icon: None,
        participants,
        created_at: now.clone(),
        updated_at: now,
        messages: VecDeque::new(),
        is_preset: false,
    }
}

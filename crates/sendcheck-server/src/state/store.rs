//! The memory of the stand-in: bounded, the oldest is forgotten first.

use std::collections::{BTreeMap, HashMap};

use super::items::{Attachment, Chat, Item, Keyed, Message};
use crate::received::Received;

/// Chats and other items by number. A later item has a higher number.
#[derive(Debug)]
pub(crate) struct Store {
    next: u64,
    limit_bytes: usize,
    used_bytes: usize,
    chats: BTreeMap<u64, Chat>,
    items: BTreeMap<u64, Item>,
    /// The numbers of chats, messages and attachments by id.
    ids: HashMap<String, u64>,
    keys: HashMap<(&'static str, String), u64>,
    /// The numbers of chats by their recipients.
    recipients: HashMap<String, Vec<u64>>,
}

impl Store {
    pub(crate) fn new(limit_bytes: usize) -> Self {
        Self {
            next: 1,
            limit_bytes,
            used_bytes: 0,
            chats: BTreeMap::new(),
            items: BTreeMap::new(),
            ids: HashMap::new(),
            keys: HashMap::new(),
            recipients: HashMap::new(),
        }
    }

    pub(crate) fn used_bytes(&self) -> usize {
        self.used_bytes
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    pub(crate) fn add_chat(&mut self, chat: Chat) -> u64 {
        let number = self.number();
        self.ids.insert(chat.id.to_lowercase(), number);
        self.recipients.entry(recipients_key(chat.recipients())).or_default().push(number);
        self.used_bytes += chat.weight();
        self.chats.insert(number, chat);
        number
    }

    /// Adds a message to its chat.
    pub(crate) fn add_message(&mut self, message: Message) {
        let number = self.number();
        self.ids.insert(message.id.clone(), number);
        if let Some(chat) = self.chats.get_mut(&message.chat) {
            chat.messages.push_back(number);
        }
        self.add(number, Item::Message(message));
    }

    pub(crate) fn add_attachment(&mut self, attachment: Attachment) {
        let number = self.number();
        self.ids.insert(attachment.id.clone(), number);
        self.add(number, Item::Attachment(attachment));
    }

    pub(crate) fn add_keyed(&mut self, keyed: Keyed) {
        let number = self.number();
        self.keys.insert(keyed.key.clone(), number);
        self.add(number, Item::Keyed(keyed));
    }

    pub(crate) fn add_received(&mut self, received: Received) {
        let number = self.number();
        self.add(number, Item::Received(received));
    }

    fn add(&mut self, number: u64, item: Item) {
        self.used_bytes += item.weight();
        self.items.insert(number, item);
    }

    /// Forgets the oldest items until the rest is within the limit.
    pub(crate) fn shrink(&mut self) {
        while self.used_bytes > self.limit_bytes {
            let Some((number, item)) = self.items.pop_first() else { return };
            self.used_bytes = self.used_bytes.saturating_sub(item.weight());
            match item {
                Item::Message(message) => {
                    self.ids.remove(&message.id);
                    self.forget_message_of(message.chat, number);
                }
                Item::Attachment(attachment) => _ = self.ids.remove(&attachment.id),
                Item::Keyed(keyed) => _ = self.keys.remove(&keyed.key),
                Item::Received(_) => {}
            }
        }
    }

    fn forget_message_of(&mut self, chat: u64, message: u64) {
        let Some(kept) = self.chats.get_mut(&chat) else { return };
        if kept.messages.front() == Some(&message) {
            kept.messages.pop_front();
        }
        if kept.is_preset || !kept.messages.is_empty() {
            return;
        }
        self.used_bytes = self.used_bytes.saturating_sub(kept.weight());
        self.ids.remove(&kept.id.to_lowercase());
        let key = recipients_key(kept.recipients());
        self.chats.remove(&chat);
        self.unlist(chat, &key);
    }

    /// Removes a chat from those with these recipients.
    fn unlist(&mut self, chat: u64, key: &str) {
        if let Some(numbers) = self.recipients.get_mut(key) {
            numbers.retain(|number| *number != chat);
            if numbers.is_empty() {
                self.recipients.remove(key);
            }
        }
    }

    pub(crate) fn chat(&self, number: u64) -> Option<&Chat> {
        self.chats.get(&number)
    }

    pub(crate) fn change_chat(&mut self, number: u64, change: impl FnOnce(&mut Chat)) {
        let Some(chat) = self.chats.get_mut(&number) else { return };
        self.used_bytes = self.used_bytes.saturating_sub(chat.weight());
        let before = recipients_key(chat.recipients());
        change(chat);
        self.used_bytes += chat.weight();
        let after = recipients_key(chat.recipients());
        if before != after {
            self.unlist(number, &before);
            self.recipients.entry(after).or_default().push(number);
        }
    }

    pub(crate) fn chat_with_id(&self, id: &str) -> Option<(u64, &Chat)> {
        let number = self.ids.get(&id.to_lowercase())?;
        Some((*number, self.chats.get(number)?))
    }

    /// Returns the chats with exactly these recipients.
    pub(crate) fn chats_with<'s>(
        &'s self,
        recipients: impl Iterator<Item = &'s str>,
    ) -> impl Iterator<Item = (u64, &'s Chat)> {
        let numbers = self.recipients.get(&recipients_key(recipients)).into_iter().flatten();
        numbers.filter_map(|number| Some((*number, self.chats.get(number)?)))
    }

    /// Returns the chats before a number, the newest first.
    pub(crate) fn chats_before(&self, number: u64) -> impl Iterator<Item = (u64, &Chat)> {
        self.chats.range(..number).rev().map(|(number, chat)| (*number, chat))
    }

    pub(crate) fn message_with_id(&self, id: &str) -> Option<(u64, &Message)> {
        let number = self.ids.get(&id.to_lowercase())?;
        match self.items.get(number)? {
            Item::Message(message) => Some((*number, message)),
            _ => None,
        }
    }

    /// Returns the messages of a chat before a number, the newest first.
    pub(crate) fn messages_before<'s>(
        &'s self,
        chat: &'s Chat,
        number: u64,
    ) -> impl Iterator<Item = (u64, &'s Message)> {
        let end = chat.messages.partition_point(|message| *message < number);
        chat.messages.range(..end).rev().filter_map(|number| match self.items.get(number) {
            Some(Item::Message(message)) => Some((*number, message)),
            _ => None,
        })
    }

    pub(crate) fn change_message(&mut self, number: u64, change: impl FnOnce(&mut Message)) {
        let Some(item) = self.items.get_mut(&number) else { return };
        let before = item.weight();
        if let Item::Message(message) = item {
            change(message);
        }
        self.used_bytes = self.used_bytes.saturating_sub(before) + item.weight();
    }

    pub(crate) fn attachment_with_id(&self, id: &str) -> Option<&Attachment> {
        match self.items.get(self.ids.get(&id.to_lowercase())?)? {
            Item::Attachment(attachment) => Some(attachment),
            _ => None,
        }
    }

    pub(crate) fn keyed(&self, operation: &'static str, key: &str) -> Option<&Keyed> {
        match self.items.get(self.keys.get(&(operation, key.to_owned()))?)? {
            Item::Keyed(keyed) => Some(keyed),
            _ => None,
        }
    }

    /// Returns the requests that are kept, the oldest first.
    pub(crate) fn received(&self) -> impl Iterator<Item = &Received> {
        self.items.values().filter_map(|item| match item {
            Item::Received(received) => Some(received),
            _ => None,
        })
    }
}

/// Recipients as a set: the order and the case do not matter.
fn recipients_key<'s>(recipients: impl Iterator<Item = &'s str>) -> String {
    let mut recipients: Vec<String> = recipients.map(str::to_lowercase).collect();
    recipients.sort();
    recipients.dedup();
    recipients.join(",")
}

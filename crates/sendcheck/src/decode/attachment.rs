//! Attachments and polls.

use alloc::collections::BTreeSet;
use alloc::string::String;

use super::Decoder;
use crate::json::{Path, Value};
use crate::model::TextValue;
use crate::rules;
use crate::schema::{Children, CreateAttachment, CreatePoll, Poll, PollOption, Record as _};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn create_attachment(&mut self, root: Value<'d>, path: &Path<'_>) {
        let attachment: CreateAttachment<'d> = self.record(root, path);
        rules::reactions::attachment(&attachment, path, self.context);
    }

    #[inline(never)]
    pub(super) fn create_poll(&mut self, root: Value<'d>, path: &Path<'_>) {
        let CreatePoll { poll } = self.record(root, path);
        let Some(poll) = poll.present() else { return };
        let path = path.field("poll", poll.span);
        let Poll { options, idempotency_key } = self.record(poll.value.value, &path);
        self.idempotency_key(&idempotency_key, &path);
        if let Some(options) = options.present() {
            self.poll_options(&options.value, &path.field("options", options.span));
        }
    }

    fn poll_options(&mut self, options: &Children<'d, PollOption<'d>>, path: &Path<'_>) {
        let mut texts: BTreeSet<String> = BTreeSet::new();
        let mut count = 0;
        for (index, item) in options.items().enumerate() {
            count += 1;
            let path = path.item(index, item.span());
            if !self.item_is_object(item, PollOption::OBJECT, &path) {
                continue;
            }
            let PollOption { text } = self.record(item, &path);
            let Some(text) = text.present() else { continue };
            let path = path.field("text", text.span);
            if !text.value.has_lone_surrogate() {
                rules::text::poll_option(&TextValue::new(&text.value), &path, self.context);
            }
            if !text.value.is_empty() && !texts.insert(text.value.as_written().into()) {
                rules::reactions::duplicate_poll_option::report(&text.value, &path, self.context);
            }
        }
        rules::reactions::poll_options(count, path, self.context);
    }
}

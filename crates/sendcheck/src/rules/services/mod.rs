//! Rules about content that a service does not support.

mod lost_without_imessage;
mod needs_imessage_chat;

use super::RuleContext;
use crate::catalogue::texts::{lost_without_imessage as lost, needs_imessage_chat as needs};
use crate::json::{Path, Span};
use crate::model::Send;
use crate::schema::{MediaPart, Operation, TextPart};

/// Checks an operation in the chat that the caller knows.
pub(super) fn operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    match context.operation {
        Operation::ChatsSendVoicememo => {
            lost_without_imessage::check_operation(lost::VOICE_MEMO, lost::AS_MEDIA, root, context);
        }
        Operation::ChatsTypingStart | Operation::ChatsTypingStop => {
            lost_without_imessage::check_operation(lost::TYPING, lost::LEAVE_OUT, root, context);
        }
        Operation::ChatsPollsCreate | Operation::MessagesUpdateAppCard => {
            needs_imessage_chat::check_operation(4005, root, context);
        }
        Operation::ChatsParticipantsAdd | Operation::ChatsParticipantsRemove => {
            needs_imessage_chat::check_operation(2017, root, context);
        }
        Operation::ChatsCreate
        | Operation::ChatsMessagesSend
        | Operation::MessagesCreate
        | Operation::MessagesUpdate
        | Operation::MessagesAddReaction
        | Operation::AttachmentsCreate
        | Operation::ChatsUpdate
        | Operation::ChatsListChats
        | Operation::ChatsMessagesList
        | Operation::ChatsRetrieve
        | Operation::ChatsMarkAsRead
        | Operation::ChatsLeaveChat
        | Operation::ChatsShareContactCard
        | Operation::Message => {}
    }
}

/// Checks what a text part shows only in iMessage.
pub(super) fn text_part(
    part: &TextPart<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let mut lost = |name, span: Span, message| {
        lost_without_imessage::check(message, send, &path.field(name, span), context);
    };
    if let Some(decorations) = part.text_decorations.present()
        && !decorations.value.is_empty()
    {
        lost("text_decorations", decorations.span, lost::DECORATIONS);
    }
    if let Some(mention) = part.mention.present() {
        lost("mention", mention.span, lost::MENTION);
    }
    if let Some(stickers) = part.inline_stickers.present()
        && !stickers.value.is_empty()
    {
        lost("inline_stickers", stickers.span, lost::STICKERS);
    }
}

/// Checks a media part that is a sticker.
pub(super) fn media_part(
    part: &MediaPart<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(sticker) = part.sticker.present()
        && sticker.value
    {
        let path = path.field("sticker", sticker.span);
        lost_without_imessage::check(lost::STICKER, send, &path, context);
    }
}

pub(super) fn effect(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    lost_without_imessage::check(lost::EFFECT, send, path, context);
}

pub(super) fn reply_to(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    lost_without_imessage::check(lost::REPLY, send, path, context);
}

pub(super) fn card(path: &Path<'_>, context: &mut RuleContext<'_>) {
    needs_imessage_chat::check(needs::CARD, path, context);
}

pub(super) fn clip(path: &Path<'_>, context: &mut RuleContext<'_>) {
    needs_imessage_chat::check(needs::CLIP, path, context);
}

pub(super) fn experience(path: &Path<'_>, context: &mut RuleContext<'_>) {
    needs_imessage_chat::check(needs::EXPERIENCE, path, context);
}

/// Checks a reaction of type `sticker`.
pub(super) fn sticker_reaction(root: &Path<'_>, context: &mut RuleContext<'_>) {
    needs_imessage_chat::check(needs::OPERATION, root, context);
}

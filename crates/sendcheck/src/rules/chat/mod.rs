//! Rules about the chat that the caller describes in the options.

mod needs_group_chat;
mod too_few_participants;
mod wrong_chat_service;

use super::RuleContext;
use crate::json::Path;

/// Checks an operation in the chat that the caller knows.
pub(super) fn operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    needs_group_chat::check(root, context);
    too_few_participants::check(root, context);
    wrong_chat_service::check(root, context);
}

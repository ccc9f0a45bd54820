//! Links in the text of messages that may open a chat.

/// The title of the group.
pub(super) const TITLE: &str = "Links in text";

pub(super) mod first_message_link;
pub(super) mod first_message_possible_link;
pub(super) mod risky_first_link;

use super::context::RuleContext;
use crate::Operation;
use crate::json::Path;
use crate::links::find_links;
use crate::model::TextValue;

/// Whether the first message of a new chat is at hand, and by an operation that restricts it.
fn is_restricted(context: &RuleContext<'_>) -> bool {
    matches!(context.operation, Operation::ChatsCreate | Operation::Message)
        && context.is_first_message()
}

/// Shows each link of a text to the rules, where links matter.
pub(crate) fn links_in_text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let matters = is_restricted(context) || context.operation == Operation::MessagesCreate;
    if !matters || !text.prefilter.may_hold_link {
        return;
    }
    for link in find_links(text.value).strict(context.options.strict_links) {
        super::text_link(&link, path, context);
    }
}

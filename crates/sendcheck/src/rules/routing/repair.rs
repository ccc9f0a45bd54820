//! Suggestions for invalid handles.

use alloc::format;

use crate::catalogue::texts::invalid_handle as text;
use crate::handle::{Repair, character_name};
use crate::rules::DiagnosticBuilder;

/// Chooses the help where it is clear what was meant. The help texts of both rules are the same.
pub(super) fn help(builder: &mut DiagnosticBuilder<'_>, repair: Option<Repair>) {
    match repair {
        Some(Repair::Number(handle) | Repair::Email(handle)) => builder.suggest(text::USE, handle),
        Some(Repair::ChatId) => builder.help(text::CHAT_ID),
        Some(Repair::Character(character)) => {
            let (name, point) = (character_name(character), u32::from(character));
            builder.suggest(text::CHARACTER, format!("{name} (U+{point:04X})"))
        }
        None => return,
    };
}

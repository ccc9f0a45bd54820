//! Rules of the group "Text".

use alloc::vec;
use alloc::vec::Vec;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::text::{StringEdit, TextChange, is_text_part};
use crate::fix::{html, markdown};
use crate::report::Diagnostic;
use crate::text::Utf16Cursor;
use crate::text::markup::{first_html, first_markdown};

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    match diagnostic.rule() {
        Rule::DamagedText => deleted(diagnostic, Proposal::guess("remove the damaged characters")),
        Rule::MentionWithAtSign => deleted(diagnostic, Proposal::safe("remove the `@`")),
        Rule::HtmlInText => html(context, diagnostic),
        Rule::MarkdownInText => markdown(context, diagnostic),
        _ => None,
    }
}

/// Deletes the range of a diagnostic.
fn deleted(diagnostic: &Diagnostic, proposal: Proposal) -> Option<Proposal> {
    let range = diagnostic.range()?;
    let edits = vec![StringEdit::new(range.start(), range.end(), "")];
    let path = diagnostic.path().into();
    Some(proposal.text(TextChange { path, edits, styles: Vec::new() }))
}

fn html(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let text = context.tree.text(path)?;
    let change = html::change(&text, &first_html(&text, usize::MAX));
    let has_place = is_text_part(context.tree, path) && !context.is_plain();
    let is_safe = change.is_safe && (change.styles.is_empty() || has_place);
    let title = "write the text without HTML";
    let proposal = if is_safe { Proposal::safe(title) } else { Proposal::guess(title) };
    let styles = if has_place { change.styles } else { Vec::new() };
    Some(proposal.text(TextChange { path: path.into(), edits: change.edits, styles }))
}

fn markdown(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let text = context.tree.text(path)?;
    let range = diagnostic.range()?;
    let mut cursor = Utf16Cursor::new(&text);
    let bytes = (cursor.byte_at(range.start()), cursor.byte_at(range.end()));
    let found = first_markdown(&text, usize::MAX);
    let is_meant =
        |it: &&crate::text::markup::Construct<_>| (it.start_bytes, it.end_bytes) == bytes;
    // Two constructs may have the same range: a heading that is strong comes first.
    let construct = found.iter().find(is_meant)?;
    let change = markdown::change(&text, construct)?;
    let has_place = is_text_part(context.tree, path) && !context.is_plain();
    let is_safe = change.is_safe && (change.styles.is_empty() || has_place);
    let proposal =
        if is_safe { Proposal::safe(change.title) } else { Proposal::guess(change.title) };
    let styles = if has_place { change.styles } else { Vec::new() };
    Some(proposal.text(TextChange { path: path.into(), edits: change.edits, styles }))
}

//! Rules of the group "Text".

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::address::Addresses;
use crate::fix::text::{StringEdit, TextChange, edited, is_text_part};
use crate::fix::tree::{join, split};
use crate::fix::{html, markdown};
use crate::json::{escape_segment, lone_surrogates_of, unescape_segment};
use crate::report::Diagnostic;
use crate::text::Utf16Cursor;
use crate::text::markup::{MarkdownKind, first_html, first_markdown};

/// Longer texts are planned before they are fixed: each fix writes all of the text.
const LONG_BYTES: usize = 4 * crate::limits::TEXT_CODE_POINTS;

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    match diagnostic.rule() {
        Rule::DamagedText => deleted(diagnostic, Proposal::guess("remove the damaged characters")),
        Rule::MentionWithAtSign => deleted(diagnostic, Proposal::safe("remove the `@`")),
        Rule::InvalidUnicode => lone_surrogates(context, diagnostic.path()),
        Rule::HtmlInText => html(context, diagnostic),
        Rule::MarkdownInText => markdown(context, diagnostic),
        _ => None,
    }
}

/// Deletes each lone surrogate of a string, or else of a key.
fn lone_surrogates(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let proposal = Proposal::guess("remove the unpaired surrogates");
    let tree = context.tree;
    let id = tree.find(path)?;
    let lone = tree.node(id)?.value.lone_surrogates();
    if !lone.is_empty() {
        let edits = lone.into_iter().map(|at| StringEdit::new(at, at + 1, "")).collect();
        return Some(proposal.text(TextChange { path: path.into(), edits, styles: Vec::new() }));
    }
    // In order, as the characters are.
    let mut units = lone_surrogates_of(tree.key_source(id)?).into_iter().peekable();
    let (parent, name) = split(path);
    let name = unescape_segment(name);
    let mut unit = 0;
    let kept = name.chars().filter(|c| {
        let at = unit;
        unit += c.len_utf16();
        units.next_if_eq(&at).is_none()
    });
    let kept: String = kept.collect();
    let new = join(parent, &escape_segment(&kept));
    tree.find(&new).is_none().then(|| proposal.moved(path, new))
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
    let change = html::change(&text, &first_html(&text, usize::MAX), context.is_plain());
    let edits: Vec<&StringEdit> = change.edits.iter().collect();
    // Decoded references, such as `&lt;b&gt;`, may be HTML again.
    if !first_html(&edited(&text, &edits)?, 1).is_empty() {
        return None;
    }
    let has_place = is_text_part(context.tree, path) && !context.is_plain();
    let is_safe = change.is_safe && (change.styles.is_empty() || has_place);
    let title = "write the text without HTML";
    let proposal = Proposal::safe_if(is_safe, title);
    let styles = if has_place { change.styles } else { Vec::new() };
    Some(proposal.text(TextChange { path: path.into(), edits: change.edits, styles }))
}

fn markdown(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let text = context.tree.text(path).filter(|text| text.len() <= LONG_BYTES)?;
    let range = diagnostic.range()?;
    let mut cursor = Utf16Cursor::new(&text);
    let bytes = (cursor.byte_at(range.start()), cursor.byte_at(range.end()));
    let found = first_markdown(&text, usize::MAX);
    let is_meant =
        |it: &&crate::text::markup::Construct<_>| (it.start_bytes, it.end_bytes) == bytes;
    // Two constructs may have the same range: a heading that is strong comes first.
    let construct = found.iter().find(is_meant)?;
    let is_style = matches!(
        construct.kind,
        MarkdownKind::Strong
            | MarkdownKind::Underscores
            | MarkdownKind::Emphasis
            | MarkdownKind::Strikethrough
    );
    if is_style && Addresses::of(&text).hold(construct.start_bytes) {
        return None;
    }
    let change = markdown::change(&text, construct, context.is_plain())?;
    let has_place = is_text_part(context.tree, path) && !context.is_plain();
    let is_safe = change.is_safe && (change.styles.is_empty() || has_place);
    let proposal = Proposal::safe_if(is_safe, change.title);
    let styles = if has_place { change.styles } else { Vec::new() };
    Some(proposal.text(TextChange { path: path.into(), edits: change.edits, styles }))
}

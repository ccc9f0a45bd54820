//! Rules of the group "Routing".

use alloc::format;
use alloc::string::String;
use core::ops::RangeInclusive;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::tree::split;
use crate::handle::{Repair, is_email, is_uuid};
use crate::limits;
use crate::report::Diagnostic;

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let tree = context.tree;
    match diagnostic.rule() {
        Rule::InvalidPhoneNumber => repaired(path, &tree.text(path)?, false),
        Rule::InvalidHandle => repaired(path, &tree.text(path)?, true),
        Rule::DuplicateRecipient => Some(Proposal::safe("remove the duplicate").remove(path)),
        Rule::SenderInRecipients => {
            let list = tree.find(split(path).0)?;
            (tree.children(list).len() > 1)
                .then(|| Proposal::guess("remove the sender").remove(path))
        }
        Rule::LimitOutOfRange => {
            let limit = tree.node(tree.find(path)?)?.value.as_i64()?;
            let limit = limit.clamp(*limits::PAGE.start(), *limits::PAGE.end());
            Some(Proposal::guess(format!("use {limit}")).replace(path, format!("{limit}")))
        }
        Rule::PlacementOutOfRange => {
            clamped(context, path, &limits::PLACEMENT, limits::PLACEMENT_JSON)
                .map(|(proposal, _)| proposal)
        }
        Rule::StickerScaleClamped => {
            let (proposal, value) =
                clamped(context, path, &limits::STICKER_SCALE, limits::STICKER_SCALE_JSON)?;
            let mut safe = Proposal::safe(format!("use {value}"));
            safe.ops = proposal.ops;
            Some(safe)
        }
        Rule::InvalidUuid => Some(Proposal::use_value(path, &uuid(&tree.text(path)?)?, true)),
        _ => None,
    }
}

fn repaired(path: &str, given: &str, takes_email: bool) -> Option<Proposal> {
    let mail = given.split_at_checked("mailto:".len());
    if let Some((_, address)) = mail.filter(|(it, _)| it.eq_ignore_ascii_case("mailto:"))
        && takes_email
        && is_email(address)
    {
        return Some(Proposal::use_value(path, address, true));
    }
    let repair =
        if takes_email { Repair::of_handle(given) } else { Repair::of_phone_number(given) };
    match repair? {
        Repair::Number(number) => {
            // Without `+`, the country is a guess.
            let bare = given.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
            let is_safe = bare.starts_with('+');
            Some(Proposal::use_value(path, &number, is_safe))
        }
        Repair::Email(address) => Some(Proposal::use_value(path, &address, true)),
        Repair::ChatId | Repair::Character(_) => None,
    }
}

/// Proposes the nearest bound. Returns it, too, in JSON.
fn clamped(
    context: &Context<'_, '_>,
    path: &str,
    bounds: &RangeInclusive<f64>,
    [min, max]: [&'static str; 2],
) -> Option<(Proposal, &'static str)> {
    let number = context.tree.node(context.tree.find(path)?)?.value.as_f64()?;
    let bound = if number < *bounds.start() { min } else { max };
    let proposal = Proposal::guess(format!("use {bound}")).replace(path, bound);
    Some((proposal, bound))
}

/// Returns a UUID without what is around it, and with its hyphens.
fn uuid(given: &str) -> Option<String> {
    let bare: String =
        given.chars().filter(|c| !c.is_whitespace() && !matches!(c, '{' | '}')).collect();
    let start = bare.get(..9);
    let has_prefix = start.is_some_and(|start| start.eq_ignore_ascii_case("urn:uuid:"));
    let bare = if has_prefix { bare.get(9..)? } else { &bare };
    if is_uuid(bare) {
        return Some(bare.into());
    }
    if bare.len() != 32 || !bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |start: usize, end: usize| bare.get(start..end);
    Some(format!(
        "{}-{}-{}-{}-{}",
        part(0, 8)?,
        part(8, 12)?,
        part(12, 16)?,
        part(16, 20)?,
        part(20, 32)?
    ))
}

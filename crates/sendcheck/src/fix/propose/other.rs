//! Rules about URLs, effects, cards, reactions, attachments and services.

use alloc::format;
use alloc::string::String;

use super::{Context, Proposal, is_same_name, quoted};
use crate::catalogue::Rule;
use crate::fix::tree::{join, split};
use crate::limits;
use crate::report::Diagnostic;
use crate::rules::effects::type_of_effect;
use crate::rules::reactions::content_types;
use crate::schema::{Known as _, Service};
use crate::text::{Unit, truncate_text};
use crate::url::media::extension_of_filename;
use crate::url::serialised;

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let tree = context.tree;
    let suggestion = diagnostic.params().suggestion.as_deref();
    match diagnostic.rule() {
        Rule::InvalidUrl
        | Rule::UrlNotHttps
        | Rule::UrlNeedsRepair
        | Rule::LinkWithoutPreview
        | Rule::UrlHasCredentials => url(context, diagnostic.rule(), path),
        Rule::EffectTypeMismatch | Rule::IncompleteEffect => {
            let id = tree.find(path)?;
            let name = tree.string(tree.given(id, "name")?)?;
            let kind = type_of_effect(&name)?.name();
            let target = join(path, "type");
            let proposal = Proposal::safe(format!("set the type to `{kind}`"));
            Some(if context.exists(&target) {
                proposal.replace_string(&target, kind)
            } else {
                proposal.add(target, quoted(kind))
            })
        }
        Rule::UnknownEffect => {
            let given = tree.text(path)?;
            let meant =
                if is_same_name(&given, "invisible_ink") { "invisible" } else { suggestion? };
            let is_safe = meant == "invisible" && is_same_name(&given, "invisible_ink")
                || is_same_name(meant, &given);
            Some(Proposal::use_value(path, meant, is_safe))
        }
        Rule::UnknownExperience => {
            let meant = suggestion?;
            Some(Proposal::use_value(path, meant, is_same_name(meant, &tree.text(path)?)))
        }
        Rule::FirstMessageEffect
        | Rule::FirstMessageReply
        | Rule::FirstMessageCardImage
        | Rule::AppCardImageText
        | Rule::InvalidPartIndex
        | Rule::ReactionFieldMismatch => Some(Proposal::guess("remove the field").remove(path)),
        Rule::AppCardService | Rule::AppClipService | Rule::ExperienceService => {
            let field = join(context.message_path(), "preferred_service");
            Some(Proposal::guess("remove `preferred_service`").remove(field))
        }
        Rule::AppCardIdentity => {
            let upper = tree.text(path).filter(|_| split(path).1 == "team_id")?.to_uppercase();
            Some(Proposal::guess(format!("use `{upper}`")).replace_string(path, &upper))
        }
        Rule::AppCardTextTooLong => {
            let text = tree.text(path)?;
            let limit = usize::try_from(diagnostic.params().limit?).ok()?;
            let short = truncate_text(&text, limit, Unit::CodePoints);
            Some(Proposal::guess("shorten the text").replace_string(path, short))
        }
        Rule::UnusedCustomEmoji => Some(Proposal::safe("remove `custom_emoji`").remove(path)),
        Rule::DeprecatedContentType => Some(Proposal::use_value(path, suggestion?, true)),
        Rule::UnsupportedContentType => content_type(context, path, suggestion),
        Rule::ContentTypeMismatch => {
            let filename = tree.text(&join(split(path).0, "filename"))?;
            let types = extension_of_filename(&filename).and_then(content_types::of_extension)?;
            Some(Proposal::use_value(path, types.first()?, false))
        }
        Rule::DuplicatePollOption => {
            let option = split(path).0;
            let list = tree.find(split(option).0)?;
            (tree.children(list).len() > limits::POLL_OPTIONS_MIN)
                .then(|| Proposal::guess("remove the option").remove(option))
        }
        Rule::LostWithoutImessage => lost(context, path),
        _ => None,
    }
}

fn url(context: &Context<'_, '_>, rule: Rule, path: &str) -> Option<Proposal> {
    let text = context.tree.text(path)?;
    let scheme = |name: &str| {
        let (start, rest) = text.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    };
    let https = |rest: &str| format!("https://{rest}");
    let (url, is_safe): (String, bool) = match rule {
        Rule::InvalidUrl => (https(&text), false),
        Rule::UrlNotHttps => match (scheme("https://"), scheme("http://")) {
            (Some(rest), _) => (https(rest), true),
            (None, rest) => (https(rest?), false),
        },
        Rule::UrlNeedsRepair => (serialised(&text, context.options.url_parser)?, true),
        Rule::LinkWithoutPreview => (https(scheme("http://")?), false),
        _ => {
            let (name, rest) = text.split_once("://")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, tail) = rest.split_at_checked(end)?;
            let (_, host) = authority.rsplit_once('@')?;
            (format!("{name}://{host}{tail}"), false)
        }
    };
    Some(Proposal::use_value(path, &url, is_safe))
}

fn content_type(
    context: &Context<'_, '_>,
    path: &str,
    suggestion: Option<&str>,
) -> Option<Proposal> {
    let given = context.tree.text(path)?;
    let bare = given.split(';').next()?.trim().to_lowercase();
    if content_types::is_listed(&bare) {
        return Some(Proposal::use_value(path, &bare, true));
    }
    Some(Proposal::use_value(path, suggestion?, false))
}

/// Removes what the service does not show.
fn lost(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    if path.is_empty() {
        return None;
    }
    let is_preferred = context.preferred_service().is_some_and(Service::is_sms_or_rcs);
    let mut proposal = Proposal::safe_if(is_preferred, "remove what is not shown").remove(path);
    let range = join(split(path).0, "mention_range");
    if split(path).1 == "mention" && context.exists(&range) {
        proposal = proposal.remove(range);
    }
    Some(proposal)
}

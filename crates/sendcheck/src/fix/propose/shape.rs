//! Rules of the group "Shape".

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Context, Proposal, is_same_name, quoted};
use crate::catalogue::texts::{unknown_part_type, unknown_value};
use crate::catalogue::{Rule, nearest};
use crate::fix::Applicability;
use crate::fix::tree::{join, split};
use crate::json::{Document, Kind, Origin, Source, write};
use crate::report::{Diagnostic, Sentence};
use crate::rules::effects::type_of_effect;
use crate::schema::{
    Alias, Animation, Known as _, Message, Object, Owner, PartKind, Record as _, Style, Type,
    alias, choices, owner_of,
};

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    match diagnostic.rule() {
        Rule::MissingField => missing_field(context, path),
        Rule::WrongType => wrong_type(context, diagnostic, path),
        Rule::UnknownValue => unknown_value(context, diagnostic, path),
        Rule::UnknownPartType => unknown_part_type(context, diagnostic, path),
        Rule::NullField | Rule::EmptyIdempotencyKey => {
            Some(Proposal::safe("remove the field").remove(path))
        }
        Rule::UnknownField => unknown_field(context, path),
        _ => None,
    }
}

fn help(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.help {
        Some(Sentence::Template(help)) => help,
        _ => "",
    }
}

/// Returns the fields of bare message content, at the root of a send without a message.
fn bare_content(context: &Context<'_, '_>) -> Option<Vec<(&'static str, usize)>> {
    let tree = context.tree;
    let is_send = context.operation.document().find("message").is_some();
    if !is_send || tree.given(0, "message").is_some() {
        return None;
    }
    let has_content = tree.given(0, "parts").is_some() || tree.given(0, "experience").is_some();
    let own = context.operation.document();
    let fields: Vec<(&str, usize)> = Message::OBJECT
        .fields
        .iter()
        .filter(|field| own.find(field.name).is_none())
        .filter_map(|field| Some((field.name, tree.field(0, field.name)?)))
        .collect();
    has_content.then_some(fields)
}

fn missing_field(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    if path == "/message" {
        let fields = bare_content(context)?;
        let values: Vec<String> = fields
            .iter()
            .map(|(name, id)| format!("{}:{}", quoted(name), tree.source(*id)))
            .collect();
        let mut proposal = Proposal::safe("put the content into `message`");
        proposal = proposal.add(path.into(), format!("{{{}}}", values.join(",")));
        for (name, _) in fields {
            proposal = proposal.remove(join("", name));
        }
        return Some(proposal);
    }
    let (part, name) = split(path);
    let is_part = split(split(part).0).1 == "parts" || split(part).0.ends_with("/parts");
    if name != "type" || !is_part {
        return None;
    }
    let id = tree.find(part)?;
    let kind = if tree.given(id, "url").is_some() || tree.given(id, "attachment_id").is_some() {
        "media"
    } else {
        tree.given(id, "value").map(|_| "text")?
    };
    Some(Proposal::guess(format!("add the type `{kind}`")).add(path.into(), quoted(kind)))
}

fn wrong_type(context: &Context<'_, '_>, diagnostic: &Diagnostic, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    let id = tree.find(path)?;
    let value = tree.node(id)?.value;
    let source = tree.source(id);
    let (parent, name) = split(path);
    let is_item_of = |list: &str| split(parent).1 == list;
    let new = match (value.kind(), name) {
        (Kind::String, "message") if parent.is_empty() => {
            format!(r#"{{"parts":[{{"type":"text","value":{source}}}]}}"#)
        }
        (Kind::String, "parts") => format!(r#"[{{"type":"text","value":{source}}}]"#),
        (Kind::Object, "parts") | (Kind::String, "to" | "exclude_from") => format!("[{source}]"),
        (Kind::String, "reply_to") => format!(r#"{{"message_id":{source}}}"#),
        (Kind::String, "effect") => {
            let kind = type_of_effect(&value.as_str()?)?.name();
            format!(r#"{{"type":"{kind}","name":{source}}}"#)
        }
        (Kind::String, _) if split(path).0.ends_with("/parts") => {
            format!(r#"{{"type":"text","value":{source}}}"#)
        }
        (Kind::Object, "range" | "mention_range") => {
            let (start, end) = tree.bounds(id)?;
            format!("[{start},{end}]")
        }
        (Kind::Number | Kind::String, _) if !is_item_of("to") => {
            // The suggestion is a number or a boolean, so it is not cut.
            let suggestion = diagnostic.params().suggestion.as_deref()?;
            let document = Document::parse(Source::from(suggestion), Origin::Value).ok()?;
            matches!(document.root().kind(), Kind::Boolean | Kind::Number)
                .then(|| suggestion.into())?
        }
        _ => return None,
    };
    // The title does not depend on the formatting of the document.
    let mut shown = String::new();
    write::compact(&new, &mut shown);
    let title = format!("write `{}`", crate::catalogue::quote(&shown));
    Some(Proposal::safe(title).replace(path, new))
}

fn unknown_value(
    context: &Context<'_, '_>,
    diagnostic: &Diagnostic,
    path: &str,
) -> Option<Proposal> {
    let given = context.tree.text(path)?;
    let (parent, name) = split(path);
    let other = match name {
        "style" => Some(("animation", choices::<Animation>())),
        "animation" => Some(("style", choices::<Style>())),
        _ => None,
    };
    let moved = other.and_then(|(field, choices)| {
        let meant = choices.names.iter().find(|own| is_same_name(own, &given))?;
        Some((field, *meant))
    });
    if let Some((field, meant)) = moved {
        let target = join(parent, field);
        if context.exists(&target) {
            return None;
        }
        let proposal = Proposal::safe(format!("`{meant}` is a value of `{field}`"));
        return Some(if *given == *meant {
            proposal.moved(path, target)
        } else {
            proposal.add(target, quoted(meant)).remove(path)
        });
    }
    let help = help(diagnostic);
    let emoji = join(parent, "custom_emoji");
    if help == unknown_value::CUSTOM_EMOJI && !context.exists(&emoji) {
        let proposal = Proposal::guess(format!("react with `{given}`"));
        return Some(proposal.replace_string(path, "custom").add(emoji, quoted(&given)));
    }
    if help != unknown_value::NEAREST {
        return None;
    }
    let meant = diagnostic.params().suggestion.as_deref()?;
    Some(write_name(path, meant, is_same_name(meant, &given)))
}

/// Proposes another name.
fn write_name(path: &str, name: &str, is_safe: bool) -> Proposal {
    Proposal::safe_if(is_safe, format!("write `{name}`")).replace_string(path, name)
}

fn unknown_part_type(
    context: &Context<'_, '_>,
    diagnostic: &Diagnostic,
    path: &str,
) -> Option<Proposal> {
    let given = context.tree.text(path)?;
    if let Some(kind) = PartKind::ALL.iter().find(|kind| is_same_name(kind.name(), &given)) {
        return Some(write_name(path, kind.name(), true));
    }
    let help = help(diagnostic);
    if help == unknown_part_type::STICKER {
        let mut proposal = write_name(path, "media", true);
        proposal.needs_valid = true;
        return Some(proposal.add(join(split(path).0, "sticker"), "true"));
    }
    let meant = diagnostic.params().suggestion.as_deref()?;
    let is_listed = help == unknown_part_type::USE;
    let mut proposal = write_name(path, meant, is_listed);
    proposal.needs_valid = is_listed;
    Some(proposal)
}

/// Returns the object at a path, by the schema.
fn object_at(context: &Context<'_, '_>, path: &str) -> Option<&'static Object> {
    let mut kind = Type::Object(context.operation.document());
    let mut at = String::new();
    for segment in path.split('/').skip(1) {
        at.push('/');
        at.push_str(segment);
        kind = match kind {
            Type::Object(object) => object.fields.get(object.find(segment)?)?.value,
            Type::Objects(object) => Type::Object(object),
            Type::Parts => {
                let name = context.tree.text(&join(&at, "type"))?;
                Type::Object(PartKind::from_name(&name)?.object())
            }
            _ => return None,
        };
    }
    match kind {
        Type::Object(object) => Some(object),
        _ => None,
    }
}

fn unknown_field(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    let (parent, name) = split(path);
    let own = tree.find(path)?;
    // It moves with the content.
    let is_content =
        || bare_content(context).is_some_and(|fields| fields.iter().any(|it| it.1 == own));
    if parent.is_empty() && is_content() {
        return None;
    }
    let remove = || Proposal::guess(format!("remove `{name}`")).remove(path);
    let Some(object) = object_at(context, parent) else { return Some(remove()) };
    let to = |target: String, applicability: Applicability| {
        let (target_parent, target_name) = split(&target);
        let holder = tree.find(target_parent)?;
        let is_object = tree.node(holder)?.value.kind() == Kind::Object;
        if !is_object || tree.find(&target).is_some() {
            return None;
        }
        let title = if target_parent == parent {
            format!("rename `{name}` to `{target_name}`")
        } else {
            format!("move `{name}` to `{target}`")
        };
        Some(Proposal::new(applicability, title).moved(path, target))
    };
    let target = |field: &str| join(parent, &field.replace('.', "/"));
    let moved = match alias(object, name) {
        Some(Alias::Field(field)) => to(target(field), Applicability::Safe),
        Some(Alias::Inside(field)) => to(join(&target(field), name), Applicability::Unsafe),
        Some(Alias::StyleOrAnimation) => {
            let value = tree.string(own)?;
            let field = if choices::<Style>().names.contains(&&*value) {
                Some("style")
            } else {
                choices::<Animation>().names.contains(&&*value).then_some("animation")
            };
            field.and_then(|field| to(target(field), Applicability::Safe))
        }
        // Two numbers under another name.
        Some(Alias::Range) if tree.node(own)?.value.kind() == Kind::Array => {
            to(target("range"), Applicability::Safe)
        }
        Some(_) => None,
        None => match owner_of(object, name, context.operation) {
            Some(owner) => owner_path(context, owner, name)
                .and_then(|target| to(target, Applicability::Unsafe)),
            None => nearest(name, object.fields.iter().map(|field| field.name))
                .and_then(|field| to(target(field), Applicability::Unsafe)),
        },
    };
    Some(moved.unwrap_or_else(remove))
}

/// Returns the path that a field has in the object that it belongs to, or `None` if it is not known which one is meant.
fn owner_path(context: &Context<'_, '_>, owner: Owner, name: &str) -> Option<String> {
    let message = context.message_path();
    match owner {
        Owner::Message | Owner::MessageField => Some(join(message, name)),
        Owner::TopLevel | Owner::MessagesCreate => Some(join("", name)),
        Owner::Poll => Some(join("/poll", name)),
        Owner::TextPart => path_in_part(context, PartKind::Text, name),
        Owner::MediaPart => path_in_part(context, PartKind::Media, name),
        Owner::TextDecoration | Owner::Path => None,
    }
}

/// Returns the path that a field has in the only part of a type.
fn path_in_part(context: &Context<'_, '_>, kind: PartKind, name: &str) -> Option<String> {
    let parts = join(context.message_path(), "parts");
    let list = context.tree.children(context.tree.find(&parts)?);
    let mut of_kind = list.iter().enumerate().filter(|(_, part)| {
        let field = context.tree.field(**part, "type");
        field.and_then(|field| context.tree.string(field)).is_some_and(|own| own == kind.name())
    });
    match (of_kind.next(), of_kind.next()) {
        (Some((index, _)), None) => Some(format!("{parts}/{index}/{name}")),
        _ => None,
    }
}

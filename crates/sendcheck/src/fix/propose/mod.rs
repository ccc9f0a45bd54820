//! The proposals of each rule.

mod other;
mod parts;
mod ranges;
mod routing;
mod shape;
mod strings;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::patch::PatchOp;
use super::text::TextChange;
use super::tree::{Tree, split};
use super::{Applicability, table};
use crate::Options;
use crate::catalogue::Rule;
use crate::json::write;
use crate::options::ChatService;
use crate::report::Diagnostic;
use crate::schema::{Known as _, Operation, Service};

/// The facts that a proposal may use.
pub(super) struct Context<'t, 'd> {
    pub(super) operation: Operation,
    pub(super) options: &'t Options,
    pub(super) tree: &'t Tree<'d>,
}

/// A change.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    pub(super) applicability: Applicability,
    pub(super) title: String,
    pub(super) texts: Vec<TextChange>,
    pub(super) ops: Vec<PatchOp>,
    pub(super) removals: Vec<String>,
    /// Whether it is only safe if it leaves fewer errors.
    pub(super) needs_valid: bool,
    /// Whether planning is the fix if this one does not help.
    pub(super) or_plan: bool,
}

impl Proposal {
    fn new(applicability: Applicability, title: impl Into<String>) -> Self {
        Self {
            applicability,
            title: title.into(),
            texts: Vec::new(),
            ops: Vec::new(),
            removals: Vec::new(),
            needs_valid: false,
            or_plan: false,
        }
    }

    fn safe(title: impl Into<String>) -> Self {
        Self::new(Applicability::Safe, title)
    }

    fn guess(title: impl Into<String>) -> Self {
        Self::new(Applicability::Unsafe, title)
    }

    fn safe_if(is_safe: bool, title: impl Into<String>) -> Self {
        if is_safe { Self::safe(title) } else { Self::guess(title) }
    }

    /// Puts a value in the place of a string.
    fn use_value(path: &str, value: &str, is_safe: bool) -> Self {
        Self::safe_if(is_safe, format!("use `{value}`")).replace_string(path, value)
    }

    pub(super) fn plan(title: &str) -> Self {
        Self::new(Applicability::Plan, title)
    }

    fn op(mut self, op: PatchOp) -> Self {
        self.ops.push(op);
        self
    }

    fn replace(self, path: &str, value: impl Into<String>) -> Self {
        self.op(PatchOp::Replace { path: path.into(), value: value.into() })
    }

    fn replace_string(self, path: &str, value: &str) -> Self {
        self.replace(path, quoted(value))
    }

    fn add(self, path: String, value: impl Into<String>) -> Self {
        self.op(PatchOp::Add { path, value: value.into() })
    }

    fn moved(self, from: &str, path: String) -> Self {
        self.op(PatchOp::Move { from: from.into(), path })
    }

    fn remove(mut self, path: impl Into<String>) -> Self {
        self.removals.push(path.into());
        self
    }

    fn text(mut self, change: TextChange) -> Self {
        self.texts.push(change);
        self
    }

    /// Returns `true` if it changes only strings, and what follows them.
    pub(super) fn is_text_only(&self) -> bool {
        self.ops.is_empty() && self.removals.is_empty()
    }

    /// Returns the paths of the values that it changes, other than strings.
    pub(super) fn touched_values(&self) -> impl Iterator<Item = String> + '_ {
        let ops = self.ops.iter().flat_map(|op| match op {
            PatchOp::Add { path, .. }
            | PatchOp::Replace { path, .. }
            | PatchOp::Remove { path } => [Some(path.clone()), None],
            PatchOp::Move { from, path } => [Some(from.clone()), Some(path.clone())],
        });
        ops.flatten().chain(self.removals.iter().cloned())
    }

    /// Returns the paths of the lists from which it removes items.
    pub(super) fn touched_lists(&self) -> impl Iterator<Item = &str> {
        let is_item = |path: &&String| split(path).1.bytes().all(|byte| byte.is_ascii_digit());
        self.removals.iter().filter(is_item).map(|path| split(path).0)
    }
}

/// Proposes a fix for a diagnostic.
pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    // A diagnostic about the path of the request.
    if diagnostic.parameter.is_some() {
        return None;
    }
    if table::fix(diagnostic.rule) == Some(Applicability::Plan) {
        let title = match diagnostic.rule {
            Rule::FirstMessageMedia => "plan the message, with media held back",
            _ => "plan the message",
        };
        return Some(Proposal::plan(title));
    }
    shape::propose(context, diagnostic)
        .or_else(|| routing::propose(context, diagnostic))
        .or_else(|| parts::propose(context, diagnostic))
        .or_else(|| strings::propose(context, diagnostic))
        .or_else(|| ranges::propose(context, diagnostic))
        .or_else(|| other::propose(context, diagnostic))
}

impl Context<'_, '_> {
    /// Returns the path of the message that a path is in.
    fn message_path(&self) -> &'static str {
        if self.operation == Operation::Message { "" } else { "/message" }
    }

    /// Returns `true` if the service shows no styles.
    fn is_plain(&self) -> bool {
        let chat = || self.options.known_chat().service.is_some_and(ChatService::is_sms_or_rcs);
        self.preferred_service().map_or_else(chat, Service::is_sms_or_rcs)
    }

    fn preferred_service(&self) -> Option<Service> {
        let path = format!("{}/preferred_service", self.message_path());
        self.tree.text(&path).and_then(|name| Service::from_name(&name))
    }

    fn exists(&self, path: &str) -> bool {
        self.tree.find(path).is_some()
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    write::string(text, &mut out);
    out
}

/// Returns `true` if two names are the same without case, `-`, `_` and spaces.
fn is_same_name(a: &str, b: &str) -> bool {
    let folded = |text: &str| -> String {
        let chars = text.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
        chars.flat_map(char::to_lowercase).collect()
    };
    folded(a) == folded(b)
}

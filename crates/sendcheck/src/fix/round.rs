//! A round of fixes: those that do not touch each other, each for the better.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::counts::Counts;
use super::patch::{self, PatchOp};
use super::propose::{self, Context, Proposal};
use super::taken::Taken;
use super::text::{self, TextChange};
use super::tree::Tree;
use super::{Applicability, Fix};
use crate::Options;
use crate::catalogue::Rule;
use crate::check::check_from;
use crate::json::{Document, Origin, Source};
use crate::report::{Diagnostic, Report};
use crate::schema::Operation;

/// The operation and options of the checks.
pub(super) struct Round<'o> {
    pub(super) origin: Origin,
    pub(super) operation: Operation,
    pub(super) options: &'o Options,
}

/// A document, and what is wrong with it.
struct Checked<'t, 'd> {
    text: &'t str,
    tree: &'t Tree<'d>,
    context: Context<'t, 'd>,
    before: Counts,
}

impl Round<'_> {
    pub(super) fn check(&self, text: &str, options: &Options) -> Report {
        check_from(self.origin, self.operation, text.into(), options)
    }

    /// Counts the diagnostics of a document at default levels.
    fn count(&self, text: &str) -> Counts {
        Counts::of(&self.check(text, &self.options.without_limits(false)))
    }

    /// Returns a fix for each diagnostic that has one.
    pub(super) fn fixes(&self, text: &str) -> Vec<Fix> {
        let report = self.check(text, self.options);
        self.with_document(text, |checked| {
            let proposals = proposals(checked, &report).into_iter();
            proposals
                .filter_map(|(diagnostic, proposal)| {
                    made(checked.tree, diagnostic, &self.verified(checked, diagnostic, proposal)?)
                })
                .collect()
        })
        .unwrap_or_default()
    }

    /// Applies the fixes that do not touch each other. Returns `None` if there are none.
    pub(super) fn apply(&self, text: &str, up_to: Applicability) -> Option<(String, Vec<Fix>)> {
        let report = self.check(text, &self.options.without_limits(true));
        if report.diagnostics().is_empty() {
            return None;
        }
        self.with_document(text, |checked| {
            let proposals = proposals(checked, &report);
            self.at_once(checked, &proposals, up_to)
                .or_else(|| self.one_by_one(checked, proposals, up_to))
        })?
    }

    fn with_document<T>(
        &self,
        text: &str,
        function: impl FnOnce(&Checked<'_, '_>) -> T,
    ) -> Option<T> {
        let document = Document::parse(Source::from(text), self.origin).ok()?;
        let tree = Tree::new(&document);
        let context = Context { operation: self.operation, options: self.options, tree: &tree };
        let before = self.count(text);
        Some(function(&Checked { text, tree: &tree, context, before }))
    }

    /// Makes sure that a proposal helps.
    fn verified(
        &self,
        checked: &Checked<'_, '_>,
        diagnostic: &Diagnostic,
        proposal: Proposal,
    ) -> Option<Proposal> {
        if proposal.applicability == Applicability::Plan {
            return Some(proposal);
        }
        let new = checked.with(core::slice::from_ref(&proposal));
        let after = new.map(|new| self.count(&new));
        match after.filter(|after| checked.before.is_better(after, diagnostic.rule)) {
            Some(after) if proposal.needs_valid && after.errors >= checked.before.errors => {
                Some(Proposal { applicability: Applicability::Unsafe, ..proposal })
            }
            Some(_) => Some(proposal),
            // A plan is left where joining or merging does not help.
            None => proposal.or_plan.then(|| Proposal::plan("plan the message")),
        }
    }

    /// Applies all proposals, and checks the result once: enough if each is in a place of its own and every
    /// diagnostic is gone that should be.
    fn at_once(
        &self,
        checked: &Checked<'_, '_>,
        proposals: &[(&Diagnostic, Proposal)],
        up_to: Applicability,
    ) -> Option<(String, Vec<Fix>)> {
        let mut taken = Taken::default();
        let mut places = BTreeSet::new();
        let mut chosen = Vec::new();
        for (diagnostic, proposal) in proposals {
            if proposal.needs_valid {
                return None;
            }
            let is_meant = proposal.applicability <= up_to
                && proposal.applicability != Applicability::Plan
                && taken.take(proposal);
            if !is_meant {
                continue;
            }
            if !proposal.is_text_only() && !places.insert(place(&diagnostic.path)) {
                return None;
            }
            chosen.push((*diagnostic, proposal));
        }
        let all: Vec<Proposal> = chosen.iter().map(|(_, proposal)| (*proposal).clone()).collect();
        let new = checked.with(&all).filter(|new| new != checked.text)?;
        let rules: Vec<Rule> = chosen.iter().map(|(diagnostic, _)| diagnostic.rule).collect();
        if !checked.before.is_as_expected(&self.count(&new), &rules) {
            return None;
        }
        let fixes = chosen.iter().map(|(diagnostic, it)| made(checked.tree, diagnostic, it));
        Some((new, fixes.collect::<Option<_>>()?))
    }

    /// Applies the proposals that help, each checked by itself.
    fn one_by_one(
        &self,
        checked: &Checked<'_, '_>,
        proposals: Vec<(&Diagnostic, Proposal)>,
        up_to: Applicability,
    ) -> Option<(String, Vec<Fix>)> {
        let mut taken = Taken::default();
        let (mut chosen, mut fixes) = (Vec::new(), Vec::new());
        for (diagnostic, proposal) in proposals {
            let Some(proposal) = self.verified(checked, diagnostic, proposal) else { continue };
            if proposal.applicability <= up_to
                && proposal.applicability != Applicability::Plan
                && taken.take(&proposal)
                && let Some(fix) = made(checked.tree, diagnostic, &proposal)
            {
                fixes.push(fix);
                chosen.push(proposal);
            }
        }
        if chosen.is_empty() {
            return None;
        }
        let new = checked.with(&chosen).filter(|new| new != checked.text)?;
        if chosen.len() > 1 && self.count(&new).errors > checked.before.errors {
            // Together they do harm, such as leaving nothing of a text: one at a time.
            fixes.truncate(1);
            return Some((checked.with(chosen.get(..1)?)?, fixes));
        }
        Some((new, fixes))
    }
}

impl Checked<'_, '_> {
    /// Returns the document with these changes.
    fn with(&self, proposals: &[Proposal]) -> Option<String> {
        patch::apply(self.text, self.tree, &compile(self.tree, proposals)?)
    }
}

/// Proposes a fix for each diagnostic: one for all HTML of a string.
fn proposals<'r>(checked: &Checked<'_, '_>, report: &'r Report) -> Vec<(&'r Diagnostic, Proposal)> {
    let mut seen = BTreeSet::new();
    let diagnostics = report.diagnostics().iter();
    diagnostics
        .filter(|it| it.rule != Rule::HtmlInText || seen.insert(it.path.as_str()))
        .filter_map(|it| Some((it, propose::propose(&checked.context, it)?)))
        .collect()
}

/// Returns the part, or else the field at the root, that a path is in.
fn place(path: &str) -> &str {
    let mut segments = path.match_indices('/').map(|(at, _)| at).skip(1);
    let end = match path.find("/parts/") {
        Some(at) => path
            .get(at + "/parts/".len()..)
            .and_then(|rest| rest.find('/'))
            .map(|it| at + "/parts/".len() + it),
        None => segments.next(),
    };
    end.and_then(|end| path.get(..end)).unwrap_or(path)
}

/// Returns the operations of proposals: strings first, then other fields, then removals.
fn compile(tree: &Tree<'_>, proposals: &[Proposal]) -> Option<Vec<PatchOp>> {
    let mut paths: Vec<&str> = Vec::new();
    let mut by_path: BTreeMap<&str, Vec<&TextChange>> = BTreeMap::new();
    for change in proposals.iter().flat_map(|it| &it.texts) {
        let changes = by_path.entry(&change.path).or_default();
        if changes.is_empty() {
            paths.push(&change.path);
        }
        changes.push(change);
    }
    let mut ops = Vec::new();
    for path in paths {
        ops.extend(text::compile(tree, path, by_path.get(path)?)?);
    }
    ops.extend(proposals.iter().flat_map(|it| it.ops.iter().cloned()));
    let removals = proposals.iter().flat_map(|it| it.removals.iter().cloned()).collect();
    ops.extend(patch::removals(removals));
    Some(ops)
}

fn made(tree: &Tree<'_>, diagnostic: &Diagnostic, proposal: &Proposal) -> Option<Fix> {
    Some(Fix {
        rule: diagnostic.rule,
        path: diagnostic.path.clone(),
        range: diagnostic.range,
        applicability: proposal.applicability,
        title: proposal.title.clone(),
        patch: compile(tree, core::slice::from_ref(proposal))?,
        text_edits: proposal.texts.iter().map(|it| (it.path.clone(), it.edits.clone())).collect(),
    })
}

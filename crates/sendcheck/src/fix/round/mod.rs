//! A round of fixes: those that do not touch each other, each for the better.

mod joins;
mod order;

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

/// The most diagnostics that a round reads: the others wait for the next one.
const ROUND_DIAGNOSTICS: usize = 1_024;
/// The bytes that a round checks, and the least and the most checks: hostile documents may break every fix.
const ROUND_BYTES: usize = 8_000_000;
const ROUND_CHECKS: (usize, usize) = (16, 1_024);

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
        let options = self.options.without_limits(true).max_diagnostics(ROUND_DIAGNOSTICS);
        let report = self.check(text, &options);
        if report.diagnostics().is_empty() {
            return None;
        }
        self.with_document(text, |checked| {
            let checks = (ROUND_BYTES / text.len().max(1)).clamp(ROUND_CHECKS.0, ROUND_CHECKS.1);
            let mut choice = Choice {
                up_to,
                taken: Taken::new(checked.tree),
                group: Vec::new(),
                fixes: Vec::new(),
                counts: checked.before.clone(),
                checks,
            };
            let mut proposals = proposals(checked, &report);
            proposals.retain(|(_, it)| choice.takes(it.applicability));
            order::texts_after_ranges(&mut proposals);
            self.choose(checked, &proposals, &mut choice);
            let new = checked.with(&choice.group).filter(|new| new != text)?;
            Some((new, choice.fixes))
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
        let new = checked.with(&[&proposal]);
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

    /// Chooses the proposals of a list that help, in its order: all at once if each is in a place of its own and the
    /// diagnostics that should be gone are gone, else those of each half.
    fn choose<'p>(
        &self,
        checked: &Checked<'_, '_>,
        list: &'p [(&Diagnostic, Proposal)],
        choice: &mut Choice<'p>,
    ) {
        if let [(diagnostic, proposal)] = list {
            return self.choose_one(checked, diagnostic, proposal, choice);
        }
        let mut taken = choice.taken.clone();
        let added: Vec<_> = list.iter().filter(|(_, it)| taken.take(it)).collect();
        if added.is_empty() || choice.checks == 0 {
            return;
        }
        let mut group = choice.group.clone();
        group.extend(added.iter().map(|(_, it)| it));
        let rules: Vec<Rule> = added.iter().map(|(diagnostic, _)| diagnostic.rule).collect();
        let counts = are_apart(&added).then(|| self.count_with(checked, &group, choice)).flatten();
        let counts = counts.filter(|after| choice.counts.is_as_expected(after, &rules));
        let fixes = added.iter().map(|(diagnostic, it)| made(checked.tree, diagnostic, it));
        if let Some(counts) = counts
            && let Some(mut fixes) = fixes.collect::<Option<Vec<Fix>>>()
        {
            choice.fixes.append(&mut fixes);
            (choice.taken, choice.group, choice.counts) = (taken, group, counts);
            return;
        }
        let (first, second) = list.split_at(list.len() / 2);
        self.choose(checked, first, choice);
        self.choose(checked, second, choice);
    }

    /// Chooses a proposal that helps by itself, and does no harm with the others.
    fn choose_one<'p>(
        &self,
        checked: &Checked<'_, '_>,
        diagnostic: &Diagnostic,
        proposal: &'p Proposal,
        choice: &mut Choice<'p>,
    ) {
        let mut taken = choice.taken.clone();
        if choice.checks == 0 || !taken.take(proposal) {
            return;
        }
        let mut group = choice.group.clone();
        group.push(proposal);
        // Together they may do harm, such as leaving nothing of a text.
        let is_first = choice.group.is_empty();
        let counts = self.count_with(checked, &group, choice);
        let counts = counts.filter(|after| is_first || after.errors <= choice.counts.errors);
        let Some(counts) = counts else { return };
        choice.checks = choice.checks.saturating_sub(1);
        let fix = self
            .verified(checked, diagnostic, proposal.clone())
            .filter(|it| choice.takes(it.applicability))
            .and_then(|it| made(checked.tree, diagnostic, &it));
        if let Some(fix) = fix {
            choice.fixes.push(fix);
            (choice.taken, choice.group, choice.counts) = (taken, group, counts);
        }
    }

    /// Counts the diagnostics of the document with a group of proposals.
    fn count_with(
        &self,
        checked: &Checked<'_, '_>,
        group: &[&Proposal],
        choice: &mut Choice<'_>,
    ) -> Option<Counts> {
        choice.checks = choice.checks.saturating_sub(1);
        Some(self.count(&checked.with(group)?))
    }
}

/// The proposals that a round applies.
struct Choice<'p> {
    up_to: Applicability,
    taken: Taken<'p>,
    group: Vec<&'p Proposal>,
    fixes: Vec<Fix>,
    /// The diagnostics that are left.
    counts: Counts,
    /// How many checks may follow.
    checks: usize,
}

impl Choice<'_> {
    fn takes(&self, applicability: Applicability) -> bool {
        applicability <= self.up_to && applicability != Applicability::Plan
    }
}

/// Returns `true` if each proposal that changes more than strings is in a part of its own.
fn are_apart(added: &[&(&Diagnostic, Proposal)]) -> bool {
    let mut places = BTreeSet::new();
    let mut others = added.iter().filter(|(_, it)| !it.is_text_only());
    others.all(|(diagnostic, _)| places.insert(place(&diagnostic.path)))
}

impl Checked<'_, '_> {
    /// Returns the document with these changes.
    fn with(&self, proposals: &[&Proposal]) -> Option<String> {
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
        .map(|(it, proposal)| {
            let is_kept = joins::joins_well(&checked.context, it, &proposal);
            (it, if is_kept { proposal } else { Proposal::plan("plan the message") })
        })
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
fn compile(tree: &Tree<'_>, proposals: &[&Proposal]) -> Option<Vec<PatchOp>> {
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
        patch: compile(tree, &[proposal])?,
        text_edits: proposal.texts.iter().map(|it| (it.path.clone(), it.edits.clone())).collect(),
    })
}

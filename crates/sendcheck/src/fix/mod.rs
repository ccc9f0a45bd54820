//! Fixes of what a check finds: as JSON Patch, and as edits of strings.
//!
//! 1. A check finds the diagnostics; `tree` gives their values and neighbours.
//! 2. `propose` has a function for each group of rules, which proposes a change.
//! 3. `patch` writes the changes into the document. Another check makes sure that each change is one for the better.
//!
//! `check` does not know this module: callers that only check do not pay for it.

mod html;
mod json;
mod markdown;
mod media;
mod patch;
mod propose;
mod table;
mod taken;
mod text;
mod tree;

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub use json::fixes_json;
pub use media::{is_exempt_url, media_url, percent_encode_blanks};
pub use patch::{ByteEdit, PatchOp};
pub use text::StringEdit;

use crate::catalogue::Rule;
use crate::json::{Document, Origin, Source};
use crate::report::{Diagnostic, Report};
use crate::schema::Operation;
use crate::text::Utf16Range;
use crate::{Options, check_str};
use propose::{Context, Proposal};
use taken::Taken;
use text::TextChange;
use tree::Tree;

/// How sure it is that a fix is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Applicability {
    /// Recipients get the same, or what was certainly meant.
    Safe,
    /// Recipients get something else, or the meaning is a guess.
    Unsafe,
    /// One request cannot express it: plan the message.
    Plan,
}

impl Applicability {
    /// Returns the name: `safe`, `unsafe` or `plan`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Plan => "plan",
        }
    }
}

impl fmt::Display for Applicability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl core::str::FromStr for Applicability {
    type Err = ParseApplicabilityError;

    fn from_str(name: &str) -> Result<Self, ParseApplicabilityError> {
        let all = [Self::Safe, Self::Unsafe, Self::Plan];
        all.into_iter().find(|own| own.name() == name).ok_or(ParseApplicabilityError)
    }
}

/// An error returned for a name that is not `safe`, `unsafe` or `plan`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown applicability, expected `safe`, `unsafe` or `plan`")]
pub struct ParseApplicabilityError;

impl Rule {
    /// Returns the safest kind of fix that diagnostics of the rule can have.
    #[must_use]
    pub const fn fix(self) -> Option<Applicability> {
        table::fix(self)
    }
}

/// A fix of a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// The rule of the diagnostic.
    pub rule: Rule,
    /// The path of the diagnostic.
    pub path: String,
    /// The range of the diagnostic.
    pub range: Option<Utf16Range>,
    /// How sure it is that the fix is meant.
    pub applicability: Applicability,
    /// A title for people.
    pub title: String,
    /// The operations on the document; none for [`Applicability::Plan`].
    pub patch: Vec<PatchOp>,
    /// The changed strings, for editors.
    pub text_edits: Vec<(String, Vec<StringEdit>)>,
}

impl Fix {
    /// Returns the changes of the document's text that the fix makes, in order and without overlaps; none for
    /// [`Applicability::Plan`]. `document` is the one that the fix is for: for another one, the result may be `None`.
    ///
    /// ```
    /// use sendcheck::fix::fixes;
    /// use sendcheck::{Operation, Options};
    ///
    /// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
    /// let fixes = fixes(Operation::Message, document, &Options::default());
    /// let edits = fixes[0].byte_edits(document).unwrap();
    /// assert_eq!((edits[0].range.clone(), edits[0].text.as_str()), (28..34, "\"value\""));
    /// ```
    #[must_use]
    pub fn byte_edits(&self, document: &[u8]) -> Option<Vec<ByteEdit>> {
        let text = core::str::from_utf8(document).ok()?;
        let parsed = Document::parse(Source::from(text), Origin::Document).ok()?;
        patch::edits(text, &Tree::new(&parsed), &self.patch)
    }
}

/// The result of [`fix`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fixed {
    /// The fixed document.
    pub document: String,
    /// The fixes that were applied, in order.
    pub applied: Vec<Fix>,
    /// The report on the fixed document.
    pub report: Report,
}

/// Returns a fix for each diagnostic that has one. Each is for the unchanged document.
///
/// ```
/// use sendcheck::fix::fixes;
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
/// let fixes = fixes(Operation::Message, document, &Options::default());
/// assert_eq!(fixes[0].title, "rename `text` to `value`");
/// ```
#[must_use]
pub fn fixes(operation: Operation, document: &[u8], options: &Options) -> Vec<Fix> {
    let Ok(text) = core::str::from_utf8(document) else { return Vec::new() };
    let report = check_str(operation, text, options);
    let Ok(parsed) = Document::parse(Source::from(text), Origin::Document) else {
        return Vec::new();
    };
    let tree = Tree::new(&parsed);
    let context = Context { operation, options, tree: &tree };
    let before = Counts::of(operation, text, options);
    let mut seen = BTreeSet::new();
    let diagnostics = report.diagnostics().iter();
    diagnostics
        .filter_map(|diagnostic| {
            let proposal = checked(&context, text, diagnostic, &before, &mut seen)?;
            made(&tree, diagnostic, &proposal)
        })
        .collect()
}

/// The most rounds of fixes: each may make others possible.
const ROUNDS: usize = 16;

/// Applies every fix of a kind or a safer one, until none is left.
///
/// ```
/// use sendcheck::fix::{Applicability, fix};
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
/// let fixed = fix(Operation::Message, document, &Options::default(), Applicability::Safe);
/// assert_eq!(fixed.document, r#"{"parts": [{"type": "text", "value": "Hi"}]}"#);
/// assert!(fixed.report.is_valid());
/// ```
#[must_use]
pub fn fix(
    operation: Operation,
    document: &[u8],
    options: &Options,
    up_to: Applicability,
) -> Fixed {
    let mut text = String::from_utf8_lossy(document).into_owned();
    let mut applied = Vec::new();
    if core::str::from_utf8(document).is_ok() {
        for _ in 0..ROUNDS {
            let Some((new, mut fixes)) = round(operation, &text, options, up_to) else { break };
            applied.append(&mut fixes);
            text = new;
        }
        let report = check_str(operation, &text, options);
        return Fixed { document: text, applied, report };
    }
    Fixed { document: text, applied, report: crate::check(operation, document, options) }
}

/// Applies the fixes that do not touch each other. Returns `None` if there are none.
fn round(
    operation: Operation,
    text: &str,
    options: &Options,
    up_to: Applicability,
) -> Option<(String, Vec<Fix>)> {
    let unlimited = options.without_limits(true);
    let report = check_str(operation, text, &unlimited);
    if report.diagnostics().is_empty() {
        return None;
    }
    let parsed = Document::parse(Source::from(text), Origin::Document).ok()?;
    let tree = Tree::new(&parsed);
    let context = Context { operation, options, tree: &tree };
    let before = Counts::of(operation, text, options);
    let mut seen = BTreeSet::new();
    let mut taken = Taken::default();
    let mut proposals = Vec::new();
    let mut fixes = Vec::new();
    for diagnostic in report.diagnostics() {
        let Some(proposal) = checked(&context, text, diagnostic, &before, &mut seen) else {
            continue;
        };
        if proposal.applicability <= up_to
            && proposal.applicability != Applicability::Plan
            && taken.take(&proposal)
            && let Some(fix) = made(&tree, diagnostic, &proposal)
        {
            fixes.push(fix);
            proposals.push(proposal);
        }
    }
    if proposals.is_empty() {
        return None;
    }
    let apply = |proposals: &[Proposal]| {
        patch::apply(text, &tree, &compile(&tree, proposals)?).filter(|new| new != text)
    };
    let new = apply(&proposals)?;
    if proposals.len() > 1 && Counts::of(operation, &new, options).errors > before.errors {
        // Together they do harm, such as leaving nothing of a text: one at a time.
        fixes.truncate(1);
        return Some((apply(proposals.get(..1)?)?, fixes));
    }
    Some((new, fixes))
}

/// Proposes a fix, and makes sure that it helps.
fn checked(
    context: &Context<'_, '_>,
    text: &str,
    diagnostic: &Diagnostic,
    before: &Counts,
    seen: &mut BTreeSet<String>,
) -> Option<Proposal> {
    if diagnostic.rule == Rule::HtmlInText && !seen.insert(diagnostic.path.clone()) {
        return None;
    }
    let proposal = propose::propose(context, diagnostic)?;
    if proposal.applicability == Applicability::Plan {
        return Some(proposal);
    }
    let helps = |proposal: &Proposal| {
        let ops = compile(context.tree, core::slice::from_ref(proposal))?;
        let new = patch::apply(text, context.tree, &ops)?;
        let after = Counts::of(context.operation, &new, context.options);
        before.is_better(&after, diagnostic.rule).then_some(after)
    };
    match helps(&proposal) {
        Some(after) if proposal.needs_valid && after.errors >= before.errors => {
            Some(Proposal { applicability: Applicability::Unsafe, ..proposal })
        }
        Some(_) => Some(proposal),
        // A plan is left where joining or merging does not help.
        None => proposal.or_plan.then(|| Proposal::plan("plan the message")),
    }
}

/// Returns the operations of proposals: strings first, then other fields, then removals.
fn compile(tree: &Tree<'_>, proposals: &[Proposal]) -> Option<Vec<PatchOp>> {
    let mut paths: Vec<&str> = Vec::new();
    let texts: Vec<&TextChange> = proposals.iter().flat_map(|it| &it.texts).collect();
    let mut known = BTreeSet::new();
    for change in &texts {
        if known.insert(change.path.as_str()) {
            paths.push(&change.path);
        }
    }
    let mut by_path: alloc::collections::BTreeMap<&str, Vec<&TextChange>> =
        alloc::collections::BTreeMap::new();
    for change in texts {
        by_path.entry(&change.path).or_default().push(change);
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

/// How many diagnostics of each rule a document has at default levels.
struct Counts {
    rules: [usize; Rule::ALL.len()],
    errors: usize,
}

impl Counts {
    fn of(operation: Operation, text: &str, options: &Options) -> Self {
        let report = check_str(operation, text, &options.without_limits(false));
        let mut counts = Self { rules: [0; Rule::ALL.len()], errors: report.errors() };
        for diagnostic in report.diagnostics() {
            if let Some(count) = counts.rules.get_mut(diagnostic.rule as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Returns `true` if a fix of a rule left fewer diagnostics of it, and no new ones.
    fn is_better(&self, after: &Self, rule: Rule) -> bool {
        // The new content was not checked before.
        let reveals = matches!(
            rule,
            Rule::MissingField | Rule::WrongType | Rule::UnknownField | Rule::UnknownPartType
        );
        Rule::ALL.iter().zip(self.rules.iter().zip(&after.rules)).all(|(own, (before, after))| {
            if *own == rule {
                // Markdown may hold other Markdown.
                rule == Rule::MarkdownInText || after < before
            } else {
                after <= before || reveals || *own == Rule::ConsecutiveText
            }
        })
    }
}

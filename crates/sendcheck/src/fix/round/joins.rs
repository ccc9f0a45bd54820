//! Texts that are joined only if the joined text has no error.

use alloc::format;

use super::super::propose::{self, Context, Proposal};
use super::super::tree::{join, split};
use super::{Applicability, Round};
use crate::catalogue::Rule;
use crate::json::Origin;
use crate::report::Diagnostic;
use crate::schema::Operation;

/// Returns `false` for texts that are not to be joined, because the joined text would have an error.
pub(super) fn joins_well(
    context: &Context<'_, '_>,
    diagnostic: &Diagnostic,
    proposal: &Proposal,
) -> bool {
    if diagnostic.rule != Rule::ConsecutiveText || proposal.applicability == Applicability::Plan {
        return true;
    }
    let (list, index) = split(&diagnostic.path);
    let source = |index: usize| {
        let part = context.tree.find(&join(list, &format!("{index}")))?;
        Some(context.tree.source(part))
    };
    let both =
        index.parse::<usize>().ok().and_then(|at| Some((source(at.checked_sub(1)?)?, source(at)?)));
    let Some((first, second)) = both else { return true };
    let alone = format!(r#"{{"parts":[{first},{second}]}}"#);
    let operation = Operation::Message;
    let round = Round { origin: Origin::Value, operation, options: context.options };
    let has_error = round.with_document(&alone, |checked| {
        let report = round.check(&alone, &context.options.without_limits(false));
        let own = report.diagnostics().iter().find(|it| it.rule == Rule::ConsecutiveText)?;
        let proposal = propose::propose(&checked.context, own)?;
        let joined = checked.with(&[&proposal])?;
        Some(round.count(&joined).errors > 0)
    });
    has_error.flatten() != Some(true)
}

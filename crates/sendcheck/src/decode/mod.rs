//! Documents, read into the model in one pass, each node shown to the rules when it is complete.
//!
//! Nothing is given up early: a value of the wrong type is reported and read over, and reading goes on
//! behind it. Only text that is not JSON ends it.

mod body;
mod card;
mod message;
mod object;
mod part;
mod rewrite;
mod schema;
mod value;

use alloc::vec::Vec;

use crate::json::{Path, Reader, SyntaxError};
use crate::model::Ranged;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
pub(crate) use body::infer;
use object::Key;
pub(crate) use rewrite::rewrite;

pub(crate) struct Decoder<'a, 'c, 'o> {
    reader: Reader<'a>,
    context: &'c mut RuleContext<'o>,
    /// Where values begin that do not count, as their object gives the same key again; ascending.
    superseded: &'c [usize],
    /// The same, found in this reading. They have been judged already, so there must be another.
    found_superseded: Vec<usize>,
    /// Keys without a field, of the objects that are open; the innermost object's come last.
    keys: Vec<Key<'a>>,
    /// The decorations of the part that is being read; kept for its scratch.
    decorations: Vec<Ranged<'a>>,
}

/// Reads a document and shows it to the rules.
///
/// The values that it returns, in no order, must not have counted: keys were given twice. Read again with them.
pub(crate) fn document(
    reader: Reader<'_>,
    context: &mut RuleContext<'_>,
    superseded: &[usize],
) -> Result<Vec<usize>, SyntaxError> {
    let mut decoder = Decoder {
        reader,
        context,
        superseded,
        found_superseded: Vec::new(),
        keys: Vec::new(),
        decorations: Vec::new(),
    };
    decoder.root()?;
    Ok(decoder.found_superseded)
}

impl Decoder<'_, '_, '_> {
    fn is_superseded(&self, offset_bytes: usize) -> bool {
        !self.superseded.is_empty() && self.superseded.binary_search(&offset_bytes).is_ok()
    }

    fn report(&mut self, rule: Rule, path: &Path<'_>) {
        self.context.report(rule, path);
    }
}

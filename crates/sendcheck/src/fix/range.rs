//! The range that a value means, however it is written.

use super::tree::Tree;
use crate::json::Kind;

impl Tree<'_> {
    /// Returns the start and the end of a range: an array of two numbers, or an object with `start` and `end` or with
    /// `offset` and `length`. Fixes may write it otherwise; changes of the text move what it means.
    pub(super) fn bounds(&self, id: usize) -> Option<(i64, i64)> {
        match self.node(id)?.value.kind() {
            Kind::Array => {
                let [start, end] = self.children(id) else { return None };
                Some((self.integer(*start)?, self.integer(*end)?))
            }
            Kind::Object => {
                let field = |name| self.node(self.field(id, name)?)?.value.as_i64();
                if let (Some(start), Some(end)) = (field("start"), field("end")) {
                    return Some((start, end));
                }
                let start = field("offset")?;
                Some((start, start.checked_add(field("length")?)?))
            }
            _ => None,
        }
    }

    /// Returns the range that a value means, if it is not empty.
    pub(super) fn range(&self, id: usize) -> Option<(usize, usize)> {
        let (start, end) = self.bounds(id)?;
        let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
        (start < end).then_some((start, end))
    }

    /// Returns the integer that a value means: a number without a fraction, or a string of one.
    fn integer(&self, id: usize) -> Option<i64> {
        let value = self.node(id)?.value;
        match value.kind() {
            Kind::Number => value.as_i64().or_else(|| whole(value.as_f64()?)),
            Kind::String => value.as_str()?.parse().ok(),
            _ => None,
        }
    }
}

/// Returns the integer that a number with a zero fraction is.
fn whole(number: f64) -> Option<i64> {
    /// No text is longer.
    const MAX: f64 = 4_294_967_295.0;
    if !(0.0..=MAX).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is in the range of integers")]
    let integer = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "both are exact")]
    let is_whole = integer as f64 == number;
    is_whole.then_some(integer)
}

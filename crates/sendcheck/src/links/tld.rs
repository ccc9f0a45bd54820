//! Which labels are top-level domains.

use super::tld_table::{BY_LENGTH, SHORTEST_LISTED, TWO_LETTERS};
use super::word::to_lower;
use super::{punycode, steps};

/// The most bytes of a top-level domain, in its ASCII form.
pub(super) const LONGEST: usize = SHORTEST_LISTED + BY_LENGTH.len() - 1;

/// Returns `true` if `label` is a top-level domain: in ASCII, `xn--` or Unicode, in any case.
pub(super) fn is_tld(label: &str) -> bool {
    let mut buffer = [0; LONGEST];
    let Some(len) = ascii_form(label, &mut buffer) else { return false };
    buffer.get(..len).is_some_and(is_listed)
}

/// Writes the label in lower-case ASCII, and returns its length; `None` if it is too long to be
/// listed.
fn ascii_form(label: &str, buffer: &mut [u8; LONGEST]) -> Option<usize> {
    steps::add(label.len().min(LONGEST));
    if label.is_ascii() {
        let to = buffer.get_mut(..label.len())?;
        to.copy_from_slice(label.as_bytes());
        to.make_ascii_lowercase();
        return Some(label.len());
    }
    let mut folded = ['\0'; LONGEST];
    let mut count = 0;
    for c in label.chars() {
        *folded.get_mut(count)? = to_lower(c);
        count += 1;
    }
    punycode::encode(folded.get(..count)?, buffer)
}

fn is_listed(label: &[u8]) -> bool {
    if let &[first @ b'a'..=b'z', second @ b'a'..=b'z'] = label {
        let seconds = TWO_LETTERS.get(usize::from(first - b'a')).copied().unwrap_or_default();
        return seconds >> (second - b'a') & 1 == 1;
    }
    let bucket = label.len().checked_sub(SHORTEST_LISTED).and_then(|at| BY_LENGTH.get(at));
    bucket.is_some_and(|bucket| is_in_bucket(bucket.as_bytes(), label))
}

/// Searches sorted labels of one length that follow each other without separators.
fn is_in_bucket(bucket: &[u8], label: &[u8]) -> bool {
    let (mut low, mut high) = (0, bucket.len() / label.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let at = middle * label.len();
        let Some(listed) = bucket.get(at..at + label.len()) else { return false };
        match listed.cmp(label) {
            core::cmp::Ordering::Less => low = middle + 1,
            core::cmp::Ordering::Greater => high = middle,
            core::cmp::Ordering::Equal => return true,
        }
    }
    false
}

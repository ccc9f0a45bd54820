//! Which labels are top-level domains.

use super::tld_table::{BY_LENGTH, SHORTEST_LISTED, TWO_LETTERS};
use super::{punycode, steps};

/// The most bytes a top-level domain has, in its ASCII form.
pub(super) const MAX_BYTES: usize = SHORTEST_LISTED + BY_LENGTH.len() - 1;

/// Whether `label` is a top-level domain: in ASCII, `xn--` or Unicode, in any case.
pub(super) fn is_tld(label: &str) -> bool {
    let mut buffer = [0; MAX_BYTES];
    let Some(len) = ascii_form(label, &mut buffer) else { return false };
    buffer.get(..len).is_some_and(is_listed)
}

/// The label in lower-case ASCII, and how long that is; `None` if it is too long to be listed.
fn ascii_form(label: &str, buffer: &mut [u8; MAX_BYTES]) -> Option<usize> {
    steps::add(label.len().min(MAX_BYTES));
    if label.is_ascii() {
        let to = buffer.get_mut(..label.len())?;
        to.copy_from_slice(label.as_bytes());
        to.make_ascii_lowercase();
        return Some(label.len());
    }
    let mut folded = ['\0'; MAX_BYTES];
    let mut count = 0;
    for c in label.chars() {
        *folded.get_mut(count)? = to_lower(c);
        count += 1;
    }
    punycode::encode(folded.get(..count)?, buffer)
}

/// Lower case for the scripts with cases that top-level domains are written in. The standard
/// library's tables would cost more bytes than all our code.
fn to_lower(c: char) -> char {
    let lower = match u32::from(c) {
        upper @ (0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F) => {
            upper + 0x20
        }
        upper @ 0x400..=0x40F => upper + 0x50,
        upper @ 0x48A..=0x4BF if upper % 2 == 0 => upper + 1,
        other => other,
    };
    char::from_u32(lower).unwrap_or(c)
}

fn is_listed(label: &[u8]) -> bool {
    if let &[first @ b'a'..=b'z', second @ b'a'..=b'z'] = label {
        let seconds = TWO_LETTERS.get(usize::from(first - b'a')).copied().unwrap_or_default();
        return seconds >> (second - b'a') & 1 == 1;
    }
    let Some(bucket) = label.len().checked_sub(SHORTEST_LISTED).and_then(|i| BY_LENGTH.get(i))
    else {
        return false;
    };
    is_in_bucket(bucket.as_bytes(), label)
}

/// Binary search in labels of one length that stand in order, one right after the other.
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

#[cfg(test)]
mod tests {
    use super::to_lower;

    /// As the standard library has it, in the alphabets that have cases.
    #[test]
    fn letters_of_every_alphabet_with_cases_are_lowered() {
        let latin = 0x00..=0xFF;
        let greek = (0x391..=0x3A1).chain(0x3A3..=0x3A9).chain(0x3AC..=0x3C9);
        let cyrillic = (0x400..=0x45F).chain(0x48A..=0x4BF);
        for c in latin.chain(greek).chain(cyrillic).filter_map(char::from_u32) {
            let mut lower = c.to_lowercase();
            assert_eq!((Some(to_lower(c)), None), (lower.next(), lower.next()), "{c:?}");
        }
    }
}

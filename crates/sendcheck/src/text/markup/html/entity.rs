//! Entities: `&amp;`, `&#39;` and `&#x1F600;`.

use super::super::steps;
use super::entity_names::is_entity;

/// The longest name has six letters, the longest number seven digits.
const NAME_MAX: usize = 7;

/// Returns the length of the entity at the start of `rest`, which begins with `&`.
pub(super) fn len(rest: &str) -> Option<usize> {
    let (prefix, is_valid): (_, fn(&str) -> bool) = match rest.as_bytes() {
        [b'&', b'#', b'x' | b'X', ..] => {
            (3, |name| name.len() <= 6 && name.bytes().all(|b| b.is_ascii_hexdigit()))
        }
        [b'&', b'#', ..] => (2, |name| name.bytes().all(|b| b.is_ascii_digit())),
        _ => (1, is_entity),
    };
    let name = rest.get(prefix..)?;
    let len = name.bytes().take(NAME_MAX).take_while(u8::is_ascii_alphanumeric).count();
    steps::add(prefix + len);
    let (name, rest) = name.split_at_checked(len)?;
    (!name.is_empty() && is_valid(name) && rest.starts_with(';')).then_some(prefix + len + 1)
}

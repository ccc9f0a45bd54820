//! Documents that are wrong in places, or only nearly.

use fastrand::Rng;

use super::document::{Field, Node};
use super::generate::{Generator, newer_part};
use super::strings;

/// Spellings of numbers, most of them near a limit.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "99",
    "100",
    "101",
    "1.0",
    "0.0",
    "-0.0",
    "1.5",
    "1e2",
    "1E+2",
    "1e0",
    "100e-2",
    "5.0",
    "2147483647",
    "2147483648",
    "-2147483648",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "1e18",
    "1e19",
    "1e300",
    "5e-324",
    "0.1e1",
    "10000000000000000000000",
];

/// Fields that only sources newer than the description know, or none.
const OTHER_FIELDS: &[&str] = &[
    "experience",
    "mention",
    "sticker",
    "override_optout",
    "exclude_from",
    "continuation_message",
    "attachment_id",
    "app",
    "layout",
    "text",
    "fallback_text",
    "note",
    "",
    "Type",
    "typ",
    "a/b~c",
    "__proto__",
];

/// Lengths of arrays around their limits.
const LENGTHS: &[usize] = &[0, 1, 2, 3, 31, 32, 40, 41, 99, 100, 101];

/// Changes a document in one place or several.
pub(super) fn mutate(document: &mut Node, generator: &mut Generator<'_>, rng: &mut Rng) {
    let times = 1 + rng.usize(..4).saturating_sub(rng.usize(..3));
    for _ in 0..times {
        let number = rng.usize(..document.size());
        match document.nth(number) {
            Some(Node::Array(items)) if rng.u8(..) < 40 => stretch(items, rng),
            Some(Node::String(text)) if rng.u8(..) < 40 => *text = strings::near_limit(rng),
            Some(node) => mutate_one(node, generator, rng),
            None => {}
        }
    }
}

/// Makes an array as long as one of the limits, or nearly so, by repeating an item.
fn stretch(items: &mut Vec<Node>, rng: &mut Rng) {
    let Some(item) = rng.choice(items.as_slice()).cloned() else { return };
    let length = rng.choice(LENGTHS).copied().unwrap_or_default();
    items.resize(length, item);
}

fn mutate_one(node: &mut Node, generator: &mut Generator<'_>, rng: &mut Rng) {
    match rng.u8(..20) {
        0..3 => *node = anything(generator, rng, 2),
        3 => {
            let inner = std::mem::replace(node, Node::Null);
            *node = if rng.bool() {
                Node::Array(vec![inner])
            } else {
                Node::Object(vec![Field::new("value", inner)])
            };
        }
        4 => *node = Node::Null,
        _ => match node {
            Node::Object(fields) => mutate_fields(fields, generator, rng),
            Node::Array(items) => mutate_items(items, generator, rng),
            Node::String(text) => mutate_text(text, rng),
            Node::Number(spelling) => mutate_number(spelling, rng),
            Node::Bool(value) => *value = !*value,
            Node::Null => *node = anything(generator, rng, 2),
        },
    }
}

fn mutate_fields(fields: &mut Vec<Field>, generator: &mut Generator<'_>, rng: &mut Rng) {
    let at = rng.usize(..fields.len().max(1));
    match rng.u8(..8) {
        0 | 1 if !fields.is_empty() => drop(fields.remove(at)),
        2 if !fields.is_empty() => {
            let other = any_name(generator, rng);
            let name = &mut fields[at].name;
            *name = match rng.u8(..4) {
                0 => name.to_uppercase(),
                1 => format!("{name}s"),
                2 => name.chars().skip(1).collect(),
                _ => other,
            };
        }
        3 | 4 if !fields.is_empty() => {
            let mut again = fields[at].clone();
            again.is_escaped = rng.bool();
            if rng.bool() {
                let name = again.name.clone();
                again.value = value_of(&name, generator, rng);
            }
            fields.insert(rng.usize(..=fields.len()), again);
        }
        5 => rng.shuffle(fields),
        _ => {
            let name = any_name(generator, rng);
            let value = value_of(&name, generator, rng);
            fields.insert(rng.usize(..=fields.len()), Field::new(&name, value));
        }
    }
}

fn mutate_items(items: &mut Vec<Node>, generator: &mut Generator<'_>, rng: &mut Rng) {
    let at = rng.usize(..items.len().max(1));
    match rng.u8(..8) {
        0 if !items.is_empty() => drop(items.remove(at)),
        1 | 2 if !items.is_empty() => {
            let item = items[at].clone();
            items.insert(rng.usize(..=items.len()), item);
        }
        3 if !items.is_empty() => items[at] = anything(generator, rng, 2),
        4 => rng.shuffle(items),
        5 => items.insert(rng.usize(..=items.len()), newer_part(rng)),
        6 => items.clear(),
        _ => items.insert(rng.usize(..=items.len()), anything(generator, rng, 2)),
    }
}

fn mutate_text(text: &mut String, rng: &mut Rng) {
    let mut chars: Vec<char> = text.chars().collect();
    let at = rng.usize(..chars.len().max(1));
    let other = rng.choice([
        'a', 'Z', '0', ' ', '\n', '\u{0}', 'é', '🎉', '+', '@', '.', '-', '%', '/', ':', '"',
    ]);
    let other = other.unwrap_or('a');
    match rng.u8(..7) {
        0 if !chars.is_empty() => drop(chars.remove(at)),
        1 => chars.insert(at, other),
        2 if !chars.is_empty() => chars[at] = other,
        3 => chars = text.to_uppercase().chars().collect(),
        _ => chars = strings::any(rng).chars().collect(),
    }
    *text = chars.into_iter().collect();
}

fn mutate_number(spelling: &mut String, rng: &mut Rng) {
    *spelling = match (rng.u8(..4), spelling.parse::<i64>()) {
        (0, Ok(number)) => number.saturating_add(1).to_string(),
        (1, Ok(number)) => number.saturating_sub(1).to_string(),
        _ => number(rng),
    };
}

fn number(rng: &mut Rng) -> String {
    rng.choice(NUMBERS).copied().unwrap_or_default().to_owned()
}

/// Any value at all, of some depth.
fn anything(generator: &mut Generator<'_>, rng: &mut Rng, depth: u8) -> Node {
    match rng.u8(..if depth == 0 { 5 } else { 9 }) {
        0 => Node::Null,
        1 => Node::Bool(rng.bool()),
        2 => Node::Number(number(rng)),
        3 | 4 => Node::string(strings::any(rng)),
        5 => {
            Node::Array((0..rng.usize(..3)).map(|_| anything(generator, rng, depth - 1)).collect())
        }
        6 => newer_part(rng),
        _ => Node::Object(
            (0..rng.usize(..3))
                .map(|_| {
                    let name = any_name(generator, rng);
                    let value = value_of(&name, generator, rng);
                    Field::new(&name, value)
                })
                .collect(),
        ),
    }
}

fn any_name(generator: &Generator<'_>, rng: &mut Rng) -> String {
    let known = generator.fields.keys().copied().nth(rng.usize(..generator.fields.len()));
    let name = if rng.u8(..3) < 2 { known } else { rng.choice(OTHER_FIELDS).copied() };
    name.unwrap_or_default().to_owned()
}

/// Mostly a value that is right for a field of that name.
fn value_of(name: &str, generator: &mut Generator<'_>, rng: &mut Rng) -> Node {
    let right = if rng.u8(..4) < 3 { generator.field(name, rng) } else { None };
    right.unwrap_or_else(|| anything(generator, rng, 1))
}

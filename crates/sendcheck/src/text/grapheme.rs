//! Extended grapheme clusters: what people call a character (UAX #29).

use core::iter::FusedIterator;

use super::property::Class;
use crate::words;

/// What the rules must remember of a cluster beyond its last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Memory {
    Nothing,
    /// An odd number of regional indicators: one more makes a flag (GB12, GB13).
    HalfFlag,
    /// A pictograph and extenders, then with a joiner (GB11).
    Pictograph,
    JoinedPictograph,
    /// A consonant and extenders, then with a linker among them (`GB9c`).
    Consonant,
    LinkedConsonant,
}

/// The characters before a place in a text, as far as they decide about boundaries after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Context {
    last: Class,
    memory: Memory,
}

impl Context {
    /// As at the start of a text: whatever comes, starts a cluster.
    pub(super) const START: Self = Self { last: Class::Control, memory: Memory::Nothing };

    /// Whether a boundary stands before the next character.
    #[inline]
    pub(super) fn breaks_before(self, next: Class) -> bool {
        match pair(self.last, next) {
            Pair::Break => true,
            Pair::Join => false,
            Pair::NeedsMemory => !matches!(
                (self.memory, next),
                (Memory::HalfFlag, Class::RegionalIndicator)
                    | (Memory::JoinedPictograph, Class::Pictographic)
                    | (Memory::LinkedConsonant, Class::Consonant)
            ),
        }
    }

    /// The context after the next character.
    #[inline]
    #[must_use]
    pub(super) fn then(self, next: Class) -> Self {
        let memory = match (next, self.memory) {
            (Class::RegionalIndicator, memory) if memory != Memory::HalfFlag => Memory::HalfFlag,
            (Class::Pictographic, _) => Memory::Pictograph,
            (Class::Consonant, _) => Memory::Consonant,
            (Class::Extend | Class::Linker | Class::NonJoiner, Memory::Pictograph) => {
                Memory::Pictograph
            }
            (Class::Joiner, Memory::Pictograph) => Memory::JoinedPictograph,
            (Class::Linker, Memory::Consonant) => Memory::LinkedConsonant,
            (
                Class::Extend | Class::Linker | Class::Joiner,
                memory @ (Memory::Consonant | Memory::LinkedConsonant),
            ) => memory,
            _ => Memory::Nothing,
        };
        Self { last: next, memory }
    }
}

/// What two neighbours say of the boundary between them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    Break,
    Join,
    /// It depends on what comes before them.
    NeedsMemory,
}

#[inline]
pub(super) fn pair(before: Class, after: Class) -> Pair {
    use Class::{
        Consonant, Control, Cr, Extend, Joiner, L, Lf, Linker, Lv, Lvt, NonJoiner, Pictographic,
        Prepend, RegionalIndicator, SpacingMark, T, V,
    };
    match (before, after) {
        // GB3, GB4, GB5
        (Cr, Lf) => Pair::Join,
        (Cr | Lf | Control, _) | (_, Cr | Lf | Control) => Pair::Break,
        // GB6, GB7, GB8; GB9, GB9a; GB9b
        (L, L | V | Lv | Lvt)
        | (Lv | V, V | T)
        | (Lvt | T, T)
        | (_, Extend | Linker | NonJoiner | Joiner | SpacingMark)
        | (Prepend, _) => Pair::Join,
        // GB9c; GB11; GB12, GB13
        (Extend | Linker | Joiner, Consonant)
        | (Joiner, Pictographic)
        | (RegionalIndicator, RegionalIndicator) => Pair::NeedsMemory,
        _ => Pair::Break,
    }
}

/// The last place between two characters of a text that is a boundary whatever comes before them.
pub(super) fn last_sure_boundary(text: &str) -> Option<usize> {
    let mut after = None;
    for (at, c) in text.char_indices().rev() {
        let class = Class::of(c);
        if let Some(after) = after
            && pair(class, after) == Pair::Break
        {
            return Some(at + c.len_utf8());
        }
        after = Some(class);
    }
    None
}

/// The last boundary of a text at or before a place between two of its characters.
pub(super) fn floor_boundary(text: &str, byte: usize) -> usize {
    let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
    let next_len = after.chars().next().map_or(0, char::len_utf8);
    if before.is_empty() || next_len == 0 {
        return before.len();
    }
    let mut boundary = text.get(..byte + next_len).and_then(last_sure_boundary).unwrap_or(0);
    for cluster in graphemes(text.get(boundary..).unwrap_or_default()) {
        if boundary + cluster.len() > byte {
            break;
        }
        boundary += cluster.len();
    }
    boundary
}

/// The first boundary of a text at or after a place between two of its characters.
pub(super) fn ceil_boundary(text: &str, byte: usize) -> usize {
    match floor_boundary(text, byte) {
        floor if floor == byte => byte,
        floor => floor + first_len(text.get(floor..).unwrap_or_default()),
    }
}

/// How many bytes the first clusters of a text have, `limit` at most, and how many clusters it is.
pub(super) fn first_clusters(text: &str, limit: usize) -> (usize, usize) {
    let (mut byte, mut clusters) = (0, 0);
    while clusters < limit
        && let Some(rest) = text.get(byte..).filter(|rest| !rest.is_empty())
    {
        // In plain ASCII each is one, but the last may have a mark after it.
        let plain = words::position(
            rest.as_bytes(),
            |word| word & words::HIGHS | words::equal(word, b'\r'),
            |byte| !byte.is_ascii() || byte == b'\r',
        );
        let plain = plain.unwrap_or(rest.len()).saturating_sub(1).min(limit - clusters);
        byte += if plain > 0 { plain } else { first_len(rest) };
        clusters += plain.max(1);
    }
    (byte, clusters)
}

/// The extended grapheme clusters of a text, in order.
///
/// ```
/// use sendcheck::text::graphemes;
///
/// let clusters: Vec<&str> = graphemes("e\u{301}🇩🇰क्षि").collect();
/// assert_eq!(clusters, ["e\u{301}", "🇩🇰", "क्षि"]);
/// ```
#[must_use]
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes { rest: text }
}

/// The iterator of [`graphemes`].
#[derive(Clone, Debug)]
pub struct Graphemes<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Graphemes<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let (cluster, rest) = self.rest.split_at_checked(first_len(self.rest))?;
        self.rest = rest;
        (!cluster.is_empty()).then_some(cluster)
    }

    fn count(self) -> usize {
        first_clusters(self.rest, usize::MAX).1
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::from(!self.rest.is_empty()), Some(self.rest.len()))
    }
}

impl FusedIterator for Graphemes<'_> {}

/// The length in bytes of the first cluster of a text; 0 for the empty one.
fn first_len(text: &str) -> usize {
    // Two ASCII characters are two clusters, but for CR LF.
    if let [first, second, ..] = text.as_bytes()
        && first.is_ascii()
        && second.is_ascii()
        && *first != b'\r'
    {
        return 1;
    }
    let mut characters = text.char_indices();
    let Some((_, first)) = characters.next() else { return 0 };
    let mut context = Context::START.then(Class::of(first));
    for (at, c) in characters {
        let class = Class::of(c);
        if context.breaks_before(class) {
            return at;
        }
        context = context.then(class);
    }
    text.len()
}

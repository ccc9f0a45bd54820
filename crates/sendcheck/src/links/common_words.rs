//! Common words, and the top-level domains that are words.

use super::word::Word;
use super::word_table::{LANGUAGES, TLDS, WORDS};

/// The lines of the list that have a word, a bit for each: a line is for a language, for names in
/// code or for files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lines(u16);

impl Lines {
    /// The line of English.
    pub(super) const ENGLISH: Self = Self(1);

    /// Returns the lines that have `label` as a word that ends a sentence.
    pub(super) fn with_word(label: Word) -> Self {
        Self::find(&WORDS, label)
    }

    /// Returns the lines that have `tld` as a word that begins one.
    pub(super) fn with_tld(tld: Word) -> Self {
        Self::find(&TLDS, tld)
    }

    fn find(table: &[(Word, u16)], word: Word) -> Self {
        let place = table.binary_search_by_key(&word, |&(listed, _)| listed).ok();
        Self(place.and_then(|place| table.get(place)).map_or(0, |&(_, lines)| lines))
    }

    /// Returns `true` if both have a line.
    pub(super) const fn share(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns `true` if one of the lines is for a language.
    pub(super) const fn has_language(self) -> bool {
        self.0 & LANGUAGES != 0
    }
}

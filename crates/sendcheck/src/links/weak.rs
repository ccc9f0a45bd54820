//! Evidence that a bare host is not meant as a link.

use super::common_words::Lines;
use super::host::Host;
use super::link::Confidence;
use super::source::Source;
use super::steps;
use super::word::{MAX_BYTES, Word, is_title_case, words};

/// People write these only in domains.
const NEVER_WEAK: [Word; 8] = words(["com", "net", "org", "io", "co", "edu", "gov", "dev"]);

/// Top-level domains that are also file extensions.
const FILES: [Word; 8] = words(["java", "md", "mov", "pub", "py", "rs", "sh", "zip"]);

/// The file extension of libraries.
const LIBRARY: Word = Word::new("so");

/// Before a country's domain, these are a part of it.
const SECOND_LEVEL: [Word; 7] = words(["ac", "co", "com", "edu", "gov", "net", "org"]);

/// The first labels of packages and applications.
const PACKAGES: [Word; 10] =
    words(["android", "com", "edu", "gov", "io", "java", "javax", "kotlin", "net", "org"]);

/// The last labels of domains that begin like a package.
const NOT_PACKAGES: [Word; 5] = words(["com", "net", "org", "edu", "gov"]);

/// Top-level domains that are common words, and have hardly a site.
const HARDLY_A_SITE: [Word; 15] = words([
    "call", "data", "got", "here", "how", "like", "map", "now", "open", "phone", "read", "save",
    "select", "wow", "you",
]);

/// Titles before a name and a dot, in this case.
const HONORIFICS: [&str; 19] = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "St", "Sr", "Jr", "Sgt", "Lt", "Capt",
    "Maj", "Col", "Gen", "Gov", "Sen",
];

/// Returns the confidence in a bare host without path, query and fragment.
pub(super) fn confidence(source: Source<'_>, host: &Host, has_port: bool) -> Confidence {
    steps::add(3 * MAX_BYTES);
    let (label, tld) = (host.label_before_last(source), host.last_label(source));
    let (lower_label, lower_tld) = (Word::lower(label), Word::lower(tld));
    let bare = Bare { source, host, label, lower_label, tld, lower_tld };
    if bare.is_weak(has_port) { Confidence::Weak } else { Confidence::Strong }
}

struct Bare<'t, 'h> {
    source: Source<'t>,
    host: &'h Host,
    /// The label before the top-level domain.
    label: &'t str,
    lower_label: Option<Word>,
    tld: &'t str,
    lower_tld: Option<Word>,
}

impl Bare<'_, '_> {
    fn is_weak(&self, has_port: bool) -> bool {
        if self.is_reverse_domain() {
            return true;
        }
        if is_in(&NEVER_WEAK, self.lower_tld) {
            return false;
        }
        self.is_file() || (!has_port && (self.is_word() || self.is_title_or_code()))
    }

    /// `readme.md`, `libssl.so`; not `acme.com.py`.
    fn is_file(&self) -> bool {
        let is_library = || {
            let prefix = self.label.as_bytes().get(..3);
            self.lower_tld == Some(LIBRARY)
                && prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case(b"lib"))
        };
        (is_in(&FILES, self.lower_tld) || is_library())
            && (self.host.labels < 3 || !is_in(&SECOND_LEVEL, self.lower_label))
    }

    /// `com.acme.app`.
    fn is_reverse_domain(&self) -> bool {
        let first = || self.host.labels_before_last(self.source).next().and_then(Word::lower);
        self.host.labels >= 3 && !is_in(&NOT_PACKAGES, self.lower_tld) && is_in(&PACKAGES, first())
    }

    /// `list.map`, `thank.us`, `you.Mom`, `7.pm`.
    fn is_word(&self) -> bool {
        let lines = self.lower_tld.map(Lines::with_tld);
        let shares = |other| lines.is_some_and(|lines| lines.share(other));
        is_in(&HARDLY_A_SITE, self.lower_tld)
            || self.lower_label.is_some_and(|label| shares(Lines::with_word(label)))
            || self.is_capital(lines.is_some_and(Lines::has_language))
            || self.is_number(shares(Lines::ENGLISH))
    }

    /// `Haus.Es`, `you.Mom`: a capital begins the next sentence.
    fn is_capital(&self, is_word: bool) -> bool {
        let label_is_capital = self.label.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
        is_title_case(self.tld)
            && (is_word || (!label_is_capital && self.tld.chars().nth(2).is_some()))
    }

    /// `7.pm`, `3.99.me`: times and prices; not `163.cn`.
    fn is_number(&self, is_english_word: bool) -> bool {
        let is_number = |label: &str| label.bytes().all(|byte| byte.is_ascii_digit());
        let mut labels = self.host.labels_before_last(self.source);
        is_number(self.label)
            && (is_english_word || labels.all(|label| label.len() <= 2 && is_number(label)))
    }

    /// `Dr.No`, `list.call(f)`.
    fn is_title_or_code(&self) -> bool {
        self.host.labels == 2
            && (matches!(self.source.byte(self.host.end), Some(b'(' | b'='))
                || HONORIFICS.contains(&self.label))
    }
}

fn is_in(list: &[Word], word: Option<Word>) -> bool {
    word.is_some_and(|word| list.contains(&word))
}

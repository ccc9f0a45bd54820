//! Evidence that a bare host is not meant as a link.

use super::common_words::Lines;
use super::host::Host;
use super::letter_case::{Lower, is_title_case};
use super::link::Confidence;
use super::source::Source;
use super::words::Lines;

/// People write these only in domains.
const NEVER_WEAK: [&str; 8] = ["co", "com", "dev", "edu", "gov", "io", "net", "org"];

/// Top-level domains that are also file extensions.
const FILES: [&str; 8] = ["java", "md", "mov", "pub", "py", "rs", "sh", "zip"];

/// Before a country's domain, these are a part of it.
const SECOND_LEVEL: [&str; 7] = ["ac", "co", "com", "edu", "gov", "net", "org"];

/// The first labels of packages and applications.
const PACKAGES: [&str; 10] =
    ["android", "com", "edu", "gov", "io", "java", "javax", "kotlin", "net", "org"];

/// The last labels of domains that begin like a package.
const NOT_PACKAGES: [&str; 5] = ["com", "edu", "gov", "net", "org"];

/// Top-level domains that are common words, and have hardly a site.
const HARDLY_A_SITE: [&str; 15] = [
    "call", "data", "got", "here", "how", "like", "map", "now", "open", "phone", "read", "save",
    "select", "wow", "you",
];

/// Titles before a name, and a dot.
const HONORIFICS: [&str; 19] = [
    "Capt", "Col", "Dr", "Gen", "Gov", "Hon", "Jr", "Lt", "Maj", "Mr", "Mrs", "Ms", "Mx", "Prof",
    "Rev", "Sen", "Sgt", "Sr", "St",
];

/// Returns the confidence in a bare host without path, query and fragment.
pub(super) fn confidence(source: Source<'_>, host: &Host, has_port: bool) -> Confidence {
    let Some(tld) = Lower::new(host.last_label(source)) else { return Confidence::Strong };
    let bare = Bare {
        source,
        host,
        label: host.label_before_last(source),
        tld: host.last_label(source),
        lower_tld: tld.as_str(),
    };
    if bare.is_weak(has_port) { Confidence::Weak } else { Confidence::Strong }
}

struct Bare<'t, 'h> {
    source: Source<'t>,
    host: &'h Host,
    /// The label before the top-level domain.
    label: &'t str,
    tld: &'t str,
    lower_tld: &'h str,
}

impl Bare<'_, '_> {
    fn is_weak(&self, has_port: bool) -> bool {
        if self.is_reverse_domain() {
            return true;
        }
        if is_listed(&NEVER_WEAK, self.lower_tld) {
            return false;
        }
        self.is_file()
            || (!has_port
                && (is_listed(&HARDLY_A_SITE, self.lower_tld)
                    || self.lost_space()
                    || self.lost_space_before_capital()
                    || self.is_number()
                    || self.is_title_or_code()))
    }

    /// `readme.md`, `libssl.so`; not `acme.com.py`.
    fn is_file(&self) -> bool {
        let is_library = || {
            let prefix = self.label.as_bytes().get(..3);
            self.lower_tld == "so" && prefix.is_some_and(|it| it.eq_ignore_ascii_case(b"lib"))
        };
        (is_listed(&FILES, self.lower_tld) || is_library())
            && (self.host.labels < 3 || !is_listed_in_lower_case(&SECOND_LEVEL, self.label))
    }

    /// `com.acme.app`.
    fn is_reverse_domain(&self) -> bool {
        let first = || self.host.labels_before_last(self.source).next().unwrap_or_default();
        self.host.labels >= 3
            && !is_listed(&NOT_PACKAGES, self.lower_tld)
            && is_listed_in_lower_case(&PACKAGES, first())
    }

    /// `thank.us`: a word ends a sentence, and one in the same language begins the next.
    fn lost_space(&self) -> bool {
        Lines::with_tld(self.lower_tld).share(Lines::with_word(self.label))
    }

    /// `Haus.Es`, `you.Mom`: a capital begins the next sentence.
    fn lost_space_before_capital(&self) -> bool {
        let is_capital = |byte: &u8| byte.is_ascii_uppercase();
        is_title_case(self.tld)
            && (Lines::with_tld(self.lower_tld).has_language()
                || (self.tld.chars().count() >= 3
                    && !self.label.as_bytes().first().is_some_and(is_capital)))
    }

    /// `7.pm`, `3.99.me`: times and prices; not `163.cn`.
    fn is_number(&self) -> bool {
        let is_number = |label: &str| label.bytes().all(|byte| byte.is_ascii_digit());
        is_number(self.label)
            && (Lines::with_tld(self.lower_tld).share(Lines::ENGLISH)
                || self
                    .host
                    .labels_before_last(self.source)
                    .all(|label| label.len() <= 2 && is_number(label)))
    }

    /// `Dr.No`, `list.map(f)`.
    fn is_title_or_code(&self) -> bool {
        self.host.labels == 2
            && (matches!(self.source.byte(self.host.end), Some(b'(' | b'='))
                || is_listed(&HONORIFICS, self.label))
    }
}

fn is_listed(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

fn is_listed_in_lower_case(sorted: &[&str], word: &str) -> bool {
    Lower::new(word).is_some_and(|lower| is_listed(sorted, lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 6] =
            [&NEVER_WEAK, &FILES, &SECOND_LEVEL, &PACKAGES, &NOT_PACKAGES, &HARDLY_A_SITE];
        assert!(lists.iter().all(|list| list.is_sorted()) && HONORIFICS.is_sorted());
    }
}

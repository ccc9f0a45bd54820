//! Sources and names of the catalogue.

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::Rule;

/// Pages of the API's documentation, below <https://docs.linqapp.com/>.
const PAGES: &[&str] = &[
    "error/",
    "error/codes/1xxx/1001/",
    "error/codes/1xxx/1002/",
    "error/codes/1xxx/1003/",
    "error/codes/1xxx/1004/",
    "error/codes/1xxx/1005/",
    "error/codes/1xxx/1006/",
    "error/codes/1xxx/1007/",
    "error/codes/1xxx/1008/",
    "error/codes/2xxx/2018/",
    "error/codes/4xxx/4005/",
    "error/codes/5xxx/5004/",
    "error/codes/5xxx/5005/",
    "error/codes/5xxx/5006/",
    "error/codes/5xxx/5007/",
    "getting-started/best-practices/",
    "getting-started/key-concepts/",
    "guides/chats/",
    "guides/chats/group-chats/",
    "guides/messaging/",
    "guides/messaging/attachments/",
    "guides/messaging/imessage-apps/",
    "guides/messaging/message-details/",
    "guides/messaging/message-effects/",
    "guides/messaging/protocol-selection/",
    "guides/messaging/reactions/",
    "guides/messaging/rich-link-previews/",
    "guides/messaging/sending-messages/",
    "guides/messaging/voice-memos/",
    "guides/platform/rate-limits/",
    "guides/resources/faq/",
];

/// How a source begins that is not such a page.
const KINDS: &[&str] = &[
    "OpenAPI 2026-03-24, ",
    "linq-python 0.65.0",
    "reference of ",
    "references of ",
    "RFC ",
    "The Unicode Standard, ",
    "Unicode Standard Annex #",
    "Unicode, ",
    "ITU-T E.164",
    "the API documents ",
    "the API's documentation does not mention it",
    "https://url.spec.whatwg.org/",
    "https://www.iana.org/assignments/",
];

#[test]
fn sources_have_a_known_form() {
    for rule in Rule::ALL {
        for source in rule.explanation().source.split("; ") {
            if let Some(page) = source.strip_prefix("https://docs.linqapp.com/") {
                let end = page.rfind('/').map_or(0, |slash| slash + 1);
                let (page, note) = page.split_at(end);
                assert!(PAGES.contains(&page), "{rule}: unknown page in `{source}`");
                assert!(note.is_empty() || note.starts_with([',', ':', ' ']), "{rule}: {source}");
            } else {
                let is_known = KINDS.iter().any(|kind| source.starts_with(kind));
                assert!(is_known, "{rule}: unknown kind of source `{source}`");
            }
        }
    }
}

/// Names of former rules, which are never used again.
const RETIRED: &[&str] = &[
    "needs-direct-chat",
    "decoration-range",
    "decoration-out-of-bounds",
    "decoration-splits-character",
    "decoration-splits-grapheme",
];

#[test]
fn retired_names_are_not_rules() {
    for name in RETIRED {
        assert!(name.parse::<Rule>().is_err(), "{name}");
    }
    let error = "needs-direct-chat".parse::<Rule>().unwrap_err().to_string();
    assert!(error.contains("retired"), "{error}");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The words of a text that could be names of rules.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !(char.is_ascii_lowercase() || char == '-'))
}

#[test]
fn documents_do_not_use_retired_names() {
    let mut paths = vec![root().join("README.md")];
    for folder in [root().join("docs"), conformance::data_dir().join("check")] {
        let entries = fs::read_dir(&folder).unwrap();
        paths.extend(entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()));
    }
    for path in paths {
        for word in words(&read(&path)) {
            assert!(!RETIRED.contains(&word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn page_of_rules_names_every_rule() {
    let page = read(&root().join("docs/rules.md"));
    let words: Vec<&str> = words(&page).collect();
    for rule in Rule::ALL {
        assert!(words.contains(&rule.name()), "docs/rules.md does not name {rule}");
    }
}

//! Evidence that a bare host is not meant as a link.

use super::host::Host;
use super::link::Confidence;
use super::source::Source;

/// The confidence in a bare host with nothing after it: no port, path, query or fragment.
pub(super) fn confidence(source: Source<'_>, host: &Host) -> Confidence {
    let label = source.slice(host.start, host.last.saturating_sub(1)).as_bytes();
    let tld = host.last_label(source).as_bytes();
    let weak = host.labels == 2
        && !is_one_of(NEVER_WEAK, tld)
        && (is_one_of(FILES_AND_MEMBERS, tld)
            || matches!(source.byte(host.stop), Some(b'(' | b'='))
            || HONORIFICS.as_bytes().split(|&byte| byte == b' ').any(|title| title == label)
            || is_word_of_next_sentence(source, host, label, tld));
    if weak { Confidence::Weak } else { Confidence::Strong }
}

/// Domains that people write as nothing but domains.
const NEVER_WEAK: &str = "com net org io co edu gov dev";

/// Domains that are also file extensions, or members that code names after a dot.
const FILES_AND_MEMBERS: &str = "ai app cab cc java md ml mov pl pm ps pub py rs sh so zip \
                                 call date map name open read run save select show";

/// What stands before a name, and a dot.
const HONORIFICS: &str = "Mr Mrs Ms Mx Dr Prof Rev Hon St Sr Jr Sgt Lt Capt Maj Col Gen Gov Sen";

/// Domains that are words which sentences go on with, or begin with.
const WORDS: &str = "am as at be buy by call do fail free got here hot how in is it lol love me my \
                     new no now open pay play read safe save so stop to today watch win wow wtf you";

/// Whether the dot reads as the end of a sentence whose space was lost: `see you.me too`,
/// `outside.In the rain`.
fn is_word_of_next_sentence(source: Source<'_>, host: &Host, label: &[u8], tld: &[u8]) -> bool {
    if is_one_of(WORDS, tld) && goes_on_in_lower_case(source, host.stop) {
        return true;
    }
    let may_be_word = tld.len() > 2 || is_one_of(WORDS, tld);
    may_be_word && is_title_case(tld) && !label.first().is_some_and(u8::is_ascii_uppercase)
}

/// Whether a word in lower case follows, with nothing but spaces before it.
fn goes_on_in_lower_case(source: Source<'_>, at: usize) -> bool {
    let word = source.run(at, |byte| byte == b' ');
    let end = source.run(word, |byte| byte.is_ascii_lowercase());
    let goes_on = match source.byte(end) {
        Some(b'.') => source.byte(end + 1).is_some_and(|byte| byte.is_ascii_alphanumeric()),
        Some(b':' | b'/' | b'@' | b'-' | b'_') => true,
        Some(byte) => byte.is_ascii_alphanumeric(),
        None => false,
    };
    word > at && end > word && !goes_on
}

fn is_title_case(word: &[u8]) -> bool {
    word.split_first().is_some_and(|(first, rest)| {
        first.is_ascii_uppercase() && rest.iter().all(u8::is_ascii_lowercase)
    })
}

fn is_one_of(words: &str, word: &[u8]) -> bool {
    let mut listed = words.as_bytes().split(|&byte| byte == b' ');
    listed.any(|listed| listed.eq_ignore_ascii_case(word))
}

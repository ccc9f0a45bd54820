//! Texts as people write them.

use super::Source;

const WORDS: [&str; 64] = [
    "I",
    "you",
    "we",
    "the",
    "a",
    "an",
    "and",
    "but",
    "is",
    "was",
    "are",
    "be",
    "to",
    "at",
    "on",
    "in",
    "for",
    "with",
    "not",
    "no",
    "yes",
    "just",
    "really",
    "today",
    "tonight",
    "tomorrow",
    "morning",
    "dinner",
    "train",
    "ticket",
    "parcel",
    "doctor",
    "school",
    "garden",
    "window",
    "letter",
    "coffee",
    "call",
    "bring",
    "wait",
    "meet",
    "leave",
    "forget",
    "remember",
    "promise",
    "don't",
    "it's",
    "we'll",
    "can't",
    "table",
    "number",
    "minute",
    "o'clock",
    "street",
    "station",
    "photo",
    "weather",
    "birthday",
    "something",
    "everybody",
    "nothing",
    "perhaps",
    "thanks",
    "sorry",
];
const EMOJI: [&str; 10] = ["🙂", "🎈", "❤️", "👍🏾", "🇫🇷", "👩‍👧‍👦", "🚲", "☔", "🤷‍♂️", "🥐"];
const SINGLE_EMOJI: [&str; 8] = ["🙂", "🎈", "🚲", "🥐", "🌻", "🦊", "🎸", "🧦"];
const EAST_ASIAN: &str =
    "今天晚上七点在车站前面见面请不要忘记带雨伞明日の朝また電話しますありがとう오늘저녁에만나요";
const EAST_ASIAN_STOPS: [&str; 4] = ["，", "。", "！", " "];

/// Words and sentences of exactly `length` ASCII characters, without a link; escaped for JSON they are a
/// little longer, as some are quoted and some lines end.
pub(super) fn words(source: &mut Source<'_>, length: usize) -> String {
    let mut text = String::new();
    let mut begins = true;
    while text.len() < length {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        let word = source.pick(&WORDS);
        if begins {
            text.extend(word.chars().next().map(|first| first.to_ascii_uppercase()));
            text.push_str(&word[1..]);
        } else {
            text.push_str(word);
        }
        begins = false;
        match source.between(0, 199) {
            0..12 => text.push(','),
            12..24 => {
                text.push_str(source.pick(&[".", "!", "?", "..."]));
                begins = true;
                if source.percent(8) {
                    text.push('\n');
                }
            }
            24 => {
                text.push_str(" \"");
                text.push_str(source.pick(&WORDS));
                text.push('"');
            }
            _ => {}
        }
    }
    text.truncate(length);
    // No stop at the end, where something else may be put.
    let kept = text.trim_end_matches([' ', '\n', '.']).len();
    text.truncate(kept);
    text.extend(std::iter::repeat_n('x', length - kept));
    text
}

/// Puts `piece` before, behind or among the words of `text`.
pub(super) fn put(source: &mut Source<'_>, piece: &str, text: &str) -> String {
    let middle = text.match_indices(' ').map(|(at, _)| at).find(|&at| at >= text.len() / 2);
    match (source.between(0, 2), middle) {
        (0, _) => format!("{piece} {text}"),
        (1, Some(at)) => format!("{} {piece}{}", &text[..at], &text[at..]),
        _ => format!("{text} {piece}"),
    }
}

/// Words with an emoji among some of them.
pub(super) fn chat(source: &mut Source<'_>) -> String {
    let length = source.between(20, 160);
    let text = words(source, length);
    if !source.percent(10) {
        return text;
    }
    let emoji = source.pick(&EMOJI);
    put(source, emoji, &text)
}

/// 10,000 UTF-16 code units: words, emoji, or Chinese, Japanese and Korean, by `script`.
pub(super) fn long(source: &mut Source<'_>, script: usize) -> String {
    const UNITS: usize = 10_000;
    if script == 0 {
        return words(source, UNITS);
    }
    let east_asian: Vec<char> = EAST_ASIAN.chars().collect();
    let (mut text, mut units) = (String::new(), 0);
    // No piece is longer than two units, nor its stop than one.
    while units < UNITS - 3 {
        let from = text.len();
        if script == 1 {
            text.push_str(source.pick(&SINGLE_EMOJI));
        } else {
            text.push(source.pick(&east_asian));
        }
        if source.percent(4) {
            text.push_str(if script == 1 { " " } else { source.pick(&EAST_ASIAN_STOPS) });
        }
        units += text[from..].encode_utf16().count();
    }
    text.extend(std::iter::repeat_n('x', UNITS - units));
    text
}

//! The class of one character of each range.

use crate::links::chars::{Class, class};

fn assert_all(expected: Class, characters: &[char]) {
    for &c in characters {
        assert!(class(c) == expected, "U+{:04X}", u32::from(c));
    }
}

/// Of all scripts that put spaces between words; and the joiners, without which some are misspelt.
#[test]
fn letters() {
    assert_all(Class::Letter, &['ª', 'µ', 'º', 'é', 'α', 'я', 'ב', 'ع', 'क', '\u{1780}']);
    assert_all(Class::Letter, &['\u{200C}', '\u{200D}', '𐐀', '𝒳']);
}

/// Marks that end a sentence, count or draw. They may be in a path, but not in a host.
#[test]
fn marks() {
    assert_all(
        Class::Mark,
        &['¡', '»', '×', '÷', '\u{37E}', '\u{387}', '\u{55A}', '\u{589}', '\u{5BE}'],
    );
    assert_all(Class::Mark, &['\u{60C}', '\u{61B}', '\u{61F}', '\u{66A}', '\u{6D4}']);
    assert_all(Class::Mark, &['।', '॥', '\u{104A}', '\u{1362}', '\u{17D4}']);
    assert_all(Class::Mark, &['…', '€', '™', '∀', '␀', '─', '⟀', '⸀']);
    assert_all(Class::Mark, &['\u{E000}', '\u{FDD0}', '\u{FEFF}', '\u{FFE8}', '\u{FFFD}']);
}

/// Scripts without spaces: CJK, and emoji with all their parts.
#[test]
fn cjk_and_emoji() {
    assert_all(
        Class::Cjk,
        &['ᄀ', '中', 'あ', 'カ', '々', '〆', '〇', '한', '豈', '０', 'Ａ', 'ｱ', '𠀀'],
    );
    assert_all(Class::Cjk, &['\u{20E3}', '←', '⌚', '①', '■', '☀', '⬅', '🎉', '\u{FE0F}']);
    assert_all(Class::Cjk, &['\u{E0067}', '\u{E007F}', '\u{E0100}']);
}

/// Their punctuation, without the marks that end every link.
#[test]
fn marks_of_cjk() {
    assert_all(
        Class::CjkMark,
        &['、', '〜', '・', '「', '』', '︐', '︰', '﹏', '！', '，', '？', '～', '｢', '･', '￥'],
    );
}

/// White space, bidi controls, dashes, and the brackets, bar and stops that enclose.
#[test]
fn stops() {
    assert_all(
        Class::Stop,
        &[' ', '\u{A0}', '\u{61C}', '\u{1680}', '\u{2003}', '\u{200B}', '\u{200E}'],
    );
    assert_all(
        Class::Stop,
        &[
            '\u{2014}', '\u{2015}', '\u{2028}', '\u{202E}', '\u{205F}', '\u{2066}', '\u{3000}',
            '\u{FFFC}',
        ],
    );
    assert_all(
        Class::Stop,
        &[
            '。', '．', '｡', '《', '【', '】', '〔', '〛', '（', '）', '＜', '＞', '［', '］',
            '｛', '｜', '｝',
        ],
    );
}

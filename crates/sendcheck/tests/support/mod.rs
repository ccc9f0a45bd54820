//! Texts that the tests of text share.
#![allow(dead_code, reason = "not every test uses all of it")]

use proptest::prelude::*;

/// Real words of many scripts, and what emoji can be.
pub(crate) const SCRIPTS: [&str; 14] = [
    "The quick brown fox, naïve café, ½ Ω",
    "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता",
    "মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে",
    "ശ്രീലങ്ക, മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും",
    "มนุษย์ทั้งหลายเกิดมามีอิสระ น้ำ เก็บ",
    "모든 인간은 태어날 때부터 \u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}",
    "人人生而自由，在尊严和权利上一律平等。すべての人間は、がぎぐ か\u{3099}",
    "يولد جميع الناس أحراراً \u{600}١٢٣ שָׁלוֹם",
    "မြန်မာ ភាសាខ្មែរ བོད་སྐད་",
    "🇩🇰🇳🇴🇸 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 1\u{FE0F}\u{20E3}",
    "👨‍👩‍👧‍👦 👍🏽 🧑🏿‍🚀 ❤\u{FE0F}‍🔥 🏳\u{FE0F}‍🌈 ©\u{FE0F}",
    "one\r\ntwo\n\rthree\r\r\nfour\u{2028}five",
    "\u{301}lone \u{200D}\u{FE0F} marks\u{200B}\u{AD} Z\u{351}\u{36B}\u{343}a\u{32B}l\u{334}g\u{319}o",
    "𐍈𝒳𝔘 𠮷野家 𞤀𞤣𞤤𞤢𞤥 𓀀",
];

/// Characters of every grapheme break class, the common ones as well as the awkward.
const CLASSES: [char; 40] = [
    'a',
    'z',
    ' ',
    '.',
    '*',
    '\r',
    '\n',
    '\t',
    '\u{7F}',
    '\u{AD}',
    'é',
    'ß',
    '\u{300}',
    '\u{301}',
    '\u{FE0F}',
    '\u{200C}',
    '\u{200D}',
    '\u{200B}',
    '\u{94D}',
    '\u{93C}',
    'क',
    'ष',
    'ক',
    '\u{903}',
    '\u{600}',
    '\u{E33}',
    'ก',
    '\u{1100}',
    '\u{1161}',
    '\u{11A8}',
    '가',
    '각',
    '中',
    '\u{FFFD}',
    '🇦',
    '🇩',
    '😀',
    '👩',
    '🏽',
    '\u{E0067}',
];

/// Text where every pair of neighbours that a rule speaks of is likely.
pub(crate) fn text_of_every_class(
    length: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&CLASSES[..]), length)
        .prop_map(|characters| characters.into_iter().collect())
}

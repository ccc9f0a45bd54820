//! Letters with accents, as far as an SMS needs them.
//!
//! The tables of Unicode's normalization are 64 kB; of them, the default alphabet needs these letters. A test compares
//! them with the crate `unicode-normalization`.

use super::is_gsm;

/// Letters of the default alphabet, each with the letters whose canonical decomposition is it and accents.
#[rustfmt::skip]
#[expect(clippy::unicode_not_nfc, reason = "some letters are signs of their own, such as that of Ångström")]
const BASES: &[(char, &str)] = &[
    ('A', "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶÅ"),
    ('B', "ḂḄḆ"),
    ('C', "ÇĆĈĊČḈ"),
    ('D', "ĎḊḌḎḐḒ"),
    ('E', "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
    ('F', "Ḟ"),
    ('G', "ĜĞĠĢǦǴḠ"),
    ('H', "ĤȞḢḤḦḨḪ"),
    ('I', "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
    ('J', "Ĵ"),
    ('K', "ĶǨḰḲḴK"),
    ('L', "ĹĻĽḶḸḺḼ"),
    ('M', "ḾṀṂ"),
    ('N', "ÑŃŅŇǸṄṆṈṊ"),
    ('O', "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ('P', "ṔṖ"),
    ('R', "ŔŖŘȐȒṘṚṜṞ"),
    ('S', "ŚŜŞŠȘṠṢṤṦṨ"),
    ('T', "ŢŤȚṪṬṮṰ"),
    ('U', "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
    ('V', "ṼṾ"),
    ('W', "ŴẀẂẄẆẈ"),
    ('X', "ẊẌ"),
    ('Y', "ÝŶŸȲẎỲỴỶỸ"),
    ('Z', "ŹŻŽẐẒẔ"),
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ďḋḍḏḑḓ"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľḷḹḻḽ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋ"),
    ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšșṡṣṥṧṩ"),
    ('t', "ţťțṫṭṯṱẗ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
    ('Æ', "ǢǼ"),
    ('Ø', "Ǿ"),
    ('æ', "ǣǽ"),
    ('ø', "ǿ"),
    ('Ω', "ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼΩ"),
];

/// Accented letters of the default alphabet: letter, accent, both in one.
#[rustfmt::skip]
const COMPOSED: &[(char, char, char)] = &[
    ('A', '\u{308}', 'Ä'), ('A', '\u{30A}', 'Å'), ('C', '\u{327}', 'Ç'), ('E', '\u{301}', 'É'), ('N', '\u{303}', 'Ñ'),
    ('O', '\u{308}', 'Ö'), ('U', '\u{308}', 'Ü'), ('a', '\u{300}', 'à'), ('a', '\u{308}', 'ä'), ('a', '\u{30A}', 'å'),
    ('e', '\u{300}', 'è'), ('e', '\u{301}', 'é'), ('i', '\u{300}', 'ì'), ('n', '\u{303}', 'ñ'), ('o', '\u{300}', 'ò'),
    ('o', '\u{308}', 'ö'), ('u', '\u{300}', 'ù'), ('u', '\u{308}', 'ü'),
];

/// Returns the character of the default alphabet that a cluster is canonically equivalent to.
pub(super) fn compose(cluster: &str) -> Option<char> {
    let mut chars = cluster.chars();
    let (letter, accent) = (chars.next()?, chars.next());
    if chars.next().is_some() {
        return None;
    }
    let Some(accent) = accent else {
        return match letter {
            '\u{37E}' => Some(';'),
            '\u{2126}' => Some('Ω'),
            '\u{212A}' => Some('K'),
            '\u{212B}' => Some('Å'),
            _ => None,
        };
    };
    let accent = match accent {
        '\u{340}' => '\u{300}',
        '\u{341}' => '\u{301}',
        other => other,
    };
    COMPOSED.iter().find(|own| (own.0, own.1) == (letter, accent)).map(|own| own.2)
}

/// Returns the letter of the default alphabet that a cluster is with accents.
pub(super) fn base(cluster: &str) -> Option<char> {
    let mut chars = cluster.chars();
    let letter = chars.next()?;
    let base = BASES.iter().find(|(_, composed)| composed.contains(letter)).map(|(base, _)| *base);
    let base = base.or_else(|| (letter.is_alphabetic() && is_gsm(letter)).then_some(letter))?;
    chars.all(is_accent).then_some(base)
}

/// Returns `true` for a combining mark. The others that continue a cluster are joiners, tags, emoji modifiers and a few
/// letters.
const fn is_accent(c: char) -> bool {
    !matches!(
        c,
        '\u{E33}' | '\u{EB3}' | '\u{200C}' | '\u{200D}' | '\u{FF9E}' | '\u{FF9F}'
            | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use sendcheck::text::graphemes;
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;

    use super::{base, compose, is_gsm};

    fn expected_composed(cluster: &str) -> Option<char> {
        let mut composed = cluster.nfc();
        let first = composed.next().filter(|c| is_gsm(*c))?;
        composed.next().is_none().then_some(first)
    }

    fn expected_base(cluster: &str) -> Option<char> {
        let mut decomposed = cluster.nfd();
        let base = decomposed.next().filter(|c| c.is_alphabetic() && is_gsm(*c))?;
        decomposed.all(is_combining_mark).then_some(base)
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for letter in '\0'..'\u{30000}' {
            let cluster = letter.to_string();
            assert_eq!(base(&cluster), expected_base(&cluster), "{cluster:?}");
            if !is_gsm(letter) {
                assert_eq!(compose(&cluster), expected_composed(&cluster), "{cluster:?}");
            }
        }
    }

    #[test]
    fn accents_are_those_of_unicode() {
        let letters: Vec<char> = ('\0'..'\u{250}').filter(|c| c.is_alphabetic()).collect();
        for accent in ('\u{300}'..=char::MAX).filter(|c| graphemes(&format!("a{c}")).count() == 1) {
            for letter in if accent < '\u{370}' { letters.as_slice() } else { &['a', 'Ø', 'ǖ'] } {
                let cluster = format!("{letter}{accent}");
                assert_eq!(compose(&cluster), expected_composed(&cluster), "{cluster:?}");
                assert_eq!(base(&cluster), expected_base(&cluster), "{cluster:?}");
            }
        }
        assert_eq!(base("e\u{323}\u{301}"), expected_base("e\u{323}\u{301}"));
    }
}

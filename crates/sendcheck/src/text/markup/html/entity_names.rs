//! Names of HTML entities, and their characters.

const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("deg", '°'),
    ("times", '×'),
    ("rarr", '→'),
    ("larr", '←'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("shy", '\u{AD}'),
    ("ntilde", 'ñ'),
    ("Ntilde", 'Ñ'),
    ("ccedil", 'ç'),
    ("Ccedil", 'Ç'),
    ("szlig", 'ß'),
];

const VOWELS: &str = "AEIOUaeiou";

/// The vowels with each accent.
const ACCENTS: &[(&str, &str)] = &[
    ("acute", "ÁÉÍÓÚáéíóú"),
    ("grave", "ÀÈÌÒÙàèìòù"),
    ("circ", "ÂÊÎÔÛâêîôû"),
    ("tilde", "Ã-ĨÕŨã-ĩõũ"),
    ("uml", "ÄËÏÖÜäëïöü"),
];

/// Instead of a character: the rule counts `&etilde;`, which HTML does not know.
const UNKNOWN: char = '-';

/// Returns `true` if the name is one of the common entities.
pub(super) fn is_entity(name: &str) -> bool {
    find(name).is_some()
}

/// Returns the character of a common entity, if HTML has it.
pub(crate) fn entity_char(name: &str) -> Option<char> {
    find(name).filter(|c| *c != UNKNOWN)
}

fn find(name: &str) -> Option<char> {
    if let Some((_, c)) = NAMED.iter().find(|(own, _)| *own == name) {
        return Some(*c);
    }
    let vowel = name.chars().next()?;
    let accent = name.get(vowel.len_utf8()..)?;
    let (_, letters) = ACCENTS.iter().find(|(own, _)| *own == accent)?;
    VOWELS.chars().zip(letters.chars()).find_map(|(own, c)| (own == vowel).then_some(c))
}

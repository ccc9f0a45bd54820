//! Character references.

/// Decodes a reference that rules know.
pub(super) fn decode(reference: &str) -> Option<char> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return numeric(code);
    }
    if let Some((_, c)) = NAMED.iter().find(|(own, _)| *own == name) {
        return Some(*c);
    }
    let mut chars = name.chars();
    let letter = chars.next()?;
    let row = match chars.as_str() {
        "grave" => "ÀÈÌÒÙàèìòù",
        "acute" => "ÁÉÍÓÚáéíóú",
        "circ" => "ÂÊÎÔÛâêîôû",
        "uml" => "ÄËÏÖÜäëïöü",
        "tilde" => match letter {
            'A' => return Some('Ã'),
            'O' => return Some('Õ'),
            'a' => return Some('ã'),
            'o' => return Some('õ'),
            _ => return None,
        },
        _ => return None,
    };
    row.chars().nth("AEIOUaeiou".find(letter)?)
}

/// The character of a number, as HTML reads it: some control codes are those of Windows-1252.
fn numeric(code: u32) -> Option<char> {
    const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match code {
        0 => None,
        0x80..=0x9F => WINDOWS_1252.chars().nth((code - 0x80) as usize),
        _ => char::from_u32(code),
    }
}

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

//! Character references.

/// Decodes a reference that rules know.
pub(super) fn decode(reference: &str) -> Option<char> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
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

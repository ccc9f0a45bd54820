use super::Source;

/// A message that makes careless parsers take quadratic time: a start, a piece that is repeated, and an
/// end. `N` stands for numbers in random order.
type Hostile = (&'static str, &'static str, &'static str, &'static str);

const TEXT: &str = r#"{"parts":[{"type":"text","value":""#;
const TEXT_END: &str = r#""}]}"#;

const HOSTILE: [Hostile; 25] = [
    ("arrays", r#"{"parts":["#, "[[]],", "[]]}"),
    ("same keys", r#"{"parts":[],"#, r#""k":0,"#, r#""l":0}"#),
    ("other keys", r#"{"parts":[],"#, r#""N":0,"#, r#""l":0}"#),
    ("types", r#"{"parts":[{"#, r#""type":"text","#, r#""value":"a"}]}"#),
    ("late types", r#"{"parts":["#, r#"{"k":0,"value":"a","type":"text"},"#, "{}]}"),
    ("texts", r#"{"parts":["#, r#"{"type":"text","value":"a"},"#, "{}]}"),
    ("wrong parts", r#"{"parts":["#, "0,", "0]}"),
    ("hidden keys", r#"{"parts":["#, r#"{"a":{"b":0,"b":1},"a":0},"#, "{}]}"),
    (
        "animations",
        r#"{"parts":[{"type":"text","value":"abc","text_decorations":["#,
        r#"{"range":[0,2],"animation":"big"},"#,
        "{}]}]}",
    ),
    (
        "ranges",
        r#"{"parts":[{"type":"text","value":"abc","text_decorations":["#,
        r#"{"range":[N,200000],"animation":"big"},"#,
        "{}]}]}",
    ),
    ("slashes", r#"{"parts":[{"type":"link","value":""#, "https://", TEXT_END),
    ("escapes", TEXT, r"\n\u2603", TEXT_END),
    ("emphasis", TEXT, "*a _b ", TEXT_END),
    ("brackets", TEXT, "[a](", TEXT_END),
    ("backticks", TEXT, "` `` ", TEXT_END),
    ("fences", TEXT, r"```\n", TEXT_END),
    ("dots", TEXT, "a.b.", TEXT_END),
    ("bare hosts", TEXT, "a.is b", TEXT_END),
    ("schemes", TEXT, "http://", TEXT_END),
    ("parentheses", TEXT, "http://e.com/(", TEXT_END),
    ("addresses", TEXT, "a@b:", TEXT_END),
    ("links", TEXT, "https://a.co ", TEXT_END),
    ("joiners", TEXT, "👩‍", TEXT_END),
    ("flags", TEXT, "🇨🇭", TEXT_END),
    ("braces", TEXT, "{{a <b ", TEXT_END),
];

/// The names of the hostile messages.
pub fn hostile_names() -> impl Iterator<Item = &'static str> {
    HOSTILE.iter().map(|(name, ..)| *name)
}

/// The hostile message of a name, of about this size.
///
/// # Panics
///
/// When there is none of that name.
#[must_use]
pub fn hostile(name: &str, bytes: usize) -> String {
    let found = HOSTILE.iter().find(|(known, ..)| *known == name);
    let (_, start, piece, end) = found.expect("a name of the list");
    let mut source = Source::seeded(1);
    let mut number = || source.below(100_000).to_string();
    let pieces = (0..bytes / piece.len()).map(|_| {
        if piece.contains('N') { piece.replace('N', &number()) } else { (*piece).to_owned() }
    });
    format!("{start}{}{end}", pieces.collect::<String>())
}

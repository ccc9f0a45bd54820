use sendcheck::Operation;

use super::Source;

/// A message that makes careless parsers take quadratic time: a name, a start, a piece that is repeated, and an
/// end. `N` stands for numbers in random order.
type Hostile = (&'static str, &'static str, &'static str, &'static str);

const TEXT: &str = r#"{"parts":[{"type":"text","value":""#;
const TEXT_END: &str = r#""}]}"#;

const URL: &str = r#"{"parts":[{"type":"media","url":"https://"#;
const LINK: &str = r#"{"parts":[{"type":"link","value":""#;

const HOSTILE: [Hostile; 40] = [
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
    ("hosts beyond ASCII", URL, "é", r#".com/"}]}"#),
    ("labels beyond ASCII", URL, "é.", r#"com/"}]}"#),
    ("labels", URL, "a.", r#"com/"}]}"#),
    ("escaped hosts", URL, "%41", r#"/"}]}"#),
    ("users", URL, "@", r#"a.b/"}]}"#),
    ("passwords", URL, ":", r#"a.b/"}]}"#),
    ("ports", URL, "0", r#"/"}]}"#),
    ("parent folders", URL, "a/../", r#"b"}]}"#),
    ("spaces in a path", URL, "a.b/ ", r#"c"}]}"#),
    ("percent signs", URL, "a.b/%", r#"c"}]}"#),
    ("queries", URL, "a.b/?&", r#"c"}]}"#),
    ("no scheme", LINK, "a.b/", TEXT_END),
    ("line ends in a link", LINK, r"\n://", TEXT_END),
    ("schemes in a link", LINK, "https:", TEXT_END),
    ("Punycode", LINK, "https://xn--a", TEXT_END),
];

/// Documents that make careless rules take quadratic time, most by two long lists that belong together: a name, and
/// pieces, of which every second one is repeated.
const DOCUMENTS: [(&str, Operation, &[&str]); 10] = [
    (
        "recipients",
        Operation::ChatsCreate,
        &[
            r#"{"from":"+12052535597","to":["#,
            r#""+12052N","#,
            r#""+12052532136"],"message":{"parts":[{"type":"text","value":"a"}]}}"#,
        ],
    ),
    (
        "mentions of recipients",
        Operation::ChatsCreate,
        &[
            r#"{"from":"+12052535597","to":["#,
            r#""+12052N","#,
            r#""+12052532136"],"message":{"parts":["#,
            r#"{"type":"text","value":"Hi all","mention":"+12053N"},"#,
            r#"{"type":"text","value":"Hi all"}]}}"#,
        ],
    ),
    (
        "excluded numbers",
        Operation::MessagesCreate,
        &[
            r#"{"to":["#,
            r#""+12052N","#,
            r#""+12052532136"],"exclude_from":["#,
            r#""+12052N","#,
            r#""+12052532136"],"message":{"parts":[{"type":"text","value":"a"}]}}"#,
        ],
    ),
    (
        "params",
        Operation::Message,
        &[
            r#"{"experience":{"name":"link","action":"open","params":{"#,
            r#""N_url":"a","#,
            r#""k":0}}}"#,
        ],
    ),
    (
        "params of a payment",
        Operation::Message,
        &[
            r#"{"experience":{"name":"agentpay","action":"request_payment","params":{"#,
            r#""N":[0],"#,
            r#""checkout_url":"https://a.co"}}}"#,
        ],
    ),
    (
        "stickers and decorations",
        Operation::Message,
        &[
            r#"{"parts":[{"type":"text","value":"abc","text_decorations":["#,
            r#"{"range":[N,200000],"style":"bold"},"#,
            r#"{}],"inline_stickers":["#,
            r#"{"range":[N,200000],"url":"https://a.co/N.png"},"#,
            "{}]}]}",
        ],
    ),
    (
        "media",
        Operation::Message,
        &[r#"{"parts":["#, r#"{"type":"media","url":"https://a.co/N.png"},"#, "{}]}"],
    ),
    (
        "options of a poll",
        Operation::ChatsPollsCreate,
        &[r#"{"poll":{"title":"a","options":["#, r#"{"text":"N"},"#, r#"{"text":"a"}]}}"#],
    ),
    ("unknown keys", Operation::ChatsUpdate, &["{", r#""displayNameN":0,"#, r#""l":0}"#]),
    ("keys of a query", Operation::ChatsListChats, &["{", r#""limit":N,"#, r#""l":0}"#]),
];

/// A content that makes careless planners take quadratic time: a name, and a piece that is repeated.
const CONTENTS: [(&str, &str); 34] = [
    ("brackets", "["),
    ("asterisks", "*a "),
    ("quotes", "> "),
    ("bars", "|"),
    ("images", "!["),
    ("tags", "<b>"),
    ("CJK asterisks", "**「"),
    ("closing asterisks", "a**"),
    ("HTML lists", "<ul><li>"),
    ("bullets in a paragraph", "a <ul><li>"),
    ("numbers in a paragraph", "a <ol><li>"),
    ("backticks", "`"),
    ("underscores", "_a "),
    ("tildes", "~~a "),
    ("links", "[a](b.c) "),
    ("items", "* a\n"),
    ("references", "[^1]"),
    ("escapes", "\\*"),
    ("character references", "&amp;"),
    ("sentences", "a. "),
    ("CJK sentences", "日本。"),
    ("accents", "e\u{301}"),
    ("skin tones", "👍🏽"),
    ("addresses", "https://x.example/ "),
    ("bold words", "**a** "),
    ("blank lines", "\n\n"),
    ("paragraphs", "a\n\n"),
    ("headings", "# a\n\n"),
    ("tables", "| a | b |\n|---|---|\n| c | d |\n\n"),
    ("open tags", "<i><b>"),
    ("end tags", "</i>"),
    ("HTML quotes", "<blockquote>"),
    ("fences", "```\n"),
    ("placeholders", "{{a}} "),
];

/// Contents that are not one piece repeated.
const NESTED: [&str; 4] = ["nested lists", "nested tags", "nested asterisks", "footnotes"];

/// Returns the names of the hostile contents.
pub fn hostile_content_names() -> impl Iterator<Item = &'static str> {
    CONTENTS.iter().map(|(name, _)| *name).chain(NESTED)
}

/// Returns the hostile content of a name, of about this size.
///
/// # Panics
///
/// When there is none of that name.
#[must_use]
pub fn hostile_content(name: &str, bytes: usize) -> String {
    match name {
        // Each line is two bytes longer than the one before it.
        "nested lists" => (0..bytes.isqrt()).map(|depth| "  ".repeat(depth) + "- a\n").collect(),
        "nested tags" => "<b>".repeat(bytes / 7) + &"</b>".repeat(bytes / 7),
        "nested asterisks" => "**a ".repeat(bytes / 8) + &"b** ".repeat(bytes / 8),
        "footnotes" => (0..bytes / 20).map(|n| format!("a[^{n}]\n\n[^{n}]: b\n\n")).collect(),
        _ => {
            let found = CONTENTS.iter().find(|(known, _)| *known == name);
            let (_, piece) = found.expect("a name of the list");
            piece.repeat(bytes / piece.len())
        }
    }
}

/// Returns the names of the hostile documents.
pub fn hostile_names() -> impl Iterator<Item = &'static str> {
    HOSTILE.iter().map(|(name, ..)| *name).chain(DOCUMENTS.iter().map(|(name, ..)| *name))
}

/// Returns the hostile document of a name, of about this size, and its operation.
///
/// # Panics
///
/// When there is none of that name.
#[must_use]
pub fn hostile(name: &str, bytes: usize) -> (Operation, String) {
    if let Some((_, start, piece, end)) = HOSTILE.iter().find(|(known, ..)| *known == name) {
        return (Operation::Message, repeated(&[start, piece, end], bytes));
    }
    let found = DOCUMENTS.iter().find(|(known, ..)| *known == name);
    let (_, operation, pieces) = found.expect("a name of the list");
    (*operation, repeated(pieces, bytes))
}

/// Joins pieces, of which every second one is repeated. `N` is another number each time.
fn repeated(pieces: &[&str], bytes: usize) -> String {
    let mut source = Source::seeded(1);
    let mut number = || source.below(100_000).to_string();
    let repeated: usize = pieces.iter().skip(1).step_by(2).map(|piece| piece.len()).sum();
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let times = if index % 2 == 1 { bytes / repeated } else { 1 };
        for _ in 0..times {
            let has_number = index % 2 == 1 && piece.contains('N');
            out += &if has_number { piece.replace('N', &number()) } else { (*piece).to_owned() };
        }
    }
    out
}

//! Work to count the instructions of: `instructions <work> <passes>`. `cargo xtask instructions` runs it.
//! Without arguments it lists the works, each with how much of it a pass is.

use std::hint::black_box;

use benches::corpora::{Corpus, corpora};
use sendcheck::links::find_links;
use sendcheck::{Operation, Options, check, encode};

/// How many documents of a thousand suffice.
const SHARE: usize = 10;
/// The smaller size of a hostile document, in bytes of what it repeats.
const HOSTILE_BYTES: usize = 100_000;

/// What makes careless engines take quadratic time: what is repeated, and where. `N` stands for numbers in
/// no order.
const HOSTILE: [(&str, &str, &str, &str); 20] = [
    ("arrays", r#"{"parts":["#, "[[]],", "[]]}"),
    ("keys", r#"{"parts":[],"#, r#""k":0,"#, r#""l":0}"#),
    ("types", r#"{"parts":[{"#, r#""type":"text","#, r#""value":"a"}]}"#),
    ("escapes", r#"{"parts":[{"type":"text","value":""#, r"\n\u2603", r#""}]}"#),
    ("texts", r#"{"parts":["#, r#"{"type":"text","value":"a"},"#, "{}]}"),
    (
        "animations",
        r#"{"parts":[{"type":"text","value":"abc","text_decorations":["#,
        r#"{"range":[0,2],"animation":"big"},"#,
        "{}]}]}",
    ),
    ("emphasis", r#"{"parts":[{"type":"text","value":""#, "*a _b ", r#""}]}"#),
    ("brackets", r#"{"parts":[{"type":"text","value":""#, "[a](", r#""}]}"#),
    ("backticks", r#"{"parts":[{"type":"text","value":""#, "` `` ", r#""}]}"#),
    ("dots", r#"{"parts":[{"type":"text","value":""#, "a.b.", r#""}]}"#),
    ("schemes", r#"{"parts":[{"type":"text","value":""#, "http://", r#""}]}"#),
    ("addresses", r#"{"parts":[{"type":"text","value":""#, "a@b:", r#""}]}"#),
    ("joiners", r#"{"parts":[{"type":"text","value":""#, "👩‍", r#""}]}"#),
    ("slashes", r#"{"parts":[{"type":"link","value":""#, "https://", r#""}]}"#),
    ("links", r#"{"parts":[{"type":"text","value":""#, "https://a.co ", r#""}]}"#),
    ("wrong", r#"{"parts":["#, "0,", "0]}"),
    ("hidden", r#"{"parts":["#, r#"{"a":{"b":0,"b":1},"a":0},"#, "{}]}"),
    ("late", r#"{"parts":["#, r#"{"k":0,"value":"a","type":"text"},"#, "{}]}"),
    ("unlike", r#"{"parts":[],"#, r#""N":0,"#, r#""l":0}"#),
    (
        "ranges",
        r#"{"parts":[{"type":"text","text_decorations":["#,
        r#"{"range":[N,200000],"animation":"big"},"#,
        "{}]}]}",
    ),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [work, passes] = &arguments[..] else { return list(&corpora(1, SHARE)) };
    let passes: usize = passes.parse().unwrap_or(1);
    let options = Options::default();
    let (kind, name) = work.split_once(' ').unwrap_or((work, ""));
    if kind == "growth" {
        let (json, options) = (hostile(name), options.first_message(true));
        for _ in 0..passes {
            black_box(check(Operation::Message, black_box(json.as_bytes()), &options));
        }
        return;
    }
    let corpora = corpora(1, SHARE);
    let corpus = corpora.iter().find(|corpus| corpus.name == name);
    let documents = corpus.map(|corpus| &corpus.documents[..]).unwrap_or_default();
    for _ in 0..passes {
        match kind {
            "encode" => documents.iter().for_each(|document| {
                let json = black_box(document.json.as_bytes());
                let _ = black_box(encode(Operation::ChatsCreate, json, &options));
            }),
            "links" => documents.iter().for_each(|document| {
                black_box(find_links(black_box(&document.json)).count());
            }),
            _ => documents.iter().for_each(|document| {
                let json = black_box(document.json.as_bytes());
                black_box(check(Operation::ChatsCreate, json, &options));
            }),
        }
    }
}

/// The hostile document of a name, such as `keys 2`: of twice the size.
fn hostile(name: &str) -> String {
    let (name, size) = name.split_once(' ').unwrap_or((name, "1"));
    let bytes = HOSTILE_BYTES * size.parse::<usize>().unwrap_or(1);
    let of_name = HOSTILE.into_iter().find(|(known, ..)| *known == name);
    let (_, start, repeated, end) = of_name.unwrap_or_default();
    let count = bytes / repeated.len().max(1);
    let number = |index: usize| (index * 7_919 % 100_003).to_string();
    let pieces: String = (0..count).map(|index| repeated.replace('N', &number(index))).collect();
    format!("{start}{pieces}{end}")
}

fn list(corpora: &[Corpus]) {
    for corpus in corpora {
        println!("check {}\t{}", corpus.name, corpus.documents.len());
    }
    for corpus in corpora.iter().filter(|corpus| ["mixed", "long"].contains(&corpus.name)) {
        println!("encode {}\t{}", corpus.name, corpus.documents.len());
        println!("links {}\t{}", corpus.name, corpus.documents.len());
    }
    for (name, ..) in HOSTILE {
        println!("growth {name}\t1");
    }
}

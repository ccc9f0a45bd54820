//! What is read: cases of `tests/readers`, and requests that were tampered with.

use std::fs;

use fastrand::Rng;
use sendcheck::Operation;
use serde::Deserialize;

use crate::run::{Outcome, root};

/// A document, and what it would be sent as.
pub(super) struct Document {
    pub(super) operation: Operation,
    pub(super) bytes: Vec<u8>,
}

/// A line of `cases.jsonl`: texts of JSON, or of what is none; as bytes, where they are no UTF-8.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    #[serde(rename = "topic")]
    name: String,
    #[serde(default)]
    texts: Vec<String>,
    #[serde(default)]
    hex: Vec<String>,
}

/// Places of a request where a value can stand: what is before it and after.
const PLACES: &[(Operation, &str, &str)] = &[
    (Operation::ChatsUpdate, "", ""),
    (Operation::ChatsUpdate, r#"{"display_name":"#, "}"),
    (Operation::ChatsUpdate, r#"{"display_name":"a","x":"#, "}"),
    (Operation::ChatsUpdate, r#"{"display_name":"a","#, r#":"x"}"#),
    (Operation::ChatsUpdate, r#"{"display_name":"a","a":{"a":1,"#, r":2}}"),
    (Operation::ChatsMessagesList, r#"{"limit":"#, "}"),
    (Operation::Message, r#"{"parts":[{"type":"text","value":"#, "}]}"),
    (Operation::Message, r#"{"parts":[{"value":"#, r#","type":"text"}]}"#),
    (Operation::Message, r#"{"parts":["#, "]}"),
    (
        Operation::ChatsMessagesSend,
        r#"{"message":{"parts":[{"type":"text","value":"hello","text_decorations":[{"style":"bold","range":["#,
        ",4]}]}]}}",
    ),
    (
        Operation::ChatsMessagesSend,
        r#"{"message":{"reply_to":{"message_id":"550e8400-e29b-41d4-a716-446655440000","part_index":"#,
        r#"},"parts":[{"type":"text","value":"a"}]}}"#,
    ),
    (
        Operation::ChatsMessagesSend,
        r#"{"message":{"parts":[{"type":"imessage_app","layout":{"caption":"a"},"app":{"name":"a","bundle_id":"a.b","team_id":"A1B2C3D4E5","app_store_id":"#,
        "}}]}}",
    ),
    (
        Operation::ChatsMessagesSend,
        r#"{"message":{"parts":[{"type":"text","value":"a"}]},"override_optout":"#,
        "}",
    ),
    (Operation::ChatsMessagesSend, r#"{"message":{"parts":[{"type":"app_clip","value":"#, "}]}}"),
];

/// Requests that are right, to be tampered with.
const REQUESTS: &[(Operation, &str)] = &[
    (
        Operation::ChatsCreate,
        r#"{"from":"+12052535597","to":["+12052532136","ada@example.com"],"message":{"parts":[{"type":"text","value":"Hi \ud83c\udf89 \"\u00e9\" é🎉\n","text_decorations":[{"range":[0,2],"style":"bold"},{"range":[3,5],"animation":"shake"}]},{"type":"media","url":"https:\/\/example.com/a.jpg"}],"effect":{"type":"screen","name":"confetti"},"idempotency_key":"a-1"}}"#,
    ),
    (
        Operation::ChatsMessagesSend,
        "{ \"message\" : {\n\t\"parts\": [ { \"value\": \"a\\tb\", \"type\": \"text\" } ],\r\n \"reply_to\": {\"message_id\":\"550e8400-e29b-41d4-a716-446655440000\",\"part_index\": 0} } }\n",
    ),
    (
        Operation::MessagesCreate,
        r#"{"to":["+12052532136"],"message":{"parts":[{"type":"link","value":"https://example.com/?a=\u0062"}]},"continuation_message":{"text":"And\u2026"}}"#,
    ),
    (
        Operation::ChatsUpdate,
        r#"{"display_name":"漢字 \u6f22\u5b57","group_chat_icon":"https://example.com/a.png"}"#,
    ),
    (Operation::ChatsMessagesList, r#"{"limit":20,"cursor":"a\\b"}"#),
    (
        Operation::ChatsUpdate,
        r#"{"display_name":"a","x":[1,-0,2.50,1e3,true,false,null,{"y":{},"z":[]},"\u0000"]}"#,
    ),
];

/// Pieces that are put into requests.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"0",
    b"-",
    b"-0",
    b".",
    b"e",
    b"E+",
    b"1e400",
    b"00",
    b"\\u0000",
    b"\\ud83c",
    b"\\udf89",
    b"\\ud83c\\udf89",
    b"\\u00",
    b"\\x",
    b"\\/",
    b"\\\"",
    b"null",
    b"true",
    b"NaN",
    b"Infinity",
    b"9007199254740993",
    b"18446744073709551616",
    b" ",
    b"\n",
    b"\x00",
    b"\x0c",
    b"\x1f",
    b"\x7f",
    b"\xc2\xa0",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x8e",
    b"\x80",
    b"//",
    b"/**/",
    b"\"a\":1,",
    b",\"a\":1",
    b"\"type\":\"text\",",
    b"\"type\":\"media\",",
    b"\"value\":\"b\",",
    b"\"\\u0076alue\":\"c\",",
    b"\"display_name\":null,",
    b"\"limit\":1,",
    b"[]",
    b"{}",
    b"[[[[",
    b"]]]]",
];

/// All documents.
pub(super) fn all(tampered: usize, seed: u64) -> Outcome<Vec<Document>> {
    let cases = cases()?;
    println!("{} cases in {} places", cases.len(), PLACES.len());
    let mut documents = Vec::new();
    for case in &cases {
        for &(operation, before, after) in PLACES {
            let bytes = [before.as_bytes(), case, after.as_bytes()].concat();
            documents.push(Document { operation, bytes });
        }
    }
    for &(operation, request) in REQUESTS {
        broken(operation, request.as_bytes(), &mut documents);
    }
    let mut rng = Rng::with_seed(seed);
    documents.extend((0..tampered).map(|_| tamper(&cases, &mut rng)));
    Ok(documents)
}

fn cases() -> Outcome<Vec<Vec<u8>>> {
    let path = root().join("tests/readers/cases.jsonl");
    let mut cases = Vec::new();
    for line in fs::read_to_string(&path)?.lines() {
        let topic: Topic = serde_json::from_str(line)?;
        cases.extend(topic.texts.into_iter().map(String::into_bytes));
        for hex in topic.hex {
            let digits: Vec<char> = hex.chars().collect();
            let bytes =
                digits.chunks(2).map(|pair| u8::from_str_radix(&String::from_iter(pair), 16));
            cases.push(
                bytes
                    .collect::<Result<_, _>>()
                    .map_err(|error| format!("{}: {error}", topic.name))?,
            );
        }
    }
    Ok(cases)
}

/// The request cut at each byte, without each byte, and with each byte twice.
fn broken(operation: Operation, request: &[u8], documents: &mut Vec<Document>) {
    for at in 0..request.len() {
        let (before, after) = request.split_at(at);
        for bytes in
            [before.to_vec(), [before, &after[1..]].concat(), [before, &after[..1], after].concat()]
        {
            documents.push(Document { operation, bytes });
        }
    }
}

/// A request with some bytes changed, pieces put in, or parts of it moved.
fn tamper(cases: &[Vec<u8>], rng: &mut Rng) -> Document {
    let (operation, request) = rng.choice(REQUESTS).copied().unwrap_or(REQUESTS[0]);
    let mut bytes = request.as_bytes().to_vec();
    for _ in 0..rng.usize(1..4) {
        let at = rng.usize(..=bytes.len());
        let end = rng.usize(at..=bytes.len().min(at + 12));
        match rng.u8(..8) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let slice = bytes[at..end].to_vec();
                let to = rng.usize(..=bytes.len());
                bytes.splice(to..to, slice);
            }
            2 if at < bytes.len() => bytes[at] = rng.u8(..),
            3 => value_at(&mut bytes, rng.choice(cases), rng),
            _ => {
                let piece = rng.choice(PIECES).copied().unwrap_or_default();
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    Document { operation, bytes }
}

/// Puts a case in the place of a value: behind a colon or a bracket, up to the next comma or bracket.
fn value_at(bytes: &mut Vec<u8>, case: Option<&Vec<u8>>, rng: &mut Rng) {
    let starts: Vec<usize> =
        (0..bytes.len()).filter(|&at| matches!(bytes[at], b':' | b'[')).map(|at| at + 1).collect();
    if let (Some(&start), Some(case)) = (rng.choice(&starts), case) {
        let rest = bytes[start..].iter().position(|byte| matches!(byte, b',' | b']' | b'}'));
        let end = rest.map_or(bytes.len(), |length| start + length);
        bytes.splice(start..end, case.iter().copied());
    }
}

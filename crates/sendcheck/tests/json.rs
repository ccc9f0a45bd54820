//! Compares the JSON parser with `serde_json`.

use proptest::prelude::*;
use sendcheck::{Operation, Options, Rule, check};

/// Where the document stops being JSON, if it does.
fn fault_offset(bytes: &[u8]) -> Option<usize> {
    let report = check(Operation::Message, bytes, &Options::default());
    let found = report.diagnostics().iter().find(|found| found.rule() == Rule::InvalidJson)?;
    assert_eq!(report.diagnostics().len(), 1, "as a document: {}", report.to_json());
    Some(found.position().expect("it says where").offset_bytes)
}

#[test]
fn accepts_what_is_json() {
    for document in [
        "{}",
        " \t\r\n{} \t\r\n",
        "null",
        "-0",
        "1E+2",
        "1.5e-300",
        r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#,
        r#"{"": [[], {}, [null, true, false, "", 0]]}"#,
        "\"\u{7f}\u{80}\u{2028}\u{ffff}\u{10ffff}\"",
    ] {
        assert_eq!(fault_offset(document.as_bytes()), None, "{document}");
    }
}

#[test]
fn says_where_it_stops_being_json() {
    for (document, offset_bytes) in [
        (&b""[..], 0),
        (b"  ", 2),
        (b"{", 1),
        (b"{,}", 1),
        (b"{}}", 2),
        (b"{} x", 3),
        (b"[1,]", 3),
        (b"[1 2]", 3),
        (b"{\"a\" 1}", 5),
        (b"{\"a\":1,}", 7),
        (b"{a:1}", 1),
        (b"{'a':1}", 1),
        (b"\"a", 2),
        (b"\"a\nb\"", 2),
        (b"\"\\x\"", 2),
        (b"\"\\u12g4\"", 5),
        (b"\"ab\\ud83d\"", 3),
        (b"\"\\ude00\"", 1),
        (b"\"\\ud83d\\u0041\"", 1),
        (b"\"\\ud83d\\ud83d\"", 1),
        (b"01", 1),
        (b"1.", 2),
        (b".5", 0),
        (b"+1", 0),
        (b"-", 1),
        (b"1e", 2),
        (b"0x1", 1),
        (b"tru", 3),
        (b"trux", 3),
        (b"nulll", 4),
        (b"NaN", 0),
        (b"\xEF\xBB\xBF{}", 0),
        (b"// a\n{}", 0),
        (b"\"\xFF\"", 1),
        (b"\"\xC0\xAF\"", 1),
        (b"\"\xED\xA0\x80\"", 1),
        (b"\"\xF4\x90\x80\x80\"", 1),
        (b"{}\xFF", 2),
        // The first error counts.
        (b"[1,,\"\xFF\"]", 3),
    ] {
        let shown = String::from_utf8_lossy(document);
        assert_eq!(fault_offset(document), Some(offset_bytes), "{shown}");
        assert!(serde_json::from_slice::<serde_json::Value>(document).is_err(), "{shown}");
    }
}

#[test]
fn lines_and_columns_are_those_of_an_editor() {
    let report = check(Operation::Message, "{\n  \"é😀\": tru\n}".as_bytes(), &Options::default());
    let position = report.diagnostics()[0].position().unwrap();
    assert_eq!((position.line, position.column_utf16, position.offset_bytes), (2, 13, 17));
}

#[test]
fn nesting_is_bounded_at_64() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(fault_offset(nested(64).as_bytes()), None);
    assert_eq!(fault_offset(nested(65).as_bytes()), Some(64));
    let objects = |depth: usize| format!("{}0{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    assert_eq!(fault_offset(objects(64).as_bytes()), None);
    assert_eq!(fault_offset(objects(65).as_bytes()), Some(64 * 5));
    assert_eq!(fault_offset("[".repeat(1_000_000).as_bytes()), Some(64));
}

/// Text that is nearly JSON.
fn nearly_json() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        Just(b"{".to_vec()),
        Just(b"}".to_vec()),
        Just(b"[".to_vec()),
        Just(b"]".to_vec()),
        Just(b":".to_vec()),
        Just(b",".to_vec()),
        Just(b" ".to_vec()),
        Just(b"\"parts\"".to_vec()),
        Just(b"\"type\"".to_vec()),
        Just(b"\"text\"".to_vec()),
        Just(b"\"\\u0061\\n\"".to_vec()),
        Just(b"\"\\ud83d\\ude00\"".to_vec()),
        Just(b"\"\\ud83d\"".to_vec()),
        Just("\"é\"".as_bytes().to_vec()),
        Just(b"-1".to_vec()),
        Just(b"0".to_vec()),
        Just(b"1.5e2".to_vec()),
        Just(b"true".to_vec()),
        Just(b"false".to_vec()),
        Just(b"null".to_vec()),
        prop::collection::vec(any::<u8>(), 1..3),
    ];
    prop::collection::vec(token, 0..24).prop_map(|tokens| tokens.concat())
}

/// A value, written with a byte of it changed, inserted or taken away.
fn damaged_json() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,12}".prop_map(Into::into),
    ];
    let value = leaf.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            prop::collection::vec((".{0,5}", inner), 0..5)
                .prop_map(|fields| { serde_json::Value::Object(fields.into_iter().collect()) }),
        ]
    });
    (value, any::<prop::sample::Index>(), any::<u8>(), 0..4_u8).prop_map(
        |(value, at, byte, damage)| {
            let mut bytes = serde_json::to_vec(&value).expect("a value can be written");
            let at = at.index(bytes.len());
            match damage {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ => {}
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn agrees_with_serde_json(bytes in prop_oneof![nearly_json(), damaged_json()]) {
        let theirs = serde_json::from_slice::<serde_json::Value>(&bytes);
        // It refuses numbers that it cannot hold, which are JSON all the same.
        prop_assume!(!theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range")));
        prop_assert_eq!(fault_offset(&bytes).is_none(), theirs.is_ok(), "{:?}", theirs);
    }
}

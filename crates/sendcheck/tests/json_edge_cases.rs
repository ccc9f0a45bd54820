//! Strings and numbers at every edge: what no other reader could take for something else is taken, and all
//! else is refused where it begins.

use sendcheck::{Locator, Operation, Options, Report, Rule, check, check_value_json};
use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

fn report(json: &[u8]) -> Report {
    check(Operation::Message, json, &Options::new().first_message(true))
}

fn rules(report: &Report) -> Vec<Rule> {
    report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect()
}

/// The byte where it stops being JSON, if it does.
fn fault(json: &[u8]) -> Option<usize> {
    let report = report(json);
    let found = report.diagnostics().first().filter(|it| it.rule() == Rule::InvalidJson)?;
    Some(found.position().expect("it says where").offset_bytes)
}

fn text(literal: &str) -> String {
    format!(r#"{{"parts":[{{"type":"text","value":"{literal}"}}]}}"#)
}

#[test]
fn surrogates_in_every_order() {
    const UNITS: [u16; 9] = [0xD7FF, 0xD800, 0xD83D, 0xDBFF, 0xDC00, 0xDE00, 0xDFFF, 0xE000, 0x61];
    let lists = UNITS.iter().flat_map(|&a| {
        let pairs = UNITS
            .iter()
            .flat_map(move |&b| UNITS.iter().map(move |&c| vec![a, b, c]).chain([vec![a, b]]));
        pairs.chain([vec![a]])
    });
    for units in lists {
        for upper in [false, true] {
            let escape = |unit: &u16| {
                if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") }
            };
            let literal: String = units.iter().map(escape).collect();
            let read = String::from_utf16(&units).ok();
            let json = text(&literal);
            assert_eq!(fault(json.as_bytes()).is_none(), read.is_some(), "{json}");
            assert_eq!(serde_json::from_str::<Value>(&json).is_ok(), read.is_some(), "{json}");
            // From a language that has such strings, they are a finding on the string.
            let of_value = check_value_json(Operation::Message, json.as_bytes(), &Options::new());
            let expected = if read.is_some() { vec![] } else { vec![Rule::InvalidUnicode] };
            let mut found = rules(&of_value);
            found.retain(|rule| *rule != Rule::DamagedText);
            assert_eq!(found, expected, "{json}");
            assert!(of_value.diagnostics().iter().all(|it| it.path() == "/parts/0/value"));
            // In a key, it is the same: the path has what was read, or what stands for it.
            let json = format!(r#"{{"parts":[{{"type":"app_clip"}}],"{literal}":0}}"#);
            assert_eq!(fault(json.as_bytes()).is_none(), read.is_some(), "{json}");
            let of_value = check_value_json(Operation::Message, json.as_bytes(), &Options::new());
            assert_eq!(rules(&of_value).contains(&Rule::InvalidUnicode), read.is_none(), "{json}");
            if let Some(read) = read {
                assert!(of_value.diagnostics().iter().any(|it| it.path() == format!("/{read}")));
            }
        }
    }
    // Incomplete escapes are errors.
    for literal in
        [r"\ud83", r"\ud83d\u", r"\ud83d\ude0", r"\ud83d\ude0g", r"\uD83D\n", r"\ud83d😀"]
    {
        assert!(fault(text(literal).as_bytes()).is_some(), "{literal}");
    }
}

/// Each kind of invalid UTF-8, in a text, in a key, and between tokens.
#[test]
fn bytes_that_are_no_utf8() {
    let mut forms: Vec<Vec<u8>> = Vec::new();
    // Too long: what fits fewer bytes.
    forms.extend((0xC0..=0xC1).flat_map(|a| (0x80..=0xBF).map(move |b| vec![a, b])));
    forms.extend((0x80..0xA0).map(|b| vec![0xE0, b, 0x80]));
    forms.extend((0x80..0x90).map(|b| vec![0xF0, b, 0x80, 0x80]));
    // Halves of surrogate pairs, and pairs of them, as CESU-8 and Java have them.
    forms.extend((0xA0..=0xBF).map(|b| vec![0xED, b, 0x80]));
    forms.push(vec![0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]);
    // Beyond U+10FFFF, five and six bytes, and no beginning at all.
    forms.extend((0x90..=0xBF).map(|b| vec![0xF4, b, 0x80, 0x80]));
    forms.extend((0xF5..=0xFF).map(|a| vec![a, 0x80, 0x80, 0x80, 0x80, 0x80]));
    forms.extend((0x80..=0xBF).map(|a| vec![a]));
    // Cut short.
    for whole in ["é", "中", "😀"] {
        forms.extend((1..whole.len()).map(|end| whole.as_bytes()[..end].to_vec()));
    }
    for form in forms {
        for (before, after) in [
            (&br#"{"parts":[{"type":"text","value":"a"#[..], &br#"b"}]}"#[..]),
            (br#"{"parts":[],"a"#, br#"b":0}"#),
            (br#"{"parts":[]"#, b"}"),
            (b"", b"{}"),
            (b"{}", b""),
        ] {
            let json = [before, &form, after].concat();
            let valid = str::from_utf8(&json).expect_err("that is what it is").valid_up_to();
            assert_eq!(fault(&json), Some(valid), "{form:02x?}");
            let report = report(&json);
            let place = Locator::new(&json).byte_range(&report.diagnostics()[0]);
            assert_eq!(place, valid..valid + 1);
        }
    }
}

#[test]
fn nul_and_other_controls() {
    for control in 0..0x20_u8 {
        let raw = text(&char::from(control).to_string());
        assert_eq!(fault(raw.as_bytes()), Some(34), "raw in a string: {control}");
        let between = [b"{\"parts\":", &[control][..], b"[]}"].concat();
        let is_space = b" \t\r\n".contains(&control);
        assert_eq!(fault(&between).is_none(), is_space, "between tokens: {control}");
        let escaped = text(&format!("a\\u{control:04x}"));
        let is_damage = !matches!(control, b'\t' | b'\n' | b'\r');
        let expected = if is_damage { vec![Rule::DamagedText] } else { vec![] };
        assert_eq!(rules(&report(escaped.as_bytes())), expected, "{escaped}");
    }
    assert_eq!(fault(b"{}\0"), Some(2));
    assert_eq!(fault("{}\u{FEFF}".as_bytes()), Some(2));
    let report = report(br#"{"parts":[{"type":"app_clip"}],"a\u0000b":0}"#);
    assert_eq!(report.diagnostics()[1].path(), "/a\0b");
    assert!(serde_json::from_str::<Value>(&report.to_json()).is_ok());
}

/// Characters that change the direction of text: counted like any other character, invisible, and always escaped in
/// sentences.
#[test]
fn bidi_controls() {
    let controls = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{61C}";
    assert_eq!(rules(&report(text(controls).as_bytes())), [Rule::BlankText]);
    for control in controls.chars() {
        let json = text(&format!("a {control} https://e.com/x{control}"));
        let report = report(json.as_bytes());
        assert_eq!(rules(&report), [Rule::FirstMessageLink], "{control:?}");
        let range = report.diagnostics()[0].range().expect("a link has a range");
        assert_eq!((range.start(), range.end()), (4, 19), "{control:?}");
        let place = Locator::new(json.as_bytes()).byte_range(&report.diagnostics()[0]);
        assert_eq!(&json[place], "https://e.com/x");
        let json = json!({"parts": [{"type": "text", "value": "a", "text_decorations": [
            {"range": [0, 1], "style": format!("bold{control}dlob")},
        ]}], format!("x{control}"): 0});
        for found in
            check(Operation::Message, json.to_string().as_bytes(), &Options::new()).diagnostics()
        {
            assert!(!found.message().contains(control), "{found:?}");
        }
    }
}

/// Characters that Unicode 16 brought, whose clusters older tables cut: vowels of Kirat Rai, conjuncts of
/// Tulu-Tigalari, marks of Garay.
#[test]
fn clusters_of_unicode_16() {
    for cluster in [
        "\u{16D63}\u{16D67}",
        "\u{16D63}\u{16D67}\u{16D67}",
        "\u{11392}\u{113C2}",
        "\u{10D4A}\u{10D69}",
    ] {
        assert_eq!(
            cluster.graphemes(true).count(),
            1,
            "the expectation itself is wrong: {cluster:?}"
        );
        let units = cluster.encode_utf16().count();
        for end in 1..=units {
            let json = json!({"parts": [{"type": "text", "value": cluster, "text_decorations": [
                {"range": [0, end], "style": "bold"},
            ]}]});
            let expected = match end {
                end if end == units => vec![],
                end if end % 2 == 0 => vec![Rule::RangeSplitsGrapheme],
                _ => vec![Rule::RangeSplitsCharacter],
            };
            assert_eq!(rules(&report(json.to_string().as_bytes())), expected, "{cluster:?} {end}");
        }
    }
}

/// How a number is written: as an integer of 64 bits, as another number, or as invalid JSON.
enum Written {
    Integer(i64),
    Number,
    Nothing,
}
use Written::{Integer, Nothing, Number};

fn numbers() -> Vec<(String, Written)> {
    let of = |(written, kind): (&str, Written)| (written.to_owned(), kind);
    let mut all: Vec<(String, Written)> = [
        ("-0", Integer(0)),
        ("9223372036854775808", Number),
        ("-9223372036854775809", Number),
        ("18446744073709551615", Number),
        ("18446744073709551616", Number),
        ("18446744073709551617", Number),
        ("340282366920938463463374607431768211457", Number),
        ("1.0", Number),
        ("1e0", Number),
        ("1E+2", Number),
        ("100e-2", Number),
        ("0.0000000001", Number),
        ("1e308", Number),
        ("0e99999999999999999999", Number),
        ("00", Nothing),
        ("-01", Nothing),
        ("1.", Nothing),
        (".1", Nothing),
        ("1e", Nothing),
        ("1e+", Nothing),
        ("1.e1", Nothing),
        ("+1", Nothing),
        ("--1", Nothing),
        ("-", Nothing),
        ("0x10", Nothing),
        ("1_0", Nothing),
        ("1n", Nothing),
        ("Infinity", Nothing),
        ("-Infinity", Nothing),
        ("NaN", Nothing),
        ("１", Nothing),
        ("١", Nothing),
    ]
    .into_iter()
    .map(of)
    .collect();
    for edge in [0, 1, 2, 100, 101, i64::from(i32::MAX), 1 << 53, i64::MAX] {
        for near in [edge.saturating_sub(1), edge, edge.saturating_add(1)] {
            all.push((near.to_string(), Integer(near)));
            all.push(((-near).to_string(), Integer(-near)));
        }
    }
    all.push((i64::MIN.to_string(), Integer(i64::MIN)));
    all.push(("1".repeat(1_000_000), Number));
    all.push((format!("1{}", "0".repeat(100_000)), Number));
    all.push((format!("0.{}1", "0".repeat(100_000)), Number));
    all.push((format!("1e-{}", "9".repeat(100_000)), Number));
    all
}

#[test]
fn numbers_at_every_edge() {
    let id = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    for (number, written) in numbers() {
        let shown: String = number.chars().take(50).collect();
        for (operation, json, rule, allowed) in [
            (
                Operation::ChatsMessagesList,
                format!(r#"{{"limit":{number}}}"#),
                Rule::LimitOutOfRange,
                1..=100,
            ),
            (
                Operation::Message,
                format!(
                    r#"{{"parts":[{{"type":"text","value":"a"}}],"reply_to":{{"message_id":"{id}","part_index":{number}}}}}"#
                ),
                Rule::InvalidPartIndex,
                0..=i64::from(i32::MAX),
            ),
        ] {
            let expected = match &written {
                Integer(value) if allowed.contains(value) => vec![],
                Integer(_) => vec![rule],
                Number => vec![Rule::WrongType],
                Nothing => vec![Rule::InvalidJson],
            };
            let report = check(operation, json.as_bytes(), &Options::new());
            assert_eq!(rules(&report), expected, "{shown}");
        }
        // As the end of a range in a text of one code unit, and as the start of one that ends far off.
        let as_end = match &written {
            Integer(1) => vec![],
            Integer(end) if *end > 1 => vec![Rule::RangeOutOfBounds],
            Integer(_) | Number => vec![Rule::InvalidRange],
            Nothing => vec![Rule::InvalidJson],
        };
        let as_start = match &written {
            Integer(start) if (0..i64::MAX).contains(start) => vec![Rule::RangeOutOfBounds],
            Integer(_) | Number => vec![Rule::InvalidRange],
            Nothing => vec![Rule::InvalidJson],
        };
        for (range, expected) in [
            (format!("[0,{number}]"), as_end),
            (format!("[{number},9223372036854775807]"), as_start),
        ] {
            let json = text("a").replace(
                r#""value""#,
                &format!(r#""text_decorations":[{{"style":"bold","range":{range}}}],"value""#),
            );
            assert_eq!(rules(&report(json.as_bytes())), expected, "{range:.60}");
        }
    }
}

use std::borrow::ToOwned;
use std::format;
use std::string::String;

use super::{is_e164, is_e164_plus_optional, is_email, is_handle, is_uuid};

#[test]
fn phone_numbers() {
    for (text, valid) in [
        ("+12025550123", true),
        ("+12", true),
        ("+123456789012345", true),
        ("+1", false),
        ("+1234567890123456", false),
        ("+02025550123", false),
        ("+", false),
        ("", false),
        ("++12", false),
        ("+1 202", false),
        ("+1-202", false),
        ("+12\n", false),
        (" +12", false),
        // Digits of other scripts are none.
        ("+1٢", false),
        ("+１２", false),
    ] {
        assert_eq!(is_e164(text), valid, "{text:?}");
        assert_eq!(is_e164_plus_optional(text), valid, "{text:?}");
        assert_eq!(is_handle(text), valid, "{text:?}");
    }
    assert!(!is_e164("12025550123"));
    assert!(is_e164_plus_optional("12025550123"));
    assert!(!is_e164_plus_optional("02025550123"));
}

#[test]
fn every_digit_is_looked_at() {
    for len in 2..=15 {
        for place in 1..len {
            for byte in 0..0x80_u8 {
                let mut digits = "123456789012345"[..len].to_owned();
                digits.replace_range(place..=place, char::from(byte).encode_utf8(&mut [0; 4]));
                assert_eq!(is_e164_plus_optional(&digits), byte.is_ascii_digit(), "{digits:?}");
            }
        }
    }
}

#[test]
fn every_other_byte_is_known_to_be_allowed_or_not() {
    for byte in 0..0x80_u8 {
        let allowed = byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
        assert_eq!(
            is_email(&format!("a{}b@c.d", char::from(byte))),
            allowed || byte == b'.',
            "{byte}"
        );
    }
}

#[test]
fn email_addresses() {
    for (text, valid) in [
        ("a@b.c", true),
        ("first.last+tag@sub.example-host.com", true),
        ("!#$%&'*+-/=?^_`{|}~@example.com", true),
        ("A@EXAMPLE.COM", true),
        ("a@1.2", true),
        ("a@xn--bcher-kva.example", true),
        ("a@b", false),
        ("a@b.", false),
        ("a@.b", false),
        ("a@b..c", false),
        ("@b.c", false),
        ("a@", false),
        ("a@@b.c", false),
        ("a@b@c.d", false),
        (".a@b.c", false),
        ("a.@b.c", false),
        ("a..b@c.d", false),
        ("\"a b\"@c.d", false),
        ("a b@c.d", false),
        ("a(comment)@b.c", false),
        ("A <a@b.c>", false),
        ("mailto:a@b.c", false),
        ("a@-b.c", false),
        ("a@b-.c", false),
        ("a@b_c.d", false),
        ("a@[10.0.0.1]", false),
        ("ä@b.c", false),
        ("a@bücher.example", false),
        ("a@b.c ", false),
        ("a@b.c\n", false),
    ] {
        assert_eq!(is_email(text), valid, "{text:?}");
        assert_eq!(is_handle(text), valid, "{text:?}");
    }
}

#[test]
fn email_lengths() {
    let local = |bytes: usize| format!("{}@b.c", "a".repeat(bytes));
    assert!(is_email(&local(64)));
    assert!(!is_email(&local(65)));

    let label = |bytes: usize| format!("a@{}.c", "b".repeat(bytes));
    assert!(is_email(&label(63)));
    assert!(!is_email(&label(64)));

    // 64 + 1 + 2 × 64 + 61 = 254.
    let whole = |last: usize| {
        let label = "b".repeat(63);
        format!("{}@{label}.{label}.{}", "a".repeat(64), "c".repeat(last))
    };
    assert_eq!(whole(61).len(), 254);
    assert!(is_email(&whole(61)));
    assert!(!is_email(&whole(62)));
}

#[test]
fn uuids() {
    let uuid = "550e8400-E29b-41d4-a716-446655440000";
    assert!(is_uuid(uuid));
    assert!(is_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    for text in [
        "",
        "550e8400e29b41d4a716446655440000",
        "{550e8400-e29b-41d4-a716-446655440000}",
        "urn:uuid:550e8400-e29b-41d4-a716-446655440000",
        "550e840-0e29b-41d4-a716-446655440000",
        "550e8400-e29b-41d4-a716-44665544000",
        "550e8400-e29b-41d4-a716-4466554400000",
        "550e8400-e29b-41d4-a716-44665544000é",
    ] {
        assert!(!is_uuid(text), "{text:?}");
    }
    for index in 0..uuid.len() {
        let mut broken = String::from(uuid);
        broken.replace_range(index..=index, "g");
        assert!(!is_uuid(&broken), "{broken}");
    }
}

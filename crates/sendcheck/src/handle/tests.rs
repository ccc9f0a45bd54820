use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};

use proptest::prelude::*;

use super::{
    Repair, comparable, is_e164, is_e164_plus_optional, is_email, is_handle, is_plausible, is_uuid,
};

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
        // Digits of other scripts.
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
fn every_digit_is_checked() {
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
fn every_ascii_byte_in_a_local_part() {
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

#[test]
fn plausible_numbers() {
    for (number, plausible) in [
        // Ten digits after +1.
        ("+12052535597", true),
        ("+1205253559", false),
        ("+120525355970", false),
        ("+12", false),
        // Area codes that begin with 0 or 1, or end in 11.
        ("+12002345678", true),
        ("+10052345678", false),
        ("+11052345678", false),
        ("+11234567890", false),
        ("+19115551234", false),
        ("+12112345678", false),
        ("+12122345678", true),
        ("+12012345678", true),
        ("+12102345678", true),
        // Exchanges that begin with 0 or 1.
        ("+12050535597", false),
        ("+12051535597", false),
        ("+12052112222", true),
        ("+15550123456", true),
        ("+15551234567", true),
        ("+15560123456", false),
        ("+15540123456", false),
        ("+14155551234", true),
        // Elsewhere, 8 digits.
        ("+4912345", false),
        ("+49123456", true),
        ("+4912345678901", true),
        ("+22", false),
        // Niue and Tokelau, 7.
        ("+6834000", true),
        ("+683400", false),
        ("+6903100", true),
        ("+690310", false),
        ("+6823100", false),
        ("+6913100", false),
        // Not phone numbers.
        ("ann@example.com", true),
        ("+1ann@example.com", true),
        ("+0", true),
        ("", true),
    ] {
        assert_eq!(is_plausible(number), plausible, "{number}");
    }
}

#[test]
fn emails_compare_without_case() {
    for (a, b, same) in [
        ("ann@example.com", "Ann@EXAMPLE.com", true),
        ("ann@example.com", "ann@example.com", true),
        ("ann@example.com", "bob@example.com", false),
        ("+12052535597", "+12052535597", true),
        ("+12052535597", "12052535597", false),
        // Invalid handles compare as written.
        ("A@b", "a@b", false),
        ("A@b", "A@b", true),
        ("Ann", "ann", false),
        ("", "", true),
    ] {
        assert_eq!(comparable(a) == comparable(b), same, "{a} {b}");
    }
}

#[test]
fn repaired_numbers() {
    for (text, number) in [
        ("1-205-253-2136", "+12052532136"),
        ("12052532136", "+12052532136"),
        ("(205) 253-2136", "+12052532136"),
        ("205.253.2136", "+12052532136"),
        ("205/253/2136", "+12052532136"),
        ("+1 (205) 253-2136", "+12052532136"),
        ("0044 20 7123 4567", "+442071234567"),
        ("tel:+1-205-253-2136", "+12052532136"),
        ("TEL: 205 253 2136", "+12052532136"),
        ("tel:0044 2071234567", "+442071234567"),
        (" +12052532136", "+12052532136"),
        ("+12052532136\n", "+12052532136"),
        ("\u{202a}+12052532136\u{202c}", "+12052532136"),
        ("+1\u{a0}205\u{2009}2532136", "+12052532136"),
        ("+1 205 253", "+1205253"),
        ("(555) 012-3456", "+15550123456"),
    ] {
        for repair in [Repair::of_handle(text), Repair::of_phone_number(text)] {
            assert_eq!(repair, Some(Repair::Number(number.into())), "{text:?}");
        }
    }
}

#[test]
fn numbers_without_repair() {
    for text in [
        "",
        "+",
        "205253213",
        "442071234567",
        "1234567890",
        "911 555 1234",
        "205 153 5597",
        "1 105 253 2136",
        "22052532136",
        "+1 205 253 2136 x1",
        "+0 205 253 2136",
        "+123 456 789 012 345 6",
        "00",
        "tel:",
        "ann",
        "205_253_2136",
    ] {
        assert_eq!(Repair::of_handle(text), None, "{text:?}");
    }
}

#[test]
fn repaired_handles() {
    for (text, address) in [
        ("Bob <bob@example.com>", "bob@example.com"),
        ("\"Bob <x>\" <bob@example.com>", "bob@example.com"),
        ("<bob@example.com>", "bob@example.com"),
        ("Bob < bob@example.com > ", "bob@example.com"),
        (" bob@example.com ", "bob@example.com"),
    ] {
        let expected = Repair::Email(address.into());
        assert_eq!(Repair::of_handle(text), Some(expected), "{text}");
        assert_eq!(Repair::of_phone_number(text), None, "{text}");
    }
    for text in ["Bob <bob>", "Bob <bob@example.com> x", "bob@example", "bob(at)example.com"] {
        assert_eq!(Repair::of_handle(text), None, "{text}");
    }
    let id = "550e8400-E29b-41d4-a716-446655440000";
    assert_eq!(Repair::of_handle(id), Some(Repair::ChatId));
    assert_eq!(Repair::of_phone_number(id), Some(Repair::ChatId));
}

#[test]
fn characters_are_named() {
    for (text, help) in [
        ("ann@example.com\u{200b}", "remove or replace the zero width space (U+200B)"),
        ("205\u{2013}253\u{2013}2136", "remove or replace the en dash (U+2013)"),
        ("\u{ff0b}12052532136", "remove or replace the fullwidth plus sign (U+FF0B)"),
        (
            "\u{201c}ann@example.com\u{201d}",
            "remove or replace the left double quotation mark (U+201C)",
        ),
        ("ann\t@example.com", "remove or replace the tab (U+0009)"),
        ("ann\u{e0061}", "remove or replace the invisible character (U+E0061)"),
        ("ann\u{85}", "remove or replace the white space character (U+0085)"),
        ("ann\u{1}", "remove or replace the control character (U+0001)"),
    ] {
        assert_eq!(Repair::of_handle(text).unwrap().to_string(), help, "{text:?}");
    }
    for text in ["ann é", "安"] {
        assert_eq!(Repair::of_handle(text), None, "{text:?}");
    }
}

#[test]
fn help_of_other_repairs() {
    for (repair, help) in [
        (Repair::Number("+12052532136".into()), "use `+12052532136`"),
        (Repair::Email("a@b.c".into()), "use the address alone: `a@b.c`"),
        (Repair::ChatId, "this is a chat id: send with chats.messages.send"),
    ] {
        assert_eq!(repair.to_string(), help);
    }
}

proptest! {
    #[test]
    fn repaired_handles_are_valid(
        text in prop_oneof![any::<String>(), "(tel:|00|\\+)?[0-9 ().-]{0,20}", "[a-c <>@.]{0,12}"],
    ) {
        match Repair::of_handle(&text) {
            Some(Repair::Number(number)) => prop_assert!(is_e164(&number)),
            Some(Repair::Email(address)) => prop_assert!(is_email(&address)),
            Some(Repair::ChatId | Repair::Character(_)) | None => {}
        }
    }
}

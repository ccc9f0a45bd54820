//! The table of top-level domains, and the way Unicode labels are looked up in it.

use std::vec::Vec;

use super::super::tld_table::{BY_LENGTH, SHORTEST_LISTED};
use super::super::{punycode, tld};

#[test]
fn labels_are_encoded_as_in_rfc_3492() {
    // The samples (A), (B), (I), (L) and (R) of its section 7.1, in lower case.
    for (label, encoded) in [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
        ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
        ("そのスピードで", "d9juau41awczczp"),
    ] {
        let label: Vec<char> = label.chars().collect();
        let mut out = [0; 63];
        let len = punycode::encode(&label, &mut out).unwrap();
        assert_eq!(&out[..4], b"xn--");
        assert_eq!(core::str::from_utf8(&out[4..len]).unwrap(), encoded);
        assert_eq!(punycode::encode(&label, &mut out[..len - 1]), None, "it does not fit");
    }
}

#[test]
fn top_level_domains_in_every_script_and_case() {
    for known in ["com", "De", "MUSEUM", "xn--p1ai", "XN--P1AI", "рф", "РФ", "中国", "みんな"]
    {
        assert!(tld::is_tld(known), "{known}");
    }
    for known in ["vermögensberatung", "VERMÖGENSBERATUNG", "ευ", "ΕΥ", "қаз", "ҚАЗ", "سورية"]
    {
        assert!(tld::is_tld(known), "{known}");
    }
    for unknown in ["", "c", "xx", "comm", "md2", "example", "local", "рфф", "中国国", "é", "-de"]
    {
        assert!(!tld::is_tld(unknown), "{unknown}");
    }
    assert!(!tld::is_tld(&"a".repeat(100)) && !tld::is_tld(&"あ".repeat(100)));
}

#[test]
fn buckets_are_in_order_and_every_label_is_found() {
    for (bucket, length) in BY_LENGTH.iter().zip(SHORTEST_LISTED..) {
        assert!(bucket.len().is_multiple_of(length), "labels of {length}");
        let labels: Vec<&[u8]> = bucket.as_bytes().chunks(length).collect();
        assert!(labels.is_sorted_by(|one, next| one < next), "labels of {length}");
        for label in labels {
            assert!(tld::is_tld(core::str::from_utf8(label).unwrap()));
        }
    }
}

/// RFC 3492, section 6.2, as it is written: the other way.
fn decoded(label: &str) -> Vec<char> {
    let (basic, extended) = label.rsplit_once('-').unwrap_or(("", label));
    let mut output: Vec<char> = basic.chars().collect();
    let mut digits = extended.bytes().map(|byte| match byte {
        b'a'..=b'z' => u32::from(byte - b'a'),
        digit => u32::from(digit - b'0') + 26,
    });
    let (mut n, mut i, mut bias) = (0x80, 0, 72_u32);
    while digits.len() > 0 {
        let old_i = i;
        let mut w = 1;
        for k in (36_u32..).step_by(36) {
            let digit = digits.next().unwrap();
            i += digit * w;
            let t = if k <= bias + 1 { 1 } else { (k - bias).min(26) };
            if digit < t {
                break;
            }
            w *= 36 - t;
        }
        let count = u32::try_from(output.len()).unwrap() + 1;
        let mut delta = if old_i == 0 { i / 700 } else { (i - old_i) / 2 };
        delta += delta / count;
        let mut k = 0;
        while delta > 35 * 26 / 2 {
            delta /= 35;
            k += 36;
        }
        bias = k + 36 * delta / (delta + 38);
        n += i / count;
        i %= count;
        output.insert(i as usize, char::from_u32(n).unwrap());
        i += 1;
    }
    output
}

#[test]
fn what_is_encoded_is_decoded_to_the_same() {
    let far = (0x80..0xD800).chain(0xE000..0x11000).step_by(97);
    let turn = 0xF800..0xFE00;
    for c in (0x80..0x800).chain(far).chain(turn).filter_map(char::from_u32) {
        let after = char::from_u32(u32::from(c) + 300).unwrap_or('中');
        for label in [&[c][..], &['a', c], &[c, 'é', after], &[after, 'a', 'b', c, 'c']] {
            let mut out = [0; 63];
            let len = punycode::encode(label, &mut out).unwrap();
            let encoded = core::str::from_utf8(&out[4..len]).unwrap();
            assert_eq!(decoded(encoded), label, "{encoded}");
        }
    }
}

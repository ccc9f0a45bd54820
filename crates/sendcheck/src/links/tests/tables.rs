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

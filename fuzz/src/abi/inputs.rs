//! Arguments of C functions, and their results.

use std::ffi::{CStr, CString, c_char};
use std::mem::MaybeUninit;
use std::ptr;

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::{Operation, Rule};

/// Documents that are right, or nearly.
const DOCUMENTS: [&str; 8] = [
    "",
    "{}",
    r#"{"parts":[{"type":"text","value":"Hi \u00e9 https://example.com"}]}"#,
    r#"{"message":{"parts":[{"type":"text","value":"Hi","text_decorations":[{"range":[0,9],"style":"bold"},{"range":[0,9],"style":"bold"}]}]}}"#,
    r#"{"from":"+12052535597","to":["+12052532136"],"message":{"parts":[{"type":"text","value":"Hi"}]}}"#,
    r#"{"to":["+12052532136"],"message":{"parts":[{"type":"text","value":"**a** \ud83d"}]}}"#,
    r#"{"handle":"+12052499117","a\u0000b":null}"#,
    r#"{"cursor":"a b&c","limit":7}"#,
];

/// Bytes, or NULL.
pub(super) fn document(u: &mut Unstructured<'_>) -> Result<Option<Vec<u8>>> {
    Ok(match u.int_in_range(0..=12_usize)? {
        0 => None,
        1..=4 => Some(Vec::arbitrary(u)?),
        number => Some(DOCUMENTS[number - 5].into()),
    })
}

/// Options in JSON, or NULL.
pub(super) fn options(u: &mut Unstructured<'_>) -> Result<Option<Vec<u8>>> {
    const OPTIONS: [&str; 10] = [
        r#"{"split":"blocks"}"#,
        r#"{"limit":9,"strict_links":true}"#,
        r#"{"limit":0}"#,
        r#"{"link_style":"cards","first_message":true}"#,
        r#"{"hold_back":"links-and-media","opener":"Hi","first_message":true}"#,
        r#"{"spilt":"blocks"}"#,
        r#"{"first_message":true}"#,
        r#"{"chat":{"service":"SMS"}}"#,
        r#"{"levels":{"blank-text":"deny"},"split":"limit"}"#,
        r#"{"max_diagnostics":0}"#,
    ];
    if u.ratio(1, 4)? { document(u) } else { Ok(Some((*u.choose(&OPTIONS)?).into())) }
}

/// Returns an input of planning, or NULL. One for a planner has no content.
pub(super) fn plan_input(u: &mut Unstructured<'_>, has_content: bool) -> Result<Option<Vec<u8>>> {
    const DESTINATIONS: [&str; 5] = [
        "",
        r#""from":"+12052535597","to":["+12052532136"]"#,
        r#""to":["+12052532136"],"continuation_message":{"text":"more"}"#,
        r#""chat_id":"550e8400-e29b-41d4-a716-446655440000","preferred_service":"SMS""#,
        r#""format":"html","idempotency_key":"k""#,
    ];
    if u.ratio(1, 8)? {
        return document(u);
    }
    let destination = *u.choose(&DESTINATIONS)?;
    let content = if has_content {
        let content = serde_json::to_string(&content(u)?).unwrap_or_default();
        format!(r#""content":{content}{}"#, if destination.is_empty() { "" } else { "," })
    } else {
        String::new()
    };
    Ok(Some(format!("{{{content}{destination}}}").into_bytes()))
}

/// Markdown, mostly.
pub(super) fn content(u: &mut Unstructured<'_>) -> Result<String> {
    const CONTENTS: [&str; 6] = [
        "Hi **Ana**\n\nsee https://example.com",
        "# One\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n",
        "https://example.com",
        "\u{1f44d}\u{1f3fd} [^1]\n\n[^1]: note\n\n<b>x</b> \u{0}",
        "",
        "One.\r\n\r\nTwo.\r\n",
    ];
    if u.ratio(1, 3)? { u.arbitrary() } else { Ok((*u.choose(&CONTENTS)?).into()) }
}

/// Returns a C string, or NULL.
pub(super) fn string(u: &mut Unstructured<'_>) -> Result<Option<CString>> {
    Ok(match u.int_in_range(0..=5)? {
        0 => None,
        1 => Some(name(Operation::ALL[u.choose_index(Operation::ALL.len())?].name())),
        2 => Some(name(Rule::ALL[u.choose_index(Rule::ALL.len())?].name())),
        3 => Some(name("550e8400-e29b-41d4-a716-446655440000")),
        _ => {
            let mut bytes = Vec::arbitrary(u)?;
            bytes.retain(|&byte| byte != 0);
            CString::new(bytes).ok()
        }
    })
}

/// Returns the name of an operation, mostly.
pub(super) fn operation(u: &mut Unstructured<'_>) -> Result<Option<CString>> {
    let names = &Operation::ALL;
    if u.ratio(1, 8)? { string(u) } else { Ok(Some(name(u.choose(names)?.name()))) }
}

fn name(name: &str) -> CString {
    CString::new(name).unwrap_or_default()
}

pub(super) fn pointer(string: Option<&CString>) -> *const c_char {
    string.map_or(ptr::null(), |string| string.as_ptr())
}

/// Returns the bytes of C, as pointer and length.
pub(super) fn bytes(bytes: Option<&Vec<u8>>) -> (*const u8, usize) {
    bytes.map_or((ptr::null(), 7), |bytes| (bytes.as_ptr(), bytes.len()))
}

/// Returns a number for an enumeration, which C may get wrong.
pub(super) fn number<E>(number: u32) -> MaybeUninit<E> {
    const { assert!(size_of::<E>() == size_of::<u32>()) };
    let mut value = MaybeUninit::<E>::uninit();
    // SAFETY: the sizes are equal, and nothing is said of what the bytes mean.
    unsafe { value.as_mut_ptr().cast::<u32>().write(number) };
    value
}

/// Returns a borrowed string, requested with its length and without.
pub(super) fn lent<'a>(lend: impl Fn(*mut usize) -> *const c_char) -> Option<&'a str> {
    let mut len = usize::MAX;
    let text = lend(&mut len);
    assert_eq!(lend(ptr::null_mut()), text);
    if text.is_null() {
        assert_eq!(len, usize::MAX, "nothing is written where there is nothing");
        return None;
    }
    // SAFETY: the text has `len` bytes and a NUL, and lives longer than what is done with it here.
    let bytes = unsafe { std::slice::from_raw_parts(text.cast::<u8>(), len + 1) };
    let (&nul, text) = bytes.split_last()?;
    assert_eq!(nul, 0);
    Some(std::str::from_utf8(text).expect("texts are UTF-8"))
}

/// Returns a borrowed C string.
pub(super) fn c_string<'a>(text: *const c_char) -> &'a str {
    assert!(!text.is_null());
    // SAFETY: the functions that are asked say that it lives as long as the library.
    unsafe { CStr::from_ptr(text) }.to_str().expect("texts are UTF-8")
}

//! Strings and numbers to draw from: right ones, and ones that are wrong in one way each.

use super::Source;

const HANDLES: &[&str] = &[
    "+12052535597",
    "+442071838750",
    "+12",
    "+123456789012345",
    "ada@example.com",
    "a.b+c@mail.example.org",
    "x@a.bc",
    "+1234567890123456",
    "+1",
    "+",
    "+02052535597",
    "12052535597",
    "+1205253559a",
    "+1 205 253 5597",
    "+١٢٣٤٥",
    "ada@example",
    "ada@@example.com",
    "ada@.example.com",
    "ada@-example.com",
    "Ada <ada@example.com>",
    ".ada@example.com",
    "ada.@example.com",
    "ädä@example.com",
    "ada@exämple.com",
    "@example.com",
    "ada@",
    "ada",
    "+12052535597\n",
    " +12052535597",
    "ada@[127.0.0.1]",
    "\"ada\"@example.com",
];

const UUIDS: &[&str] = &[
    "550e8400-e29b-41d4-a716-446655440000",
    "550E8400-E29B-41D4-A716-446655440000",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "550e8400e29b41d4a716446655440000",
    "{550e8400-e29b-41d4-a716-446655440000}",
    "urn:uuid:550e8400-e29b-41d4-a716-446655440000",
    "550e8400-e29b-41d4-a716-44665544000",
    "550e8400-e29b-41d4-a716-4466554400000",
    "550e8400-e29b-41d4-a716-44665544000g",
    "550e840-0e29b-41d4-a716-446655440000",
    "550e8400_e29b_41d4_a716_446655440000",
    "550e8400-e29b-41d4-a716-446655440000 ",
    "５50e8400-e29b-41d4-a716-446655440000",
];

const URLS: &[&str] = &[
    "https://example.com/photo.jpg",
    "https://cdn.linqapp.com/a/b.png",
    "https://example.com/memo.m4a",
    "https://example.com",
    "https://example.com/?a=b#c",
    "https://user:pass@example.com/a.png",
    "https://192.0.2.1/a.png",
    "https://[2001:db8::1]/a.png",
    "https://example.com:8443/a",
    "https://example.com/a%20b.gif",
    "https://xn--bcher-kva.example/a.png",
    "https://bucket.example.com/a.mov?X-Amz-Signature=0",
    "https://localhost/a.png",
    "https://example.com/%41%zz",
    "http://example.com/a.jpg",
    "ftp://example.com/a.jpg",
    "HTTPS://EXAMPLE.COM/A.JPG",
    "https:/example.com/a",
    "https:example.com/a",
    "https:\\\\example.com\\a",
    "//example.com/a.jpg",
    "example.com/a.jpg",
    "/a.jpg",
    "https://",
    "https:///a.jpg",
    "https://?",
    "https://#",
    "https://exa mple.com/",
    "https://example.com/a b.jpg",
    " https://example.com/",
    "https://example.com/ ",
    "https://example.com/\n",
    "https://bücher.example/a.png",
    "https://xn--a.example/é.png",
    "https://xn--\u{e9}.example/a.png",
    "https://example.com/ü.png",
    "https://example.com/{a}",
    "https://example.com/a|b",
    "https://example.com/a^b",
    "https://example.com/\"a\"",
    "https://example.com/<a>",
    "https://example.com/a\\b",
    "https://example.com:99999/",
    "https://example.com:port/",
    "https://example.com:/a",
    "https://1.2.3.4.5/",
    "https://256.256.256.256/",
    "https://0x7f.1/",
    "https://1.2.3/",
    "https://[::1",
    "https://[::g]/",
    "https://[1::2::3]/",
    "https://a..b/",
    "https://.example.com/",
    "https://exa%00mple.com/",
    "https://exa%6Dple.com/",
    "https://exa_mple.com/",
    "https://-example-.com/",
    "https://a@b@c/",
    "https://example.com/[a]",
    "https://%/",
    "mailto:ada@example.com",
    "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "urn:isbn:0",
    "custom://example.com/a",
    "tel:+12052535597",
    "https",
    ":",
    "1https://example.com",
    "https://example.com/\u{7f}",
    "https://example.com/🎉.png",
    "https://例え.テスト/",
    "https://example.com/%",
    "https://exam\tple.com/",
    "x:",
    "a:b",
];

const TEXTS: &[&str] = &[
    "Hello world 🎉",
    "Good morning!",
    "plain words that go on for a while",
    "漢字かな交じり文をここに書いておきます",
    "Look: https://example.com/a",
    "see example.com",
    "**bold**",
    " ",
    "",
    "é",
    "e\u{301}e\u{301}",
    "👩‍👩‍👧‍👦👍🏽",
    "\u{0}",
    "\u{202e}evil",
    "a\tb\nc",
    "\"quoted\" \\ back",
    "\u{feff}",
    "\u{10ffff}",
    "mailto:ada@example.com",
    "1",
    "null",
    "true",
];

const NAMES: &[&str] = &[
    "confetti",
    "fireworks",
    "slam",
    "invisible",
    "invisible_ink",
    "Confetti",
    "none",
    "bold",
    "shake",
    "Bold",
    "screen",
    "bubble",
    "iMessage",
    "SMS",
    "RCS",
    "sms",
    "auto",
    "text",
    "media",
    "link",
    "imessage_app",
    "app_clip",
    "Text",
    "image",
    "type",
    "value",
    "url",
    "20",
    "next",
];

const POOLS: [&[&str]; 5] = [HANDLES, UUIDS, URLS, TEXTS, NAMES];

/// Spellings of numbers, most of them near a limit.
pub(super) const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "99",
    "100",
    "101",
    "1.0",
    "0.0",
    "-0.0",
    "1.5",
    "1e2",
    "1E+2",
    "1e0",
    "100e-2",
    "5.0",
    "2147483647",
    "2147483648",
    "-2147483648",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "1e18",
    "1e19",
    "1e300",
    "5e-324",
    "0.1e1",
    "10000000000000000000000",
];

/// Fields that only the newest sources know, or none.
pub(super) const FIELDS: &[&str] = &[
    "experience",
    "mention",
    "sticker",
    "override_optout",
    "exclude_from",
    "continuation_message",
    "attachment_id",
    "app",
    "layout",
    "text",
    "fallback_text",
    "note",
    "",
    "Type",
    "typ",
    "a/b~c",
    "__proto__",
];

/// Lengths of arrays near their limits.
pub(super) const LENGTHS: &[usize] = &[0, 1, 2, 3, 31, 32, 40, 41, 99, 100, 101];

/// Any string of any kind.
pub(super) fn any(source: &mut Source<'_>) -> &'static str {
    let pool = source.pick(&POOLS);
    source.pick(pool)
}

/// Returns a string of the kind that a field of that name holds.
pub(super) fn any_for(name: &str, source: &mut Source<'_>) -> &'static str {
    let pool = match name {
        "from" | "to" | "handle" => HANDLES,
        "attachment_id" | "message_id" => UUIDS,
        "url" | "voice_memo_url" | "group_chat_icon" | "image_url" => URLS,
        "type" | "name" | "style" | "animation" | "preferred_service" => NAMES,
        _ => TEXTS,
    };
    source.pick(pool)
}

/// Returns a string about as long as one of the limits.
pub(super) fn near_limit(source: &mut Source<'_>) -> String {
    // Long ones are rare: each costs as much as hundreds of others.
    let limit = if source.percent(8) { 10_000 } else { source.pick(&[1, 64, 255, 255, 512, 2048]) };
    let length = limit + source.below(3) - 1;
    let (start, filler) = if source.percent(50) {
        ("https://example.com/", 'a')
    } else {
        ("", source.pick(&['a', 'é', '漢', '🎉']))
    };
    start.chars().chain(std::iter::repeat(filler)).take(length).collect()
}

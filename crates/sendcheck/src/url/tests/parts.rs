use std::format;

use super::super::{DEFAULT_PARSER, Url};

fn url(text: &str) -> Url<'_> {
    Url::parse(text, DEFAULT_PARSER).unwrap()
}

#[test]
fn credentials() {
    for (text, has_credentials) in [
        ("https://a.b", false),
        ("https://@a.b", false),
        ("https://:@a.b", false),
        ("https://\t:\n@a.b", false),
        ("https://u@a.b", true),
        ("https://u:@a.b", true),
        ("https://:p@a.b", true),
        ("https://::@a.b", true),
        ("https://@@a.b", true),
        ("https://a.b/u@c", false),
        ("https://a.b?u@c", false),
        ("https://a.b\\u@c", false),
        ("foo://u@a.b", true),
        ("mailto:u@a.b", false),
    ] {
        assert_eq!(url(text).has_credentials(), has_credentials, "{text:?}");
    }
}

#[test]
fn extensions() {
    for (text, extension) in [
        ("https://a.b/c.png", Some("png")),
        ("https://a.b/c.tar.GZ?d.jpg#e.gif", Some("GZ")),
        ("https://a.b/c.d/e", None),
        ("https://a.b/c.png/", None),
        ("https://a.b\\c\\d.mov", Some("mov")),
        ("https://a.b/c\\d.mov\\e", None),
        ("https://a.b/c%2epng", None),
        ("https://a.b/c.p%6Eg", Some("p%6Eg")),
        ("https://a.b/c.p\tng", Some("png")),
        ("https://a.b/c.png%20", Some("png%20")),
        ("https://a.b/c.png;v=1", Some("png;v=1")),
        ("https://a.b/.png", Some("png")),
        ("https://a.b/..png", Some("png")),
        ("https://a.b/.a.png", Some("png")),
        ("https://a.b/c.", Some("")),
        ("https://a.b/c.png.", Some("")),
        ("https://a.b/..", None),
        ("https://a.b/%2e%2e", None),
        ("https://a.b/c.png/..", None),
        ("https://a.b/c/../d.png", Some("png")),
        ("https://a.b/c.png/.", None),
        ("https://a.b/\t.png", Some("png")),
        ("https://a.b/c\t.png", Some("png")),
        ("https://a.b/%.png", Some("png")),
        ("https://a.b\\.png", Some("png")),
        ("foo://a.b/c\\.png", Some("png")),
        ("foo://a.b/c.d\\e", Some("d\\e")),
        ("https://a.b/c.abcdefgh", Some("abcdefgh")),
        ("https://a.b/c.abcdefghi", Some("abcdefghi")),
        ("https://a.com", None),
        ("https://a.com/", None),
        ("https://a.com?x.png", None),
        ("https://a.b/写真.jpg", Some("jpg")),
        ("https://a.b/c.é", Some("%C3%A9")),
        ("https://a.b/c.%ff", Some("%ff")),
        ("mailto:a@b.com", Some("com")),
        ("data:image/x.png", Some("png")),
    ] {
        assert_eq!(url(text).extension(), extension, "{text:?}");
    }
}

#[test]
fn queries() {
    for (text, query) in [
        ("https://a.b", None),
        ("https://a.b?", Some("")),
        ("https://a.b/c?d=e?f&g#h?i", Some("d=e?f&g")),
        ("https://a.b#c?d", None),
        ("mailto:a@b.c?subject=d", Some("subject=d")),
    ] {
        assert_eq!(url(text).query(), query, "{text:?}");
    }
}

#[test]
fn presigned() {
    for (query, presigned) in [
        ("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0f", true),
        ("X-Goog-Signature=0f", true),
        ("sv=2024-05-04&se=2026-01-01&sig=a%3D", true),
        ("sig&se", true),
        ("Expires=1&Signature=a&Key-Pair-Id=b", true),
        ("Key-Pair-Id=b&Signature=a", true),
        ("%58-Amz-Signature=0f", true),
        ("X-Amz-\tSignature=0f", true),
        ("a=?X-Amz-Signature=b&X-Amz-Signature=", true),
        ("", false),
        ("sig=a", false),
        ("se=a", false),
        ("sig=a&Key-Pair-Id=b", false),
        ("Signature=a", false),
        ("Signature=a&se=b", false),
        ("x-amz-signature=0f", false),
        ("X-Amz-SignatureX=0f", false),
        ("X-Amz-Credential=a", false),
        ("a=X-Amz-Signature", false),
        ("a=sig&b=se", false),
        ("SIG=a&SE=b", false),
    ] {
        let text = format!("https://a.b/c?{query}");
        assert_eq!(url(&text).is_presigned(), presigned, "{query}");
    }
    assert!(!url("https://a.b/X-Amz-Signature=0f").is_presigned());
    assert!(!url("https://a.b/#?X-Amz-Signature=0f").is_presigned());
}

#[test]
fn exempt_hosts() {
    for (text, name, is) in [
        ("https://cdn.linqapp.com/a", "cdn.linqapp.com", true),
        ("https://CDN.linqApp.com:443/a", "cdn.linqapp.com", true),
        ("https://u:p@cdn.linqapp.com/a", "cdn.linqapp.com", true),
        ("https://cdn%2elinqapp.com/a", "CDN.LINQAPP.COM", true),
        ("https://cdn.linqapp.com./a", "cdn.linqapp.com", false),
        ("https://a.cdn.linqapp.com/a", "cdn.linqapp.com", false),
        ("https://cdn.linqapp.com.evil.example/a", "cdn.linqapp.com", false),
        ("https://cdn.linqapp.com@evil.example/a", "cdn.linqapp.com", false),
        ("https://evil.example/cdn.linqapp.com", "cdn.linqapp.com", false),
        ("https://evil.example\\@cdn.linqapp.com/a", "cdn.linqapp.com", false),
        ("https://xcdn.linqapp.com/a", "cdn.linqapp.com", false),
        ("https://203.0.113.7/a", "203.0.113.7", true),
        ("https://3405803783/a", "203.0.113.7", true),
        ("https://[2001:db8::1]/a", "[2001:DB8:0::1]", true),
        ("https://a.b/", "", false),
        ("https://a.b/", "a b", false),
        ("foo://a.b/", "a.b", false),
        ("data:,a", "a.b", false),
    ] {
        assert_eq!(url(text).host_is(name, DEFAULT_PARSER), is, "{text} {name}");
    }
}

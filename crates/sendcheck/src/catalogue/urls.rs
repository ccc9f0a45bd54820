//! URLs in fields of their own.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "URLs";

rule! {
    invalid_url,
    name: "invalid-url",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "invalid URL `{given}`: {reason}",
    },
    helps: {
        COMPLETE: "use a complete URL, such as `https://example.com/cat.png`",
        REPAIR: "{problem}: use `{suggestion}`",
    },
    what: "Checks for a URL field that is not an absolute URL by the WHATWG URL Standard, has no host (a card's `data:` URL needs none) or, in a link part, has a scheme other than http, https and ftp. The URL fields are the `value` of a link or app clip, the `url` of a media part, card, inline sticker or reaction, `voice_memo_url`, `group_chat_icon`, `layout.image_url`, and strings in `experience.params` whose key is `url` or ends in `_url`.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "OpenAPI 2026-03-24, `LinkPart.value` and `MediaPart.url`: format uri; https://docs.linqapp.com/guides/resources/faq/ (schemes of a link part); https://url.spec.whatwg.org/",
}

rule! {
    url_not_https,
    name: "url-not-https",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "URL `{given}` does not start with `https://`",
    },
    helps: {
        HTTPS: "use an `https://` URL, in lower case",
        REPAIR: "{problem}: use `{suggestion}`",
    },
    what: "Checks for a URL field other than a link's `value` that does not begin with exactly `https://`. A card's `url` may have the scheme `data` instead.",
    why: "The API rejects the request. In an app card, the code is 1008.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "http://example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "OpenAPI 2026-03-24, `MediaPart.url`: pattern ^https://; https://docs.linqapp.com/error/codes/1xxx/1008/; linq-python 0.65.0, `MessageContentParam`",
}

rule! {
    url_too_long,
    name: "url-too-long",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "URL too long: {count} characters, maximum {limit}",
    },
    helps: {
        HELP: "use a shorter URL",
    },
    what: "Checks for more than 2,048 characters in a link's `value` or in an app card's `url` or `layout.image_url`. For a card's `data:` URL, the limit is 16,384.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/" * 103}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/" * 102}]}"#,
    source: "OpenAPI 2026-03-24, `LinkPart.value`: maxLength 2048; reference of messages.create, `image_url`; linq-python 0.65.0, `MessageContentParam`, `url` of an app card",
}

rule! {
    url_needs_repair,
    name: "url-needs-repair",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "URL `{given}` is not written as a URL: {reason}",
    },
    helps: {
        REPAIR: "{problem}: use `{suggestion}`",
        ENCODE: "percent-encode it",
    },
    what: "Checks for a URL field, other than a `data:` URL, that browsers repair silently and the format `uri` does not allow. It has white space, a control character, a non-ASCII character outside the host, one of `\" < > \\ ^ { | }` or a backtick, or a `%` without two hexadecimal digits. Or its scheme's `:` is not followed by exactly two `/`, or its host has an empty label (one dot at the end is allowed).",
    why: "The API may reject the URL or fetch another one.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/my cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/my%20cat.png"}]}"#,
    source: "OpenAPI 2026-03-24, `MediaPart.url` and `LinkPart.value`: format uri; RFC 3986; https://url.spec.whatwg.org/",
}

rule! {
    link_without_preview,
    name: "link-without-preview",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "no preview card for an http or ftp link",
    },
    helps: {
        HELP: "use an `https://` URL",
    },
    what: "Checks for a link's `value` with the scheme http or ftp.",
    why: "The recipient sees a plain URL instead of a preview card.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "http://example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/rich-link-previews/: \"HTTPS required for preview generation\"",
}

rule! {
    url_not_public,
    name: "url-not-public",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "host of `{given}` is not publicly reachable: {reason}",
    },
    helps: {
        HELP: "use a public host, or upload the file first",
    },
    what: "Checks for a URL field of scheme http, https, ftp, ws or wss whose host a server on the Internet cannot reach. Such a host is an IP address that is not public, by IANA's special-purpose registries and a few more (an IPv4 address may be written as one number), or a name without a dot. It may also be a name that ends in `.localhost`, `.local`, `.internal`, `.test`, `.invalid`, `.onion`, `.home.arpa` or `.lan`, in any case; one dot at the end is ignored.",
    why: "The server cannot fetch the URL.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://192.168.1.20/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, `url` of a media part: \"publicly accessible\"; https://www.iana.org/assignments/iana-ipv4-special-registry/",
}

rule! {
    url_has_credentials,
    name: "url-has-credentials",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "URL contains a user name or password",
    },
    helps: {
        HELP: "remove the credentials, or use a presigned URL",
    },
    what: "Checks for a URL field with a user name or password that is not empty.",
    why: "The credentials appear in logs, and the recipient may see them.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://ann:secret@example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "RFC 3986, section 3.2.1; the API's documentation does not mention it",
}

rule! {
    unsupported_media_type,
    name: "unsupported-media-type",
    severity: Warning,
    code: Some(Code::predicted(5004)),
    messages: {
        MESSAGE: "unsupported file type: `{given}`",
    },
    helps: {
        HELP: "convert the file to a supported format",
    },
    what: "Checks for a known file extension that its field does not support, in a media `url`, `voice_memo_url`, `group_chat_icon`, `layout.image_url`, the `url` of an inline sticker or reaction, or `filename`. A voice memo must be audio or MP4, a card image JPEG, PNG, HEIC, HEIF or WebP, and a group icon or sticker an image. Unknown extensions are not reported.",
    why: "The API checks the file's content and rejects the request if the extension is right.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.psd"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, \"Supported Media\"; https://docs.linqapp.com/error/codes/5xxx/5004/; https://docs.linqapp.com/error/codes/5xxx/5006/; https://docs.linqapp.com/guides/messaging/voice-memos/",
}

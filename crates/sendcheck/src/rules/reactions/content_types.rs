//! The content types of attachments.

/// The content types that the API documents today. Source: linq-python 0.65.0 (2026-10-09), less those that
/// [`DEPRECATED`] replaces.
pub(super) const SUPPORTED: &[&str] = &[
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/heic",
    "image/heif",
    "image/tiff",
    "image/bmp",
    "image/svg+xml",
    "image/webp",
    "image/x-icon",
    "video/mp4",
    "video/quicktime",
    "video/mpeg",
    "video/mpeg2",
    "video/x-m4v",
    "video/x-msvideo",
    "video/3gpp",
    "audio/mpeg",
    "audio/x-m4a",
    "audio/x-caf",
    "audio/x-wav",
    "audio/x-aiff",
    "audio/aac",
    "audio/midi",
    "audio/amr",
    "application/pdf",
    "application/vnd.apple.pkpass",
    "text/plain",
    "text/markdown",
    "text/vcard",
    "text/rtf",
    "text/csv",
    "text/html",
    "text/calendar",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/x-iwork-pages-sffpages",
    "application/x-iwork-numbers-sffnumbers",
    "application/x-iwork-keynote-sffkey",
    "application/epub+zip",
    "text/xml",
    "application/json",
    "application/zip",
    "application/x-gzip",
];

/// Content types that still work, each with the one to use instead. Source: the `OpenAPI` description of 2026-03-24,
/// and other names of the same type.
pub(super) const DEPRECATED: &[(&str, &str)] = &[
    ("image/jpg", "image/jpeg"),
    ("image/x-ms-bmp", "image/bmp"),
    ("audio/mp3", "audio/mpeg"),
    ("audio/mp4", "audio/x-m4a"),
    ("audio/m4a", "audio/x-m4a"),
    ("audio/wav", "audio/x-wav"),
    ("audio/aiff", "audio/x-aiff"),
    ("audio/x-aac", "audio/aac"),
    ("text/x-vcard", "text/vcard"),
    ("application/rtf", "text/rtf"),
    ("application/x-zip-compressed", "application/zip"),
    ("application/vnd.apple.pages", "application/x-iwork-pages-sffpages"),
    ("application/vnd.apple.numbers", "application/x-iwork-numbers-sffnumbers"),
    ("application/vnd.apple.keynote", "application/x-iwork-keynote-sffkey"),
];

/// The content types that go with file extensions.
const BY_EXTENSION: &[(&[&str], &[&str])] = &[
    (&["jpg", "jpeg"], &["image/jpeg", "image/jpg"]),
    (&["png"], &["image/png"]),
    (&["gif"], &["image/gif"]),
    (&["webp"], &["image/webp"]),
    (&["svg"], &["image/svg+xml"]),
    (&["ico"], &["image/x-icon"]),
    (&["heic", "heif"], &["image/heic", "image/heif"]),
    (&["tif", "tiff"], &["image/tiff"]),
    (&["bmp"], &["image/bmp", "image/x-ms-bmp"]),
    (&["mp4"], &["video/mp4", "audio/x-m4a", "audio/mp4"]),
    (&["m4v"], &["video/x-m4v", "video/mp4"]),
    (&["mov"], &["video/quicktime"]),
    (&["3gp"], &["video/3gpp"]),
    (&["avi"], &["video/x-msvideo"]),
    (&["mpeg", "mpg", "m2v"], &["video/mpeg", "video/mpeg2"]),
    (&["mp3"], &["audio/mpeg", "audio/mp3"]),
    (&["m4a"], &["audio/x-m4a", "audio/mp4", "audio/m4a"]),
    (&["caf"], &["audio/x-caf"]),
    (&["amr"], &["audio/amr"]),
    (&["wav"], &["audio/x-wav", "audio/wav"]),
    (&["aif", "aiff"], &["audio/x-aiff", "audio/aiff"]),
    (&["aac"], &["audio/aac", "audio/x-aac"]),
    (&["mid", "midi"], &["audio/midi"]),
    (&["pdf"], &["application/pdf"]),
    (&["csv"], &["text/csv"]),
    (&["ics"], &["text/calendar"]),
    (&["json"], &["application/json"]),
    (&["epub"], &["application/epub+zip"]),
    (&["pkpass"], &["application/vnd.apple.pkpass"]),
    (&["txt"], &["text/plain"]),
    (&["md"], &["text/markdown", "text/plain"]),
    (&["vcf"], &["text/vcard", "text/x-vcard"]),
    (&["rtf"], &["text/rtf", "application/rtf"]),
    (&["html", "htm"], &["text/html"]),
    (&["xml"], &["text/xml"]),
    (&["doc"], &["application/msword"]),
    (&["xls"], &["application/vnd.ms-excel"]),
    (&["ppt"], &["application/vnd.ms-powerpoint"]),
    (&["docx"], &["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]),
    (&["xlsx"], &["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]),
    (&["pptx"], &["application/vnd.openxmlformats-officedocument.presentationml.presentation"]),
    (&["pages"], &["application/x-iwork-pages-sffpages", "application/vnd.apple.pages"]),
    (&["numbers"], &["application/x-iwork-numbers-sffnumbers", "application/vnd.apple.numbers"]),
    (&["key"], &["application/x-iwork-keynote-sffkey", "application/vnd.apple.keynote"]),
    (&["zip"], &["application/zip", "application/x-zip-compressed"]),
    (&["gz"], &["application/x-gzip"]),
];

/// Returns `true` if the API documents the content type, today or in March.
pub(crate) fn is_listed(content_type: &str) -> bool {
    SUPPORTED.contains(&content_type) || is_deprecated(content_type)
}

pub(super) fn is_deprecated(content_type: &str) -> bool {
    DEPRECATED.iter().any(|(name, _)| *name == content_type)
}

/// Returns the content types that go with an extension, in any case.
pub(crate) fn of_extension(extension: &str) -> Option<&'static [&'static str]> {
    let has = |known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(extension));
    BY_EXTENSION.iter().find(|(extensions, _)| has(extensions)).map(|(_, types)| *types)
}

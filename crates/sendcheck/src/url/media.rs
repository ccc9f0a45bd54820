//! What the API takes, by file extension.

/// What a file is sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaUse {
    /// A media part or an attachment.
    Media,
    /// A voice memo.
    VoiceMemo,
    /// A group's icon, or a sticker.
    Image,
    /// The image of an app card.
    CardImage,
}

/// What is known of an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    /// The API takes it.
    Supported,
    /// A known type that the API does not take here.
    Unsupported,
    /// Nothing is known.
    Unknown,
}

const CARD_IMAGES: &[&str] = &["jpg", "jpeg", "png", "heic", "heif", "webp"];

/// Images that a card does not take.
const OTHER_IMAGES: &[&str] = &["gif", "tif", "tiff", "bmp", "svg", "ico"];

const VOICE: &[&str] = &["mp3", "m4a", "mp4", "aac", "caf", "wav", "aif", "aiff", "amr"];

#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "mid", "midi", "mov", "m4v", "mpeg", "mpg", "m2v", "3gp", "avi", "pdf", "txt", "md", "rtf",
    "csv", "html", "htm", "xml", "json", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pages",
    "numbers", "key", "epub", "zip", "gz", "vcf", "ics", "pkpass",
];

#[rustfmt::skip]
const UNSUPPORTED: &[&str] = &[
    "avif", "jxl", "psd", "ai", "eps", "webm", "mkv", "flv", "wmv", "ogv", "ogg", "oga", "opus",
    "flac", "wma", "exe", "dll", "msi", "bat", "cmd", "com", "scr", "sh", "jar", "apk", "ipa",
    "dmg", "pkg", "iso", "rar", "7z", "tar", "bz2", "xz",
];

/// Returns what is known of an extension, in any case, for this use.
pub(crate) fn support(extension: &str, media_use: MediaUse) -> Support {
    let is_in = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(extension));
    let takes = |uses: &[MediaUse]| {
        if uses.contains(&media_use) { Support::Supported } else { Support::Unsupported }
    };
    if is_in(CARD_IMAGES) {
        takes(&[MediaUse::Media, MediaUse::Image, MediaUse::CardImage])
    } else if is_in(OTHER_IMAGES) {
        takes(&[MediaUse::Media, MediaUse::Image])
    } else if is_in(VOICE) {
        takes(&[MediaUse::Media, MediaUse::VoiceMemo])
    } else if is_in(OTHERS) {
        takes(&[MediaUse::Media])
    } else if is_in(UNSUPPORTED) {
        Support::Unsupported
    } else {
        Support::Unknown
    }
}

/// Returns what follows the last dot.
pub(crate) fn extension_of_filename(filename: &str) -> Option<&str> {
    Some(filename.rsplit_once('.')?.1)
}

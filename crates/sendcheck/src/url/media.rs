//! The file types that the API takes, by extension.

/// The way a file is sent.
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

/// An answer about an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    /// The API takes it.
    Supported,
    /// A known type that the API does not take here.
    Unsupported,
    /// Nothing is known.
    Unknown,
}

/// Kinds of files that are supported alike.
enum FileKind {
    /// An image that cards take, too.
    CardImage,
    /// Another image.
    Image,
    /// Audio that voice memos take.
    Voice,
    /// Another supported file.
    Other,
    /// A known type that is not supported anywhere.
    Unsupported,
}

/// The longest known extension, `numbers`.
const MAX_BYTES: usize = 7;

#[rustfmt::skip]
fn kind(extension: &str) -> Option<FileKind> {
    let mut buffer = [0; MAX_BYTES];
    let lower = buffer.get_mut(..extension.len())?;
    lower.copy_from_slice(extension.as_bytes());
    lower.make_ascii_lowercase();
    Some(match &*lower {
        b"jpg" | b"jpeg" | b"png" | b"heic" | b"heif" | b"webp" => FileKind::CardImage,
        b"gif" | b"tif" | b"tiff" | b"bmp" | b"svg" | b"ico" => FileKind::Image,
        b"mp3" | b"m4a" | b"mp4" | b"aac" | b"caf" | b"wav" | b"aif" | b"aiff" | b"amr" => {
            FileKind::Voice
        }
        b"mid" | b"midi" | b"mov" | b"m4v" | b"mpeg" | b"mpg" | b"m2v" | b"3gp" | b"avi" | b"pdf"
        | b"txt" | b"md" | b"rtf" | b"csv" | b"html" | b"htm" | b"xml" | b"json" | b"doc"
        | b"docx" | b"xls" | b"xlsx" | b"ppt" | b"pptx" | b"pages" | b"numbers" | b"key"
        | b"epub" | b"zip" | b"gz" | b"vcf" | b"ics" | b"pkpass" => FileKind::Other,
        b"avif" | b"jxl" | b"psd" | b"ai" | b"eps" | b"webm" | b"mkv" | b"flv" | b"wmv" | b"ogv"
        | b"ogg" | b"oga" | b"opus" | b"flac" | b"wma" | b"exe" | b"dll" | b"msi" | b"bat"
        | b"cmd" | b"com" | b"scr" | b"sh" | b"jar" | b"apk" | b"ipa" | b"dmg" | b"pkg" | b"iso"
        | b"rar" | b"7z" | b"tar" | b"bz2" | b"xz" => FileKind::Unsupported,
        _ => return None,
    })
}

/// Looks up an extension, in any case, for this use.
pub(crate) fn support(extension: &str, media_use: MediaUse) -> Support {
    let Some(kind) = kind(extension) else { return Support::Unknown };
    let is_supported = match media_use {
        MediaUse::Media => !matches!(kind, FileKind::Unsupported),
        MediaUse::VoiceMemo => matches!(kind, FileKind::Voice),
        MediaUse::Image => matches!(kind, FileKind::CardImage | FileKind::Image),
        MediaUse::CardImage => matches!(kind, FileKind::CardImage),
    };
    if is_supported { Support::Supported } else { Support::Unsupported }
}

/// Returns what follows the last dot.
pub(crate) fn extension_of_filename(filename: &str) -> Option<&str> {
    filename.get(filename.bytes().rposition(|byte| byte == b'.')? + 1..)
}

//! What the API takes, by file extension.

use super::Extension;
use crate::cut::{Words, words};

/// What a file is sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaUse {
    /// A media part, a group's icon or the like.
    Media,
    /// A voice memo.
    VoiceMemo,
}

/// What is known of an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    /// The API takes it.
    Supported,
    /// A common type that the API does not take.
    Unsupported,
    /// Nothing is known.
    Unknown,
}

/// Sound; mp4 may be either, and `audio/mp4` is taken.
const SOUND: Words = words!("m4a mp4 mp3 aac caf wav aif aiff amr mid midi");

/// Images, videos, documents; contacts, calendars and passes.
const OTHERS: Words = words!(
    "jpg jpeg png gif heic heif tif tiff bmp svg webp ico \
     mov m4v mpeg mpg m2v 3gp avi \
     pdf txt md rtf csv html htm xml json doc docx xls xlsx ppt pptx pages numbers key epub zip gz \
     vcf ics pkpass"
);

/// Images, videos and sound that the API does not list; programs and archives.
const NOT_TAKEN: Words = words!(
    "avif jxl psd ai eps webm mkv flv wmv ogv ogg oga opus flac wma \
     exe dll msi bat cmd com scr sh jar apk ipa dmg pkg iso rar 7z tar bz2 xz"
);

/// What is known of an extension.
///
/// As a voice memo only sound is supported: of the other extensions that media parts may have, it is
/// known that they are something else.
pub(crate) fn support(extension: Extension, media_use: MediaUse) -> Support {
    let extension = extension.key();
    if SOUND.have(extension) {
        Support::Supported
    } else if OTHERS.have(extension) {
        match media_use {
            MediaUse::Media => Support::Supported,
            MediaUse::VoiceMemo => Support::Unsupported,
        }
    } else if NOT_TAKEN.have(extension) {
        Support::Unsupported
    } else {
        Support::Unknown
    }
}

use super::super::media::{MediaUse, Support, extension_of_filename, support};

const USES: [MediaUse; 4] =
    [MediaUse::Media, MediaUse::VoiceMemo, MediaUse::Image, MediaUse::CardImage];

/// Checks that a media part, a voice memo, an icon and a card image take the extensions, in this order.
#[track_caller]
fn assert_support(extensions: &str, taken: [bool; 4]) {
    for extension in extensions.split(' ') {
        for (media_use, taken) in USES.into_iter().zip(taken) {
            let expected = if taken { Support::Supported } else { Support::Unsupported };
            assert_eq!(support(extension, media_use), expected, "{extension} {media_use:?}");
            let upper = extension.to_ascii_uppercase();
            assert_eq!(support(&upper, media_use), expected, "{upper} {media_use:?}");
        }
    }
}

#[test]
fn known_extensions() {
    assert_support("jpg jpeg png heic heif webp", [true, false, true, true]);
    assert_support("gif tif tiff bmp svg ico", [true, false, true, false]);
    assert_support("mp3 m4a mp4 aac caf wav aif aiff amr", [true, true, false, false]);
    assert_support(
        "mid midi mov m4v mpeg mpg m2v 3gp avi pdf txt md rtf csv html htm xml json doc docx xls \
         xlsx ppt pptx pages numbers key epub zip gz vcf ics pkpass",
        [true, false, false, false],
    );
    assert_support(
        "avif jxl psd ai eps webm mkv flv wmv ogv ogg oga opus flac wma exe dll msi bat cmd com scr \
         sh jar apk ipa dmg pkg iso rar 7z tar bz2 xz",
        [false; 4],
    );
}

#[test]
fn unknown_extensions() {
    for extension in ["", "j", "jp", "jpgs", "jpg ", "qqq", "é", "php", "tgz"] {
        for media_use in USES {
            assert_eq!(support(extension, media_use), Support::Unknown, "{extension}");
        }
    }
}

#[test]
fn extensions_of_filenames() {
    for (filename, extension) in [
        ("a.flac", Some("flac")),
        ("a.tar.GZ", Some("GZ")),
        (".png", Some("png")),
        ("a.", Some("")),
        ("flac", None),
        ("", None),
        ("a.é", Some("é")),
    ] {
        assert_eq!(extension_of_filename(filename), extension, "{filename}");
    }
}

use std::format;

use super::super::{MediaUse, Support, Url, support};

#[track_caller]
fn assert_support(extensions: &str, media: Support, voice_memo: Support) {
    for extension in extensions.split_whitespace() {
        let url = format!("https://a.b/c.{extension}");
        let found = Url::parse(&url).unwrap().extension().unwrap();
        assert_eq!(support(found, MediaUse::Media), media, "{extension}");
        assert_eq!(support(found, MediaUse::VoiceMemo), voice_memo, "{extension}");
    }
}

#[test]
fn what_the_api_takes() {
    let sound = "m4a mp4 mp3 aac caf wav aiff amr mid midi";
    assert_support(sound, Support::Supported, Support::Supported);
    let others = "jpg jpeg png gif heic heif tif tiff bmp mov m4v mpeg mpg 3gp pdf txt rtf csv \
                  doc docx xls xlsx ppt pptx pages numbers key epub zip html htm vcf ics \
                  webp svg ico avi pkpass json xml gz md";
    assert_support(others, Support::Supported, Support::Unsupported);
}

#[test]
fn what_it_is_known_not_to_take() {
    let extensions = "avif jxl psd ai eps webm mkv flv wmv ogv ogg oga opus flac wma exe dll msi bat \
                      cmd com scr sh jar apk ipa dmg pkg iso rar 7z tar bz2 xz";
    assert_eq!(extensions.split_whitespace().count(), 34);
    assert_support(extensions, Support::Unsupported, Support::Unsupported);
}

#[test]
fn silence_about_the_rest() {
    assert_support("php aspx js tgz jpg2 x", Support::Unknown, Support::Unknown);
}

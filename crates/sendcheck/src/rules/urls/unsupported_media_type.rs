use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::{MediaUse, Support, Url, support};

rule! {
    name: "unsupported-media-type",
    severity: Warning,
    code: Some(Code::predicted(5004)),
    message: "the extension of `{given}` is one that is not supported here",
    help: "convert the file to a supported format",
    what: "The last extension in the path of a media `url` or `voice_memo_url` is known and not supported; a voice memo takes audio only. Extensions that are not known are passed over.",
    why: "The server looks at the file itself, and rejects the message if it is what its name says.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.psd"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, «Supported Media»; https://docs.linqapp.com/error/codes/5xxx/5004/",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let media_use = match url.role {
        UrlRole::Media => MediaUse::Media,
        UrlRole::VoiceMemo => MediaUse::VoiceMemo,
        UrlRole::Link | UrlRole::GroupIcon | UrlRole::Card | UrlRole::CardImage => return,
    };
    if let Some(extension) = valid(url).and_then(Url::extension)
        && support(extension, media_use) == Support::Unsupported
    {
        context.push(DiagnosticBuilder::new(Rule::UnsupportedMediaType, path).given(url.text));
    }
}

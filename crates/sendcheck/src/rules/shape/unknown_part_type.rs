use crate::catalogue::{Rule, nearest, texts::unknown_part_type as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::PartKind;

/// Reports a part of an unknown type.
pub(crate) fn report(given: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut builder = DiagnosticBuilder::new(Rule::UnknownPartType, path);
    let names = || PartKind::ALL.iter().map(|kind| kind.name());
    let lower = given.to_ascii_lowercase();
    let other_case = names().find(|name| *name == lower);
    match (meant(&lower), other_case) {
        (_, Some(name)) => builder.suggest(text::NEAREST, name),
        (Some(Meant::Type(name)), _) => builder.suggest(text::USE, name),
        (Some(Meant::Other(help)), _) => builder.help(help),
        (None, None) => match nearest(given, names()) {
            Some(name) => builder.suggest(text::NEAREST, name),
            None => builder.help(text::ONE_OF),
        },
    };
    context.push(builder.given(given));
}

enum Meant {
    /// A type.
    Type(&'static str),
    /// Another feature, with its help.
    Other(&'static str),
}

/// Returns the meaning of a name from another API. The name is in lower case.
fn meant(given: &str) -> Option<Meant> {
    Some(match given {
        "image" | "photo" | "picture" | "img" | "gif" | "video" | "audio" | "voice" | "file"
        | "document" | "attachment" => Meant::Type("media"),
        "url" | "rich_link" | "preview" => Meant::Type("link"),
        "app" | "card" | "imessage_card" => Meant::Type("imessage_app"),
        "appclip" | "clip" => Meant::Type("app_clip"),
        "string" | "message" | "body" | "markdown" => Meant::Type("text"),
        "reaction" | "tapback" => Meant::Other(text::REACTION),
        "poll" => Meant::Other(text::POLL),
        "voice_memo" | "voicememo" => Meant::Other(text::VOICE_MEMO),
        "sticker" => Meant::Other(text::STICKER),
        "effect" => Meant::Other(text::EFFECT),
        "mention" => Meant::Other(text::MENTION),
        _ => return None,
    })
}

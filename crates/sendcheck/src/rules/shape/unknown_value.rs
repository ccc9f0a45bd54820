use crate::catalogue::{Rule, nearest, one_of, texts::unknown_value as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Choices, Noun};
use crate::text::is_one_emoji;

/// Reports a string that a closed enumeration does not list.
pub(crate) fn report(
    choices: &Choices,
    given: &str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let message = match choices.noun {
        Noun::Style => text::STYLE,
        Noun::Animation => text::ANIMATION,
        Noun::Service => text::SERVICE,
        Noun::EffectType => text::EFFECT_TYPE,
        Noun::ReactionOperation => text::REACTION_OPERATION,
        Noun::ReactionType => text::REACTION_TYPE,
    };
    let expected = one_of(choices.names);
    let mut builder = DiagnosticBuilder::new(Rule::UnknownValue, path);
    match meant(choices, given) {
        Some(Meant::Other(help, name)) => builder.suggest(help, name),
        Some(Meant::Emoji) => builder.help(text::CUSTOM_EMOJI),
        None => builder.help(text::ONE_OF),
    };
    context.push(builder.message(message).given(given).expected(&expected));
}

enum Meant {
    /// A name, with its help.
    Other(&'static str, &'static str),
    /// An emoji of one's own.
    Emoji,
}

fn meant(choices: &Choices, given: &str) -> Option<Meant> {
    let other = match choices.noun {
        Noun::Style => {
            let name = listed(crate::schema::choices::<crate::schema::Animation>(), given);
            name.map(|name| Meant::Other(text::IS_ANIMATION, name))
        }
        Noun::Animation => {
            let name = listed(crate::schema::choices::<crate::schema::Style>(), given);
            name.map(|name| Meant::Other(text::IS_STYLE, name))
        }
        Noun::ReactionType => reaction(given),
        Noun::Service | Noun::EffectType | Noun::ReactionOperation => None,
    };
    other.or_else(|| {
        let name = listed(choices, given).or_else(|| nearest(given, choices.names.iter().copied()));
        name.map(|name| Meant::Other(text::NEAREST, name))
    })
}

/// Returns the name that is `given` in another case.
fn listed(choices: &Choices, given: &str) -> Option<&'static str> {
    choices.names.iter().copied().find(|name| name.eq_ignore_ascii_case(given))
}

fn reaction(given: &str) -> Option<Meant> {
    let name = match given {
        "heart" | "loved" => "love",
        "thumbs_up" | "liked" | "👍" => "like",
        "thumbs_down" => "dislike",
        "haha" => "laugh",
        "exclamation" | "emphasis" => "emphasize",
        _ => return is_one_emoji(given).then_some(Meant::Emoji),
    };
    Some(Meant::Other(text::NEAREST, name))
}

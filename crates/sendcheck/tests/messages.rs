//! The facts that sentences of findings give; no vector looks at words.

use sendcheck::{Diagnostic, Operation, Options, Rule, check};

/// The one finding of a rule in a message.
fn found(rule: Rule, message: &str) -> Diagnostic {
    let report = check(Operation::Message, message.as_bytes(), &Options::default());
    let mut found = report.diagnostics().iter().filter(|found| found.rule() == rule);
    let only = found.next().unwrap_or_else(|| panic!("no {rule}: {message}"));
    assert!(found.next().is_none(), "{rule} twice: {message}");
    only.clone()
}

#[test]
fn unknown_effect_suggests_the_nearest() {
    for (effect, suggested) in [
        (r#"{"type": "bubble", "name": "gentel"}"#, Some("did you mean `gentle`?")),
        (r#"{"type": "screen", "name": "confeti"}"#, Some("did you mean `confetti`?")),
        (r#"{"type": "bubble", "name": "confeti"}"#, Some("did you mean `confetti`?")),
        (r#"{"type": "screen", "name": "Gentle"}"#, Some("did you mean `gentle`?")),
        (r#"{"name": "confeti"}"#, Some("did you mean `confetti`?")),
        (r#"{"name": "invisible_ink"}"#, Some("did you mean `invisible`?")),
        (r#"{"name": "snowfall"}"#, Some("use a documented effect name")),
    ] {
        let message =
            format!(r#"{{"parts": [{{"type": "text", "value": "hi"}}], "effect": {effect}}}"#);
        assert_eq!(found(Rule::UnknownEffect, &message).help().as_deref(), suggested, "{effect}");
    }
}

#[test]
fn media_are_counted_in_the_sentence() {
    let media =
        |url: &str, times: usize| vec![format!(r#"{{"type": "media", "url": "{url}"}}"#); times];
    let public = media("https://example.com/a.jpg", 40);
    let presigned = media("https://bucket.s3.amazonaws.com/a.jpg?X-Amz-Signature=00", 3);
    let message = format!(r#"{{"parts": [{}]}}"#, [public, presigned].concat().join(", "));
    let sentence = found(Rule::UnclearUrlMedia, &message).message();
    assert!(
        sentence.starts_with("possibly too many media parts with URLs: 43, maximum 40"),
        "{sentence}"
    );
}

#[test]
fn markdown_help_names_the_replacement() {
    for (text, help) in [
        ("**a** b", "write `a` with a `bold` text decoration"),
        ("__a__ b", "write `a` with a `bold` text decoration"),
        ("***a*** b", "write `a` with `bold` and `italic` text decorations"),
        ("*a* b", "write `a` with an `italic` text decoration"),
        ("_a_ b", "write `a` with an `italic` text decoration"),
        ("~~a~~ b", "write `a` with a `strikethrough` text decoration"),
        ("[a](https://b.com)", "use the plain URL, or a link part"),
        ("![a](https://b.com)", "use a media part"),
        ("`a` b", "write `a` without the signs"),
        ("# A", "write `A` without the signs"),
        ("* a\\n* b", "remove the Markdown syntax"),
    ] {
        let message = format!(r#"{{"parts": [{{"type": "text", "value": "{text}"}}]}}"#);
        let found = found(Rule::MarkdownInText, &message).help().unwrap();
        assert!(found.starts_with(help), "{text}: {found}");
    }
}

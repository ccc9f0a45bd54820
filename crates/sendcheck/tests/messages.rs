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
fn an_effect_is_suggested_among_those_of_its_type() {
    for (effect, suggested) in [
        (r#"{"type": "bubble", "name": "gentel"}"#, Some("did you mean `gentle`?")),
        (r#"{"type": "screen", "name": "confeti"}"#, Some("did you mean `confetti`?")),
        (r#"{"type": "bubble", "name": "confeti"}"#, None),
        (r#"{"type": "screen", "name": "gentel"}"#, None),
        // Where the type is not known, most effects are screen effects.
        (r#"{"name": "confeti"}"#, Some("did you mean `confetti`?")),
        (r#"{"name": "gentel"}"#, None),
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
    assert!(sentence.starts_with("43 media parts have URLs"), "{sentence}");
}

#[test]
fn markdown_is_answered_with_what_takes_its_place() {
    for (text, help) in [
        ("**a** b", "use a text decoration with the style `bold`"),
        ("*a* b", "use a text decoration with the style `italic`"),
        ("~~a~~ b", "use a text decoration with the style `strikethrough`"),
        ("[a](https://b.com)", "write the bare URL, or send a link part"),
        ("![a](https://b.com)", "send a media part"),
        ("`a` b", "leave out the marks"),
        ("# A", "leave out the marks"),
    ] {
        let message = format!(r#"{{"parts": [{{"type": "text", "value": "{text}"}}]}}"#);
        assert_eq!(found(Rule::MarkdownInText, &message).help().as_deref(), Some(help), "{text}");
    }
}

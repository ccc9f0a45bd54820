//! Lines fit, and underlines are under their places.

use sendcheck::{Operation, Options, check};
use sendcheck_excerpt::Renderer;
use unicode_width::UnicodeWidthStr as _;

fn rendered(columns: usize, json: &str) -> String {
    let options = Options::default().first_message(true);
    let report = check(Operation::Message, json.as_bytes(), &options);
    Renderer::plain(columns).report(&report, "a.json", json.as_bytes())
}

/// Returns the text above the carets of the diagnostic of a rule.
fn underlined(rendered: &str, rule: &str) -> String {
    let at = rendered.find(&format!("[{rule}]")).unwrap();
    let lines: Vec<_> = rendered[at..].lines().collect();
    let carets = lines.iter().position(|line| line.contains('^')).unwrap();
    let (source, carets) = (lines[carets - 1], lines[carets]);
    let start = carets.find('^').unwrap();
    let end = carets.rfind('^').unwrap() + 1;
    let mut out = String::new();
    for cluster in sendcheck::text::graphemes(source) {
        let column = source[..cluster.as_ptr().addr() - source.as_ptr().addr()].width();
        if (start..end).contains(&column) {
            out.push_str(cluster);
        }
    }
    out
}

#[test]
fn carets_are_under_the_place() {
    let befores = [
        "plain",
        "❤️❤️❤️",
        "👍🏽 ok 👍🏿",
        "1️⃣2️⃣",
        "🇩🇪🇫🇷",
        "👨‍👩‍👧 👩‍🚀",
        "so\u{AD}ft hy\u{AD}phen",
        "e\u{301}é",
        "日本語",
        "नमस्ते",
        "مرحبا",
        "\u{F0000}\u{10FFFD}",
        "\u{200B}\u{FEFF}x",
        "☀️☀",
        "ﷺ",
        "⚠️\u{AD}👩🏽‍💻",
    ];
    for before in befores {
        for columns in [40, 60, 100] {
            let json = format!(
                r#"{{"parts": [{{"type": "text", "value": "{before} https://a.example {before}"}}]}}"#
            );
            let shown = rendered(columns, &json);
            let found = underlined(&shown, "first-message-link");
            assert_eq!(found, "https://a.example", "{before:?} in {columns} columns\n{shown}");
        }
    }
}

#[test]
fn lines_fit_the_width() {
    let decorations =
        r#"[{"range": [0, 3], "style": "bold"}, {"range": [2, 5], "animation": "shake"}]"#;
    let json = format!(
        "{{\"parts\": [\n  {{\"type\": \"text\", \"value\": \"{}\", \"text_decorations\": {decorations}}},\n  {{\n    \"type\": \"media\"\n  }}, {{\"type\": \"picture\"}}\n]}}",
        "Read https://news.example.com/a 日本語 👍🏽 ".repeat(20)
    );
    for columns in [40, 41, 50, 79, 80, 100, 200] {
        let shown = rendered(columns, &json);
        for line in shown.lines() {
            assert!(line.width() <= columns, "{} > {columns}: {line}\n{shown}", line.width());
        }
    }
}

#[test]
fn invisible_characters_are_shown_or_dropped() {
    let json =
        "{\"parts\": [{\"type\": \"text\", \"value\": \"so\u{AD}ft\", \"x\u{1b}\": \"\u{202e}\"}]}";
    let shown = rendered(80, json);
    assert!(
        shown.contains("so-ft") && !shown.contains(['\u{1b}', '\u{202e}', '\u{AD}']),
        "{shown}"
    );
}

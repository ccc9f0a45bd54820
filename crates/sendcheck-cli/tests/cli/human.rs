//! `--format human`.

use crate::process::{Files, INVALID, VALID, command, example, run, sendcheck, sendcheck_with};

#[test]
fn diagnostic_underlines_its_place() {
    let document = "{\n  \"parts\": [\n    {\"type\": \"text\", \"value\": \"😀 see https://example.com\"}\n  ]\n}\n";
    let run = sendcheck_with(["check", "--first-message"], document.as_bytes());
    let expected = r#"
error[first-message-link]: first message of a new chat contains a URL: https://example.com
 --> <stdin>:3:39
  |
3 |     {"type": "text", "value": "😀 see https://example.com"}
  |                                       ^^^^^^^^^^^^^^^^^^^
  |
  = path: /parts/0/value, UTF-16 code units 7..26
  = code: 1005
  = help: send the link in a later message with chats.messages.send; if the chat exists, set
          `first_message` to false

<stdin>: 1 error; checked as message, because it has `parts`
"#;
    assert_eq!(run.stdout, expected.trim_start());
    assert_eq!((run.stderr.as_str(), run.status), ("", 1));
}

#[test]
fn notes_show_related_paths_and_predicted_codes() {
    let document = r#"{"parts": [{"type": "text", "value": "hello", "text_decorations": [{"range": [0, 3], "style": "bold"}, {"range": [2, 5], "animation": "shake"}]}]}"#;
    let run = sendcheck_with(["check", "--operation", "message"], document.as_bytes());
    let expected = "
  = path: /parts/0/text_decorations/1
  = also: /parts/0/text_decorations/0
  = code: 1005 (predicted)
  = help: change the ranges so that they do not overlap

<stdin>: 1 error; checked as message
";
    assert!(run.stdout.ends_with(expected), "{}", run.stdout);
}

#[test]
fn missing_field_underlines_its_object() {
    let run = sendcheck_with(["check"], br#"{"parts": [{"type": "text"}]}"#);
    let expected = r#"
1 | {"parts": [{"type": "text"}]}
  |            ^^^^^^^^^^^^^^^^ missing `value`
"#;
    assert!(run.stdout.contains(expected), "{}", run.stdout);
}

#[test]
fn value_of_several_lines_is_shown() {
    let document = "{\"parts\": [\n  {\"type\": \"text\", \"value\": \"a\"},\n  {\n    \"type\": \"text\",\n    \"value\": \"b\"\n  }\n]}";
    let run = sendcheck_with(["check"], document.as_bytes());
    let expected = r#"
 --> <stdin>:3:3
  |
3 | /   {
4 | |     "type": "text",
5 | |     "value": "b"
6 | |   }
  | |___^
  |
"#;
    assert!(run.stdout.contains(expected), "{}", run.stdout);
}

#[test]
fn invalid_json_underlines_the_error() {
    let run = sendcheck_with(["check"], b"{\"parts\": [");
    let expected = r#"
error[invalid-json]: invalid JSON: unexpected end of input, expected a value or `]`
 --> <stdin>:1:12
  |
1 | {"parts": [
  |            ^
  |
  = path: the whole document
  = code: 1003
  = help: the end is missing: 2 brackets are open

<stdin>: 1 error
"#;
    assert_eq!(run.stdout, expected.trim_start());
    let empty = sendcheck_with(["check"], b"");
    assert!(empty.stdout.starts_with(
        "error[invalid-json]: invalid JSON: document is empty, expected a value\n --> <stdin>:1:1"
    ));
    assert_eq!(empty.status, 1);
}

#[test]
fn path_ids_have_no_place_in_the_document() {
    let run = sendcheck_with(["check", "-o", "chats.typing.start", "--chat-id", "7"], b"{}");
    let expected = "
error[invalid-uuid]: invalid UUID `7`
 |
 = parameter: chat_id
 = code: 1005 (predicted)
";
    assert!(run.stdout.starts_with(expected.trim_start()), "{}", run.stdout);
}

#[test]
fn long_line_is_trimmed_around_the_place() {
    for filler in ["word ", "日本語 ", "😀 "] {
        let many = 10_000 / filler.chars().count();
        let document = format!(
            r#"{{"parts": [{{"type": "text", "value": "{0}https://example.com {0}"}}]}}"#,
            filler.repeat(many)
        );
        let run = sendcheck_with(["check", "--first-message"], document.as_bytes());
        let lines: Vec<_> = run.stdout.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= 110), "{}", run.stdout);
        let (source, marks) = lines
            .windows(2)
            .map(|pair| (pair[0], pair[1]))
            .find(|(source, _)| source.contains("https://example.com "))
            .unwrap();
        assert!(source.starts_with("1 | ...") && source.ends_with("..."), "{source}");
        assert!(marks.contains(" ^^^^^^^^^^^^^^^^^^^"), "{marks}");
        let too_long = lines.iter().position(|line| line.contains("[text-too-long]")).unwrap();
        assert!(lines[too_long + 3].contains('…'), "{}", run.stdout);
    }
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let document =
        "{\"parts\": [{\"type\": \"\u{1b}[31m\u{9b}\u{202e}\", \"\u{1b}]0;\u{7}\": \"\u{2066}\"}]}";
    let escaped =
        r#"{"parts": [{"type": "\u001b[31m\u009b\u202e", "\u001b]0;\u0007\u202e": "x"}]}"#;
    for (name, document) in [("a\u{1b}[2J\u{202e}", document), ("b", escaped)] {
        let files = Files::new();
        let file = files.write(name, document);
        for args in [&["check"][..], &["check", "--lines"], &["check", "-o", "message"]] {
            let run = sendcheck(args.iter().copied().chain([file.as_str(), "\u{1b}[2J\u{9b}"]));
            let is_control = |char: char| {
                (char.is_control() && char != '\n')
                    || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!run.stdout.contains(is_control), "{:?}", run.stdout);
            assert!(!run.stderr.contains(is_control), "{:?}", run.stderr);
            assert_eq!(run.status, 2);
        }
    }
}

#[test]
fn colours_need_a_terminal_or_a_variable() {
    let colours = |variables: &[(&str, &str)]| {
        let mut command = command();
        command.arg("check").envs(variables.iter().copied());
        run(command, INVALID.as_bytes()).stdout.contains('\u{1b}')
    };
    assert!(!colours(&[]));
    assert!(colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    let color = |choice: &str| {
        sendcheck_with(["check", "--color", choice], INVALID.as_bytes()).stdout.contains('\u{1b}')
    };
    assert!(color("always") && !color("never") && !color("auto"));
}

#[test]
fn examples_of_the_repository() {
    let wrong = sendcheck(["check", &example("first-message-gone-wrong.json")]);
    assert_eq!(wrong.status, 1);
    let rules: Vec<_> = wrong
        .stdout
        .lines()
        .filter_map(|line| line.strip_prefix("error[")?.split_once(']'))
        .map(|(rule, _)| rule)
        .collect();
    let six = [
        "invalid-phone-number",
        "first-message-link",
        "range-out-of-bounds",
        "consecutive-text",
        "url-not-https",
        "unknown-value",
    ];
    assert_eq!(rules, six);
    let good =
        ["app-card", "birthday", "bulk-media", "greeting", "mention", "poll", "reaction", "reply"];
    for good in good {
        let run = sendcheck(["check", &example(&format!("{good}.json"))]);
        assert!(run.stdout.contains(": valid; checked as "), "{}", run.stdout);
        assert_eq!(run.status, 0);
    }
}

#[test]
fn several_files() {
    let files = Files::new();
    let (a, b, c) = (files.write("a", VALID), files.write("b", INVALID), files.write("c", INVALID));
    let run = sendcheck(["check", &a, &b, &c]);
    let because = "checked as message, because it has `parts`";
    let finding = |file: &str| {
        format!(
            r#"error[no-parts]: message has no parts
 --> {file}:1:11
  |
1 | {{"parts": []}}
  |           ^^
  |
  = path: /parts
  = code: 1004 (predicted)
  = help: add at least one part

{file}: 1 error; {because}
"#
        )
    };
    assert_eq!(run.stdout, format!("{a}: valid; {because}\n\n{}\n{}", finding(&b), finding(&c)));
}

#[test]
fn truncated_report_says_so() {
    let document = format!(r#"{{"parts": [{}]}}"#, ["1"; 300].join(","));
    let run = sendcheck_with(["check", "--max-diagnostics", "2"], document.as_bytes());
    let end = "
<stdin>: 301 errors; checked as message, because it has `parts`
  showing 2 diagnostics; raise `--max-diagnostics` to see more
";
    assert!(run.stdout.ends_with(end), "{}", run.stdout);
}

#[test]
fn quiet_prints_diagnostics_only() {
    let files = Files::new();
    let (valid, invalid) = (files.write("a", VALID), files.write("b", INVALID));
    let run = sendcheck(["check", "--quiet", &invalid, &invalid]);
    assert!(!run.stdout.contains("\n\n\n"), "{}", run.stdout);
    let run = sendcheck(["check", "--quiet", &valid, &invalid]);
    assert!(run.stdout.starts_with("error[no-parts]: "), "{}", run.stdout);
    assert!(!run.stdout.contains("checked as"), "{}", run.stdout);
    assert_eq!(run.status, 1);
    assert_eq!(sendcheck(["check", "--quiet", &valid]).stdout, "");
}

//! The promises of planning, for any input.

use proptest::prelude::*;
use sendcheck::{Operation, Options, Report, Rule, Severity, check_str};
use sendcheck_compose::{Input, Plan, PlanOptions, PlannedSend, Planner, Split, plan, plan_json};
use serde_json::{Value, json};

/// Pieces of which Markdown, HTML and texts are made.
const PIECES: &[&str] = &[
    "a",
    "word ",
    "two words ",
    "Ana",
    "。",
    "日本",
    "明日まで",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n\n",
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    ">> ",
    "---\n",
    "***\n",
    "```\n",
    "~~~\n",
    "    ",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "[",
    "](https://x.example/a)",
    "](u)",
    "![",
    "![](https://i.example/a.png)",
    "<https://y.example>",
    "https://z.example/p?q=1",
    "example.com",
    "www.a.example",
    "\\",
    "\\*",
    "&amp;",
    "&copy;",
    "&#x41;",
    "<b>",
    "</b>",
    "<u>",
    "</u>",
    "<i>",
    "</i>",
    "<br>",
    "<p>",
    "</p>",
    "<ul><li>",
    "</li></ul>",
    "<!-- c -->",
    "<x-y>",
    "<table><tr><td>",
    "| a | b |\n|---|---|\n| c | d |\n",
    "| a | b | c |\n|---|---|---|\n| d | e | f |\n",
    "|",
    "[^1]",
    "\n[^1]: note\n",
    "[r]",
    "\n[r]: https://r.example\n",
    "👍🏽",
    "👨‍👩‍👧‍👦",
    "e\u{301}",
    "\u{200B}",
    ". ",
    "! ",
    "? ",
    "Dr. ",
    "：",
    "「",
    "」",
    "(",
    ")",
    "$$x^2$$",
    "{{name}}",
    "- [x] ",
    "- [ ] ",
    "\r\n",
    "\t",
    "مرحبا ",
    "नमस्ते ",
    "mailto:a@b.example",
    "[m](mailto:a@b.example?subject=x)",
    "Setext\n===\n",
];

fn content() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn limit() -> impl Strategy<Value = usize> {
    prop_oneof![Just(10_000), 1..60_usize, 1..6_usize]
}

fn input(content: &str, format: &str) -> Input {
    let json = json!({"content": content, "format": format}).to_string();
    Input::from_json(json.as_bytes()).unwrap()
}

fn texts(sends: &[PlannedSend]) -> Vec<String> {
    let mut texts = Vec::new();
    for send in sends {
        let document: Value = serde_json::from_str(send.document()).unwrap();
        let message =
            if send.operation() == Operation::Message { &document } else { &document["message"] };
        for part in message["parts"].as_array().into_iter().flatten() {
            if part["type"] == "text" {
                texts.push(part["value"].as_str().unwrap().to_owned());
            }
        }
    }
    texts
}

/// The characters that show something.
fn visible(texts: &[String]) -> String {
    let is_visible = |c: &char| !sendcheck::text::is_blank(c.encode_utf8(&mut [0; 4]));
    texts.iter().flat_map(|text| text.chars()).filter(is_visible).collect()
}

/// Every send is valid and warns of nothing but what it lists.
fn assert_valid(plan: &Plan) {
    for (index, send) in plan.sends().iter().enumerate() {
        let options =
            if index == 0 { Options::default() } else { Options::default().first_message(false) };
        let report = check_str(send.operation(), send.document(), &options);
        assert!(report.is_valid(), "{} {}", send.document(), report.to_json());
        let mut rules: Vec<Rule> =
            report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect();
        rules.sort_by_key(|rule| rule.name());
        rules.dedup();
        assert_eq!(rules, send.warnings());
        for rule in rules {
            let is_possible = matches!(
                rule,
                Rule::UnfilledPlaceholder
                    | Rule::DamagedText
                    | Rule::HtmlInText
                    | Rule::MarkdownInText
                    | Rule::FirstMessageMedia
                    | Rule::RiskyFirstLink
            );
            assert!(is_possible, "{rule}: {}", send.document());
        }
    }
}

fn is_nothing(report: &Report) -> bool {
    report.diagnostics().iter().all(|it| it.rule() == Rule::NoParts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sends_are_valid_and_lose_no_text(content in content(), limit in limit(), format in 0..3_usize) {
        let format = ["markdown", "html", "text"][format];
        let input = input(&content, format);
        let whole = plan(&input, &PlanOptions::new());
        let options = PlanOptions::new().limit(limit).unwrap();
        let split = plan(&input, &options);
        let (Ok(whole), Ok(split)) = (&whole, &split) else {
            prop_assert!(is_nothing(whole.as_ref().unwrap_err()));
            prop_assert!(is_nothing(split.as_ref().unwrap_err()));
            return Ok(());
        };
        assert_valid(whole);
        assert_valid(split);
        prop_assert_eq!(visible(&texts(whole.sends())), visible(&texts(split.sends())));
        if format == "text" {
            prop_assert_eq!(visible(&texts(split.sends())), visible(std::slice::from_ref(&content)));
        }
        let blocks = plan(&input, &options.split(Split::Blocks)).unwrap();
        assert_valid(&blocks);
        prop_assert_eq!(visible(&texts(whole.sends())), visible(&texts(blocks.sends())));
    }

    #[test]
    fn planning_a_plan_changes_nothing(content in content(), limit in limit()) {
        let options = PlanOptions::new().limit(limit).unwrap();
        let Ok(first) = plan(&input(&content, "markdown"), &options) else { return Ok(()) };
        for send in first.sends() {
            let long = texts(std::slice::from_ref(send)).iter().any(|it| it.encode_utf16().count() > limit);
            if long {
                continue;
            }
            let json = format!(r#"{{"message": {}}}"#, send.document());
            let again = plan_json(json.as_bytes(), &options).unwrap();
            prop_assert_eq!(again.sends().len(), 1);
            let documents: Vec<Value> = [send.document(), again.sends()[0].document()]
                .iter().map(|it| serde_json::from_str(it).unwrap()).collect();
            prop_assert_eq!(&documents[0], &documents[1]);
        }
    }

    #[test]
    fn a_new_chat_begins_without_links(content in content(), limit in limit()) {
        let input = input(&content, "markdown").to_new_chat("+12052535597", ["+12052532136"]);
        let options = PlanOptions::new().limit(limit).unwrap();
        match plan(&input, &options) {
            Ok(plan) => {
                assert_valid(&plan);
                let alone = plan_texts(&content);
                prop_assert_eq!(visible(&texts(plan.sends())), visible(&alone));
            }
            Err(report) => {
                let first = &report.diagnostics()[0];
                prop_assert!(matches!(first.rule(), Rule::FirstMessageLink | Rule::NoParts), "{}", report.to_json());
                if first.rule() == Rule::FirstMessageLink {
                    let options = options.opener("Hello there").unwrap();
                    assert_valid(&plan(&input, &options).unwrap());
                }
            }
        }
    }

    #[test]
    fn streaming_equals_planning(content in content(), cuts in prop::collection::vec(0..200_usize, 0..8), is_blocks: bool, limit in limit()) {
        // References are resolved by what comes before the next block.
        // A block that ends with invisible characters may be split elsewhere when text follows it.
        let content = content.replace("[r]", "").replace('\u{200B}', "");
        let split = if is_blocks { Split::Blocks } else { Split::Limit };
        let options = PlanOptions::new().limit(limit).unwrap().split(split);
        let expected = plan(&input(&content, "markdown"), &options);
        let mut planner = Planner::new(Input::default(), &options).unwrap();
        let mut sends = Vec::new();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % (content.len() + 1)).filter(|cut| content.is_char_boundary(*cut)).collect();
        cuts.push(content.len());
        cuts.sort_unstable();
        let mut at = 0;
        for cut in cuts {
            sends.extend(planner.push(&content[at..cut]).unwrap());
            at = cut;
        }
        match (planner.finish(), expected) {
            (Ok(rest), Ok(plan)) => {
                sends.extend(rest.sends);
                prop_assert_eq!(&sends, plan.sends());
                prop_assert_eq!(&rest.notes, plan.notes());
            }
            (Err(_), Err(_)) => {}
            (found, expected) => prop_assert!(false, "{found:?} {expected:?}"),
        }
    }

    #[test]
    fn safe_fixes_are_idempotent(content in content()) {
        use sendcheck::fix::{Applicability, fix, fixes};
        let document = json!({"parts": [{"type": "text", "value": content}]}).to_string();
        let options = Options::default();
        let fixed = fix(Operation::Message, document.as_bytes(), &options, Applicability::Safe);
        let again = fix(Operation::Message, fixed.document.as_bytes(), &options, Applicability::Safe);
        prop_assert_eq!(&fixed.document, &again.document);
        let left = fixes(Operation::Message, fixed.document.as_bytes(), &options);
        prop_assert!(left.iter().all(|it| it.applicability != Applicability::Safe), "{:?} {}", left, fixed.document);
        let before = check_str(Operation::Message, &document, &options);
        let errors = |report: &Report| report.diagnostics().iter().filter(|it| it.severity() == Severity::Error).count();
        prop_assert!(errors(&fixed.report) <= errors(&before));
    }
}

fn plan_texts(content: &str) -> Vec<String> {
    texts(plan(&input(content, "markdown"), &PlanOptions::new()).unwrap().sends())
}

//! Hostile content is planned whole, and streamed with the same result. `cargo xtask growth` counts the instructions.

use conformance::generate::{hostile_content, hostile_content_names};
use sendcheck::fix::{Applicability, fix};
use sendcheck::{Operation, Options, check_str};
use sendcheck_compose::split::text_pieces;
use sendcheck_compose::{Input, Plan, PlanOptions, Planner, plan};
use serde_json::{Value, json};

/// Enough for several texts of 10,000 UTF-16 code units.
const BYTES: usize = 1 << 16;
/// The default, in UTF-16 code units.
const LIMIT: usize = 10_000;

/// Every send is valid, and no text is longer than `limit` unless it has no place to split.
fn assert_valid(name: &str, plan: &Plan, limit: usize) {
    assert!(!plan.sends().is_empty(), "{name}");
    for send in plan.sends() {
        let report = check_str(Operation::Message, send.document(), &Options::default());
        assert!(report.is_valid(), "{name}: {report:?}");
        let document: Value = serde_json::from_str(send.document()).unwrap();
        let parts = document["parts"].as_array().unwrap().iter();
        for text in parts.filter_map(|part| part["value"].as_str()) {
            let is_short = text.encode_utf16().count() <= limit;
            assert!(is_short || text_pieces(text, limit).len() == 1, "{name}: {text}");
        }
    }
}

fn planned(input: &Input, options: &PlanOptions) -> Option<Plan> {
    match plan(input, options) {
        Ok(plan) => Some(plan),
        // Content that renders to nothing.
        Err(report) => {
            assert!(
                report.diagnostics().iter().any(|it| it.rule().name() == "no-parts"),
                "{report:?}"
            );
            None
        }
    }
}

#[test]
fn markdown_and_html_are_planned() {
    let options = PlanOptions::new();
    let mut count = 0;
    for name in hostile_content_names() {
        let content = hostile_content(name, BYTES);
        for input in [Input::markdown(content.clone()), Input::html(content)] {
            if let Some(plan) = planned(&input, &options) {
                assert_valid(name, &plan, LIMIT);
                count += 1;
            }
        }
    }
    assert!(count > 50, "only {count} plans");
}

#[test]
fn short_limits_split() {
    let options = PlanOptions::new().limit(20).unwrap();
    for name in hostile_content_names() {
        let content = hostile_content(name, BYTES / 16);
        let Some(plan) = planned(&Input::text(content), &options) else { continue };
        assert_valid(name, &plan, 20);
        assert!(plan.sends().len() > 10, "{name}: {} sends", plan.sends().len());
    }
}

#[test]
fn streams_release_what_planning_sends() {
    let options = PlanOptions::new();
    for name in hostile_content_names() {
        let block = hostile_content(name, 500) + "\n\nA paragraph.\n\n";
        let content = block.repeat(20);
        let Some(plan) = planned(&Input::markdown(content.clone()), &options) else { continue };
        let mut planner = Planner::new(Input::default(), &options).unwrap();
        let mut sends = Vec::new();
        for line in content.split_inclusive('\n') {
            sends.extend(planner.push(line).unwrap());
        }
        sends.extend(planner.finish().unwrap().sends);
        let documents = |sends: &[sendcheck_compose::PlannedSend]| -> Vec<String> {
            sends.iter().map(|send| send.document().to_owned()).collect()
        };
        assert_eq!(documents(&sends), documents(plan.sends()), "{name}");
    }
}

/// Every fix of many is found, and no number of them takes a check for each.
#[test]
fn many_fixes_are_applied() {
    let media = json!({"type": "media", "url": "https://i.example/a.png"});
    let text = json!({"type": "text", "value": "**a** b"});
    let parts: Vec<Value> = std::iter::repeat_n([text, media], 2_000).flatten().collect();
    let texts = |parts: &Value| -> Vec<Value> {
        parts.as_array().unwrap().iter().filter_map(|part| part.get("value").cloned()).collect()
    };
    let fixed = fixed(&json!({"parts": parts}));
    assert!(texts(&fixed["parts"]).iter().all(|value| value == "a b"), "{fixed}");

    let decorations = vec![json!({"range": [0, 1], "style": "Bold"}); 300];
    let text = json!({"type": "text", "value": "ab", "text_decorations": decorations});
    let fixed = self::fixed(&json!({"parts": [text]}));
    assert_eq!(fixed["parts"][0]["text_decorations"], json!([{"range": [0, 1], "style": "bold"}]));
}

/// A text has at most 100 decorations: the first ones.
#[test]
fn a_text_gets_no_more_styles_than_it_can_have() {
    let text = json!({"type": "text", "value": "**a** ".repeat(1_000)});
    let part = &fixed(&json!({"parts": [text]}))["parts"][0];
    assert_eq!(part["value"], "a ".repeat(100) + &"**a** ".repeat(900));
    assert_eq!(part["text_decorations"].as_array().unwrap().len(), 100);
    assert_eq!(part["text_decorations"][99], json!({"range": [198, 199], "style": "bold"}));
}

fn fixed(document: &Value) -> Value {
    let json = document.to_string();
    let fixed = fix(Operation::Message, json.as_bytes(), &Options::default(), Applicability::Safe);
    serde_json::from_str(&fixed.document).unwrap()
}

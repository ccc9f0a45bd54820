//! Hostile content is planned whole, and streamed with the same result. `cargo xtask growth` counts the instructions.

use conformance::generate::{hostile_content, hostile_content_names};
use sendcheck::{Operation, Options, check_str};
use sendcheck_compose::{Input, Plan, PlanOptions, Planner, plan};

/// Enough for several texts of 10,000 UTF-16 code units.
const BYTES: usize = 1 << 16;

/// Every send is valid, and no text is longer than `limit` unless it has no place to split.
fn assert_valid(name: &str, plan: &Plan) {
    assert!(!plan.sends().is_empty(), "{name}");
    for send in plan.sends() {
        let report = check_str(Operation::Message, send.document(), &Options::default());
        assert!(report.is_valid(), "{name}: {report:?}");
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
                assert_valid(name, &plan);
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
        assert_valid(name, &plan);
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

//! Planning: valid sends, no lost text, pieces that fit.

use proptest::prelude::*;
use sendcheck::Rule;
use sendcheck::links::find_links;
use sendcheck_compose::{PlanOptions, Split, plan, plan_json};
use serde_json::Value;

use crate::pieces::{
    assert_valid, config, content, input, is_nothing, limit, plan_texts, texts, visible,
};

proptest! {
    #![proptest_config(config())]

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
    fn a_return_is_a_line_ending(content in content(), format in 0..3_usize) {
        let content = content.replace("\r\n", "\n").replace('\r', "\n");
        let format = ["markdown", "html", "text"][format];
        let options = PlanOptions::new().split(Split::Blocks);
        let [feeds, returns] = [&content, &content.replace('\n', "\r")]
            .map(|content| plan(&input(content, format), &options).map(|plan| plan.to_json()));
        prop_assert_eq!(feeds.is_ok(), returns.is_ok());
        prop_assert_eq!(feeds.ok(), returns.ok());
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
    fn pieces_are_as_long_as_they_must_be(content in content(), limit in limit()) {
        let options = PlanOptions::new().limit(limit).unwrap();
        let Ok(plan) = plan(&input(&content, "text"), &options) else { return Ok(()) };
        for text in texts(plan.sends()) {
            if text.encode_utf16().count() > limit {
                prop_assert_eq!(place_in(&text), None, "{:?}", text);
            }
        }
    }
}

/// Returns white space at which a text may be split: outside links, with something visible on both sides.
fn place_in(text: &str) -> Option<usize> {
    let links: Vec<_> = find_links(text).strict(false).map(|link| link.range()).collect();
    let shows = |part: &str| !sendcheck::text::is_blank(part);
    let mut starts = Vec::new();
    let mut at = 0;
    for cluster in sendcheck::text::graphemes(text) {
        starts.push(at);
        at += cluster.len();
    }
    let is_inside = |at: usize| links.iter().any(|link| link.start < at && at < link.end);
    text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).find(|&at| {
        starts.contains(&at) && !is_inside(at) && shows(&text[..at]) && shows(&text[at..])
    })
}

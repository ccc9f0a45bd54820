//! Any text, planned: sends are valid, no text is lost, a plan is its own plan, chunks make no difference, and
//! previews count what is sent.

use sendcheck::{Operation, Options, Rule, check_str};
use sendcheck_compose::{
    HoldBack, Input, LinkStyle, PlanOptions, PlannedSend, Planner, Split, Typography, html,
    markdown, plan, plan_json, previews,
};
use serde_json::Value;

/// Longer texts are cut: each is planned many times.
const MAX_BYTES: usize = 2_000;

/// The first three bytes are options, the others are the text.
pub fn check(data: &[u8]) {
    let Some((&[limit, choices, cut], text)) = data.split_first_chunk::<3>() else { return };
    let text = String::from_utf8_lossy(text);
    let end = boundary(&text, MAX_BYTES);
    let text = &text[..end];
    let has = |bit: u8| choices & (1 << bit) != 0;
    let content = match choices & 3 {
        0 => Input::html(text),
        1 => Input::text(text),
        _ => Input::markdown(text),
    };
    let is_new = has(2);
    let input =
        if is_new { content.to_new_chat("+12052535597", ["+12052532136"]) } else { content };
    let limit = if limit == 0 { 10_000 } else { usize::from(limit) };
    let mut options = PlanOptions::new().limit(limit).expect("a limit");
    options = options.opener("Hello there").expect("an opener");
    options = options.split(if has(3) { Split::Blocks } else { Split::Limit });
    options = options.link_style(if has(4) { LinkStyle::Cards } else { LinkStyle::Inline });
    options = options.hold_back(if has(5) { HoldBack::LinksAndMedia } else { HoldBack::Links });
    options = options.strict_links(has(6));

    assert_planned(text, &input, &options, limit, choices & 3 == 1);
    if choices & 3 > 1 {
        assert_streamed(text, is_new, &options, usize::from(cut));
    }
    for rich in [markdown::render(text, Typography::Rich), html::render(text, Typography::Rich)] {
        let units = rich.text.encode_utf16().count();
        assert_eq!(rich.map.len(), units, "the map has an offset for each unit");
        let whole = text.encode_utf16().count();
        assert!(rich.map.iter().flatten().all(|at| *at < whole), "{text:?}");
        assert!(
            rich.decorations
                .iter()
                .all(|it| it.start_utf16 < it.end_utf16 && it.end_utf16 <= units)
        );
    }
}

fn assert_planned(text: &str, input: &Input, options: &PlanOptions, limit: usize, is_text: bool) {
    let Ok(planned) = plan(input, options) else {
        let whole = plan(&Input::text(text), &PlanOptions::new());
        assert!(!is_text || whole.is_err(), "a text that shows something is sent: {text:?}");
        return;
    };
    for (index, send) in planned.sends().iter().enumerate() {
        assert_valid(send, index);
        assert_own_plan(send, limit);
    }
    let whole = plan(input, &PlanOptions::new().opener("Hello there").expect("an opener"));
    let whole = whole.expect("what can be split can be sent");
    let without_opener = |sends: &[PlannedSend]| {
        let texts = visible(sends);
        texts.strip_prefix("Hellothere").map(str::to_owned).unwrap_or(texts)
    };
    if !has_cards(&planned) {
        assert_eq!(without_opener(planned.sends()), without_opener(whole.sends()), "{text:?}");
    }
    let offsets = planned.notes().iter().filter_map(|note| note.source);
    let units = text.encode_utf16().count();
    for (start, end) in offsets {
        assert!(start <= end && end <= units, "a note is in the content: {text:?}");
    }
}

/// Link parts are not texts.
fn has_cards(plan: &sendcheck_compose::Plan) -> bool {
    plan.sends().iter().any(|send| send.document().contains(r#""type":"link""#))
}

fn assert_valid(send: &PlannedSend, index: usize) {
    let mut options = Options::default();
    if index > 0 {
        options = options.first_message(false);
    }
    let report = check_str(send.operation(), send.document(), &options);
    assert!(report.is_valid(), "{} {}", send.document(), report.to_json());
    let is_possible = |rule: Rule| {
        matches!(
            rule,
            Rule::UnfilledPlaceholder
                | Rule::DamagedText
                | Rule::HtmlInText
                | Rule::MarkdownInText
                | Rule::FirstMessageMedia
        )
    };
    for diagnostic in report.diagnostics() {
        assert!(is_possible(diagnostic.rule()), "{} {}", send.document(), report.to_json());
    }
}

/// A message of a plan is its own plan, and has previews.
fn assert_own_plan(send: &PlannedSend, limit: usize) {
    let document: Value = serde_json::from_str(send.document()).expect("a document");
    let message = match send.operation() {
        Operation::Message => &document,
        _ => &document["message"],
    };
    let message_json = message.to_string();
    for preview in previews(message_json.as_bytes()).expect("a valid message has previews") {
        let parts = message["parts"].as_array().map_or(0, Vec::len);
        assert_eq!(preview.items.len(), parts, "{message_json}");
    }
    let texts = message["parts"].as_array().into_iter().flatten();
    let is_long = |part: &Value| {
        part["value"].as_str().is_some_and(|text| text.encode_utf16().count() > limit)
    };
    if texts.clone().any(is_long) {
        return;
    }
    let options = PlanOptions::new().limit(limit).expect("a limit");
    let json = format!(r#"{{"message":{message_json}}}"#);
    let again = plan_json(json.as_bytes(), &options).expect("a plan can be planned");
    assert_eq!(again.sends().len(), 1, "{message_json}");
    let again: Value = serde_json::from_str(again.sends()[0].document()).expect("a document");
    assert_eq!(&again, message);
}

/// However the content is divided into chunks, the sends and notes are the same: those of a plan.
fn assert_streamed(text: &str, is_new: bool, options: &PlanOptions, cut: usize) {
    let to = |input: Input| {
        if is_new { input.to_new_chat("+12052535597", ["+12052532136"]) } else { input }
    };
    let stream = |chunk: usize| {
        let mut planner = Planner::new(to(Input::default()), options)?;
        let mut sends = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = boundary(rest, chunk.max(first.len_utf8()));
            sends.extend(planner.push(&rest[..end])?);
            rest = &rest[end..];
        }
        let rest = planner.finish()?;
        sends.extend(rest.sends);
        Ok::<_, sendcheck::Report>((sends, rest.notes))
    };
    let (whole, cut) = (stream(text.len().max(1)), stream(cut.max(1)));
    // A stream may miss a definition that comes later than its reference.
    let planned = (!text.contains("]:")).then(|| {
        plan(&to(Input::markdown(text)), options)
            .map(|plan| (plan.sends().to_vec(), plan.notes().to_vec()))
    });
    for other in [Some(cut), planned].into_iter().flatten() {
        match (&whole, other) {
            (Ok(whole), Ok(other)) => assert_eq!(*whole, other, "{text:?}"),
            (whole, other) => assert_eq!(whole.is_err(), other.is_err(), "{text:?}"),
        }
    }
}

/// Returns the last boundary of a character up to an offset.
fn boundary(text: &str, max: usize) -> usize {
    (0..=max.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Returns the characters of all texts that show something.
fn visible(sends: &[PlannedSend]) -> String {
    let mut out = String::new();
    for send in sends {
        let document: Value = serde_json::from_str(send.document()).expect("a document");
        let message =
            if send.operation() == Operation::Message { &document } else { &document["message"] };
        for text in message["parts"].as_array().into_iter().flatten() {
            if text["type"] == "text" {
                out.push_str(text["value"].as_str().unwrap_or_default());
            }
        }
    }
    out.retain(|c| !sendcheck::text::is_blank(c.encode_utf8(&mut [0; 4])));
    out
}

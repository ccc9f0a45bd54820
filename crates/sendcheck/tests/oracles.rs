//! Rules compared with slow versions that compare each item with each.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::{Operation, Options, Report, Rule, check};
use serde_json::{Value, json};

/// Paths of the findings of `rule`, each with the one that it is related to.
fn found(report: &Report, rule: Rule) -> Vec<(String, Option<String>)> {
    let of_rule = report.diagnostics().iter().filter(|found| found.rule() == rule);
    of_rule.map(|found| (found.path().to_owned(), found.related().first().cloned())).collect()
}

#[derive(Clone, Debug)]
struct Decoration {
    start: i64,
    end: i64,
    style: Option<&'static str>,
    animation: Option<&'static str>,
}

impl Decoration {
    fn json(&self) -> Value {
        let mut json = json!({"range": [self.start, self.end]});
        if let Some(style) = self.style {
            json["style"] = style.into();
        }
        if let Some(animation) = self.animation {
            json["animation"] = animation.into();
        }
        json
    }

    fn is_range(&self) -> bool {
        0 <= self.start && self.start < self.end
    }

    fn takes_part(&self, length: i64) -> bool {
        self.is_range() && self.end <= length && (self.style.is_some() != self.animation.is_some())
    }

    fn must_not_meet(&self, other: &Self) -> bool {
        self.start < other.end
            && other.start < self.end
            && (self.animation.is_some() || other.animation.is_some())
    }

    fn repeats(&self, other: &Self) -> bool {
        let is_style =
            |one: &Self| one.is_range() && one.style.is_some() && one.animation.is_none();
        is_style(self)
            && is_style(other)
            && (self.start, self.end, self.style) == (other.start, other.end, other.style)
    }
}

fn decorations() -> impl Strategy<Value = Vec<Decoration>> {
    let style = prop::option::weighted(0.6, select(&["bold", "italic", "wavy"][..]));
    let animation = prop::option::weighted(0.3, select(&["shake", "spin"][..]));
    let decoration = (-1..14_i64, -1..14_i64, style, animation)
        .prop_map(|(start, end, style, animation)| Decoration { start, end, style, animation });
    prop::collection::vec(decoration, 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decorations_meet_where_they_meet(list in decorations(), length in 1..13_i64) {
        let text = "a".repeat(usize::try_from(length).expect("it is small"));
        let json: Vec<Value> = list.iter().map(Decoration::json).collect();
        let json = json!({"parts": [{"type": "text", "value": text, "text_decorations": json}]});
        let report = check(Operation::Message, json.to_string().as_bytes(), &Options::default());

        let place = |index: usize| format!("/parts/0/text_decorations/{index}");
        let with_first = |is_met: &dyn Fn(&Decoration, &Decoration) -> bool| -> Vec<_> {
            let each = list.iter().enumerate();
            each.filter_map(|(index, later)| {
                let met = list[..index].iter().position(|earlier| is_met(later, earlier))?;
                Some((place(index), Some(place(met))))
            })
            .collect()
        };
        let ranges = |is_wrong: &dyn Fn(&Decoration) -> bool| -> Vec<_> {
            let wrong = list.iter().enumerate().filter(|(_, one)| is_wrong(one));
            wrong.map(|(index, _)| (place(index) + "/range", None)).collect()
        };
        let takes_part = |one: &Decoration| one.takes_part(length);
        prop_assert_eq!(
            found(&report, Rule::DecorationOverlap),
            with_first(&|a, b| takes_part(a) && takes_part(b) && a.must_not_meet(b))
        );
        prop_assert_eq!(
            found(&report, Rule::DuplicateDecoration),
            with_first(&|a, b| a.repeats(b))
        );
        prop_assert_eq!(found(&report, Rule::InvalidRange), ranges(&|one| !one.is_range()));
        prop_assert_eq!(
            found(&report, Rule::RangeOutOfBounds),
            ranges(&|one| one.is_range() && one.end > length)
        );
    }

    #[test]
    fn recipients_are_met_again(
        to in prop::collection::vec("\\+1[2-4]|[aAb]@[cC]\\.de", 0..24),
        from in "\\+1[2-4]",
    ) {
        let message = json!({"parts": [{"type": "text", "value": "hi"}]});
        let json = json!({"from": from, "to": to, "message": message});
        let report = check(Operation::ChatsCreate, json.to_string().as_bytes(), &Options::default());

        let places = |is_found: &dyn Fn(usize, &str) -> bool| -> Vec<_> {
            let each = to.iter().enumerate().filter(|(index, one)| is_found(*index, one));
            each.map(|(index, _)| (format!("/to/{index}"), None)).collect()
        };
        prop_assert_eq!(
            found(&report, Rule::DuplicateRecipient),
            places(&|index, one| to[..index].iter().any(|other| other.eq_ignore_ascii_case(one)))
        );
        prop_assert_eq!(found(&report, Rule::SenderInRecipients), places(&|_, one| one == from));
    }

    /// The order of discovery differs from the order of the report, which still keeps the first.
    #[test]
    fn a_report_keeps_errors_first_and_the_first_of_each(
        to in prop::collection::vec("\\+1[2-4]|a@b\\.cd|x", 0..60),
        notes in prop::collection::vec("[a-c]", 0..60),
        max in 0..40_usize,
    ) {
        let notes: String = notes.iter().flat_map(|key| ["\"", key, "\": 1, "]).collect();
        let json = format!(
            r#"{{"message": {{{notes} "parts": [{{"value": 1, "note": 2, "type": "text"}}]}}, "to": {}}}"#,
            json!(to),
        );
        let check = |max| {
            let options = Options::new().max_diagnostics(max);
            check(Operation::ChatsCreate, json.as_bytes(), &options)
        };
        let (whole, part) = (check(1000), check(max));
        let errors = whole.errors().min(max);
        let warnings = whole.warnings().min(max - errors);
        let (mut errors_left, mut warnings_left) = (errors, warnings);
        let kept: Vec<_> = whole
            .diagnostics()
            .iter()
            .filter(|found| {
                let is_error = found.severity() == sendcheck::Severity::Error;
                let left = if is_error { &mut errors_left } else { &mut warnings_left };
                let is_kept = *left > 0;
                *left -= usize::from(is_kept);
                is_kept
            })
            .cloned()
            .collect();
        prop_assert!(!whole.is_truncated());
        prop_assert_eq!(part.diagnostics(), kept);
        prop_assert_eq!((part.errors(), part.warnings()), (whole.errors(), whole.warnings()));
        prop_assert_eq!(part.is_truncated(), errors + warnings < whole.errors() + whole.warnings());
    }

    /// A key is read as what it means, wherever its escapes are: the path tells.
    #[test]
    fn strings_mean_the_same_however_they_are_escaped(
        key in prop::collection::vec(("[a-z é😀\"\\\\\n\u{7f}/~\u{1f}]|.", 0..4_u8), 0..80),
    ) {
        let (mut plain, mut written) = (String::new(), String::new());
        for (char, how) in &key {
            plain.push_str(char);
            let must = char.chars().any(|char| char < ' ' || "\"\\".contains(char));
            match (how, must) {
                (0, _) => {
                    for unit in char.encode_utf16() {
                        write!(written, "\\u{unit:04X}").expect("strings grow");
                    }
                }
                (_, true) => {
                    let quoted = json!(char).to_string();
                    written += &quoted[1..quoted.len() - 1];
                }
                (1, _) if char == "/" => written += "\\/",
                _ => written += char,
            }
        }
        prop_assume!(!["parts", "effect", "reply_to"].contains(&plain.as_str()));
        let json = format!(r#"{{"parts": [{{"type": "app_clip"}}], "{written}": 0}}"#);
        let report = check(Operation::Message, json.as_bytes(), &Options::default());
        let path = format!("/{}", plain.replace('~', "~0").replace('/', "~1"));
        prop_assert_eq!(found(&report, Rule::UnknownField), [(path, None)]);
    }
}

//! Writes what the package's TypeScript knows of the catalogue.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;
use sendcheck::{Example, Operation, PayloadLocation, Rule};
use serde_json::{Value, json};

/// Writes `names.ts`, `rules.ts` and `explanations.ts`.
pub(crate) fn write(generated: &Path) -> Result<()> {
    fs::write(generated.join("names.ts"), names())?;
    fs::write(generated.join("rules.ts"), rules())?;
    fs::write(generated.join("explanations.ts"), explanations()?)?;
    Ok(())
}

fn names() -> String {
    let operations: Vec<&str> = Operation::ALL.iter().map(|it| it.name()).collect();
    let without_document =
        Operation::ALL.iter().filter(|it| it.payload_location() == PayloadLocation::None);
    let without_document: Vec<&str> = without_document.map(|it| it.name()).collect();
    let is_fixed = |rule: &&Rule| !rule.can_be_lowered();
    let groups: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.group()).collect();
    let mut out = format!(
        "/** Every operation, in the order of the core. */\n\
         export const operations = {} as const;\n\n\
         /** The operations that have no document. */\n\
         export const withoutDocument = {} as const;\n\n\
         /** The name of an operation; `message` is bare message content. */\n\
         export type Operation = (typeof operations)[number];\n",
        json!(operations),
        json!(without_document),
    );
    union(&mut out, "The name of a rule.", "RuleName", Rule::ALL.iter().map(|rule| rule.name()));
    let fixed = Rule::ALL.iter().filter(is_fixed).map(|rule| rule.name());
    union(&mut out, "A rule whose level cannot be lowered.", "FixedRule", fixed);
    union(&mut out, "The topic of a rule.", "RuleGroup", groups.into_iter());
    out
}

fn union<'a>(out: &mut String, doc: &str, name: &str, values: impl Iterator<Item = &'a str>) {
    let _ = write!(out, "\n/** {doc} */\nexport type {name} =");
    for value in values {
        let _ = write!(out, "\n  | {}", json!(value));
    }
    out.push_str(";\n");
}

fn rules() -> String {
    let mut out = String::from(
        "import type { Rule } from \"../types.js\";\n\n\
         /** The catalogue. The summary of a rule is its first message. */\n\
         export const rules: readonly Omit<Rule, \"summary\">[] = [\n",
    );
    for rule in Rule::ALL {
        let mut entry = json!({
            "rule": rule.name(),
            "severity": rule.severity().name(),
            "group": rule.group(),
            "messages": rule.messages(),
            "helps": rule.helps(),
            "params": rule.params().collect::<Vec<_>>(),
            "can_be_lowered": rule.can_be_lowered(),
            "fix": rule.fix().map(sendcheck::fix::Applicability::name),
        });
        if let Some(code) = rule.code() {
            entry["code"] = code.number().into();
            if code.is_predicted() {
                entry["code_predicted"] = true.into();
            }
        }
        let _ = writeln!(out, "  {entry},");
    }
    out.push_str("];\n");
    out
}

fn explanations() -> Result<String> {
    let mut out = String::from(
        "import type { Explanation } from \"../types.js\";\n\
         import type { RuleName } from \"./names.js\";\n\n\
         /** Returns the long texts of the catalogue. A function: bundlers can drop it, and engines parse it late. */\n\
         export const explanations = (): Readonly<Record<RuleName, Omit<Explanation, \"rule\">>> => ({\n",
    );
    for rule in Rule::ALL {
        let explanation = rule.explanation();
        let _ = writeln!(
            out,
            "  {}: {{\n    what: {},\n    why: {},\n    fails: {},\n    passes: {},\n    source: {},\n  }},",
            json!(rule.name()),
            json!(explanation.what),
            json!(explanation.why),
            example(&explanation.fails)?,
            example(&explanation.passes)?,
            json!(explanation.source),
        );
    }
    out.push_str("});\n");
    Ok(out)
}

fn example(example: &Example) -> Result<String> {
    let options = in_camel_case(serde_json::from_str(example.options)?);
    let document = expression(&example.document());
    let operation = json!(example.operation);
    Ok(format!("{{ operation: {operation}, options: {options}, document: {document} }}"))
}

/// Spells option names as the package does. Rule names in `levels` have hyphens and stay.
fn in_camel_case(options: Value) -> Value {
    let Value::Object(fields) = options else { return options };
    fields.into_iter().map(|(name, value)| (camel(&name), in_camel_case(value))).collect()
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |out, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        out + &initial.to_uppercase() + rest
    })
}

/// The shortest run of repetitions that is written as `"a".repeat(n)`, in characters.
const SHORTEST_RUN: usize = 200;

/// Writes a string as an expression. Long runs are repeated units, such as `"a".repeat(10001)`.
fn expression(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut terms = Vec::new();
    let mut plain = String::new();
    let mut rest = characters.as_slice();
    while let [first, after @ ..] = rest {
        if let Some((unit, times)) = run(rest) {
            terms.push(json!(plain).to_string());
            terms.push(format!("{}.repeat({times})", json!(String::from_iter(unit))));
            plain.clear();
            rest = &rest[unit.len() * times..];
        } else {
            plain.push(*first);
            rest = after;
        }
    }
    terms.push(json!(plain).to_string());
    terms.join(" + ")
}

/// Returns the unit that a text begins to repeat, and how often.
fn run(text: &[char]) -> Option<(&[char], usize)> {
    (1..=text.len().min(120)).map(|length| text.split_at(length)).find_map(|(unit, _)| {
        let times = text.chunks(unit.len()).take_while(|chunk| chunk == &unit).count();
        (times > 1 && times * unit.len() >= SHORTEST_RUN).then_some((unit, times))
    })
}

#[cfg(test)]
mod tests {
    use super::{expression, in_camel_case};
    use serde_json::json;

    #[test]
    fn long_runs_are_repeated_units() {
        assert_eq!(expression("short, short"), r#""short, short""#);
        assert_eq!(expression(&"a".repeat(300)), r#""" + "a".repeat(300) + """#);
        let items = format!("[{}\"é\"]", "\"é\", ".repeat(50));
        assert_eq!(expression(&items), r#""[" + "\"é\", ".repeat(50) + "\"é\"]""#);
    }

    #[test]
    fn option_names_are_in_camel_case() {
        let options = json!({"first_message": true, "chat": {"is_group": null}, "levels": {"no-parts": "warn"}});
        let expected = json!({"firstMessage": true, "chat": {"isGroup": null}, "levels": {"no-parts": "warn"}});
        assert_eq!(in_camel_case(options), expected);
    }
}

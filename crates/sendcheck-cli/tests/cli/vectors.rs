//! The conformance vectors through the command line.

use std::collections::BTreeMap;

use conformance::{Vector, vectors};
use serde_json::Value;

use crate::process::{Files, sendcheck};

/// The number of files in one run.
const AT_ONCE: usize = 100;

/// Returns the flags of options, if there are flags for all of them.
fn flags(options: &Value) -> Option<Vec<String>> {
    let mut flags = Vec::new();
    for (name, value) in options.as_object()? {
        match name.as_str() {
            "first_message" if value == true => flags.push("--first-message".into()),
            "first_message" => flags.push("--existing-chat".into()),
            "strict_links" if value == true => flags.push("--strict-links".into()),
            "strict_links" => {}
            "levels" => {
                for (rule, level) in value.as_object()? {
                    flags.push(format!("--{}={rule}", level.as_str()?));
                }
            }
            "url_media_exempt_hosts" => {
                let hosts = value.as_array().filter(|hosts| !hosts.is_empty())?;
                for host in hosts {
                    flags.push(format!("--exempt-host={}", host.as_str()?));
                }
            }
            "chat_id" => flags.push(format!("--chat-id={}", value.as_str()?)),
            "message_id" => flags.push(format!("--message-id={}", value.as_str()?)),
            "chat" => flags.push(format!("--chat={value}")),
            "max_diagnostics" => flags.push(format!("--max-diagnostics={value}")),
            _ => return None,
        }
    }
    Some(flags)
}

#[test]
fn every_vector_with_flags() {
    let vectors = vectors();
    let mut alike: BTreeMap<Vec<String>, Vec<&Vector>> = BTreeMap::new();
    let mut without_flags = Vec::new();
    for vector in &vectors {
        let options = serde_json::from_str(vector.options_json()).unwrap();
        match flags(&options) {
            Some(mut flags) => {
                flags.push(format!("--operation={}", vector.operation));
                alike.entry(flags).or_default().push(vector);
            }
            None => without_flags.push(&vector.name),
        }
    }
    assert!(without_flags.len() <= 2, "{without_flags:?}");

    let mut failures = Vec::new();
    for (flags, vectors) in &alike {
        for vectors in vectors.chunks(AT_ONCE) {
            failures.extend(mismatches(flags, vectors));
        }
    }
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

fn mismatches(flags: &[String], vectors: &[&Vector]) -> Vec<String> {
    let files = Files::new();
    let names = vectors
        .iter()
        .enumerate()
        .map(|(index, vector)| files.write(&format!("{index}.json"), vector.document()));
    let args = ["check", "--format=json"].map(String::from).into_iter();
    let run = sendcheck(args.chain(flags.iter().cloned()).chain(names));
    let reports = run.json_lines();
    assert_eq!(reports.len(), vectors.len(), "{}", run.stderr);
    let compared = vectors.iter().zip(&reports).map(|(vector, report)| vector.compare(report));
    compared.filter_map(Result::err).map(|mismatch| mismatch.to_string()).collect()
}

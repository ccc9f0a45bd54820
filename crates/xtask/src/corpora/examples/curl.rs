//! `curl` commands.

use std::ops::Range;

use sendcheck::{Operation, PayloadLocation};

use super::{Example, Found};

/// Finds the commands of a page, and gives back where they stand.
pub(super) fn find(text: &str, found: &mut Found) -> Vec<Range<usize>> {
    let starts: Vec<usize> = text.match_indices("curl ").map(|(start, _)| start).collect();
    let mut ranges = Vec::new();
    for (index, &start) in starts.iter().enumerate() {
        let limit = starts.get(index + 1).copied().unwrap_or(text.len());
        let end = text[start..limit].find("```").map_or(limit, |length| start + length);
        let command = &text[start..end];
        ranges.push(start..end);
        let Some(operation) = operation(command) else {
            found.leave_out("curl for another endpoint");
            continue;
        };
        let json = match (body(command), operation.payload_location()) {
            (Some(json), _) => json,
            (None, PayloadLocation::Body) => {
                found.leave_out("curl without a body");
                continue;
            }
            (None, _) => "{}".to_owned(),
        };
        found.examples.push(Example { operation, json, chat_id: None, notation: "curl" });
    }
    ranges
}

/// The operation whose method and path a command calls.
fn operation(command: &str) -> Option<Operation> {
    let after = |flag: &str| command.split(flag).nth(1)?.split_whitespace().next();
    let method = after("-X ").unwrap_or("GET");
    let url = command.split_whitespace().find(|word| word.contains("://"))?;
    let path = &url[url.find("/v3/")?..];
    let path = path.split(['?', '"', '\'']).next()?;
    Operation::ALL.into_iter().find(|operation| {
        operation.method() == Some(method)
            && operation.path().is_some_and(|template| matches(template, path))
    })
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template.zip(path).all(|(wanted, given)| wanted.starts_with('{') || wanted == given)
}

/// What stands between the quotes after `-d`. The last quote ends it: pages forget to escape apostrophes.
fn body(command: &str) -> Option<String> {
    let rest = &command[command.find("-d '")? + "-d '".len()..];
    let end = rest.rfind('\'')?;
    Some(rest[..end].replace(r"'\''", "'"))
}

//! Compares what an SDK sent with what `encode` writes.

use sendcheck::{EncodedRequest, Operation, Options, check, encode};
use sendcheck_server::Received;
use serde_json::Value;

use crate::cases::Case;
use crate::{Outcome, equal, typed};

/// The chat and the message of the scripts.
pub(crate) const CHAT: &str = "94c6bf33-31d9-40e3-a0e9-f94250ecedb9";
const MESSAGE: &str = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";

/// Compares each case with the request that came for it, to the byte if the body went through us.
pub(crate) fn all(cases: &[Case], seen: &[Received], is_direct: bool) -> Outcome {
    if cases.len() != seen.len() {
        return Err(format!("{} cases, but {} requests came", cases.len(), seen.len()).into());
    }
    for (case, seen) in cases.iter().zip(seen) {
        one(case, seen, is_direct)
            .map_err(|error| format!("{case}: {error}\n   sent: {seen:?}"))?;
    }
    Ok(())
}

fn one(case: &Case, seen: &Received, is_direct: bool) -> Outcome {
    let operation = case.operation()?;
    let options = Options::new().chat_id(CHAT).message_id(MESSAGE);
    let ours = encode(operation, case.document.to_string().as_bytes(), &options)?;
    equal("method", &seen.method.as_str(), &ours.method())?;
    equal("path", &seen.path.as_str(), &format!("/api/partner{}", ours.path()).as_str())?;
    equal("query", &pairs(&seen.query), &pairs(ours.query()))?;
    equal("token", &seen.header("authorization"), &Some("Bearer test"))?;
    equal("body", &json(seen.body.as_bytes())?, &json(ours.body())?)?;
    if !ours.body().is_empty() {
        let content_type = ours.headers().iter().find(|(name, _)| *name == "content-type");
        equal(
            "content type",
            &seen.header("content-type"),
            &content_type.map(|(_, value)| *value),
        )?;
    }
    if is_direct && !seen.body.is_empty() && !ours.body().is_empty() {
        judge(case, operation, seen.body.as_bytes(), &options)?;
    }
    Ok(())
}

/// Checks what the SDK sent, and that it stays unchanged.
fn judge(case: &Case, operation: Operation, body: &[u8], options: &Options) -> Outcome {
    let report = check(operation, body, options);
    let found: Vec<String> =
        report.diagnostics().iter().map(|found| found.rule().name().to_owned()).collect();
    equal("findings", &found, &case.findings)?;
    let through: EncodedRequest = encode(operation, body, options)?;
    equal("body sent on", &json(through.body())?, &json(body)?)?;
    equal("typed body", &json(&typed::through(operation, body)?)?, &json(body)?)
}

/// Returns a body as JSON; none and `{}` say the same.
fn json(body: &[u8]) -> Outcome<Value> {
    if body.is_empty() {
        return Ok(Value::Object(serde_json::Map::new()));
    }
    Ok(serde_json::from_slice(body)?)
}

/// Returns the fields of a query, decoded, by name.
fn pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    pairs.sort();
    pairs
}

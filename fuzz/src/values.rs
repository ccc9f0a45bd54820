//! JSON made of the API's words, for any operation: findings stand in order and in the document, and neither
//! white space nor the order of keys changes them; of keys given twice, the last counts.

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::{Operation, Options, check as check_document};
use serde_json::{Map, Value, json};

use crate::shared::consistent::assert_consistent;
use crate::shared::keys;
use crate::shared::order::{Written, assert_ordered};
use crate::shared::places::assert_in_document;
use crate::shared::words::{KEYS, STRINGS};

const DEPTH_MAX: usize = 9;

pub fn check(data: &[u8]) {
    // It ends where the bytes end: what is missing is 0, and nothing.
    let _ = check_each(&mut Unstructured::new(data));
}

fn check_each(u: &mut Unstructured<'_>) -> Result<()> {
    let operation = *u.choose(&Operation::ALL)?;
    let options = Options::new().strict_links(u.arbitrary()?).max_diagnostics(10_000);
    let options = if u.arbitrary()? { options.first_message(u.arbitrary()?) } else { options };
    let value = document(u)?;

    let written = Written::new(&value);
    let report = check_document(operation, written.json.as_bytes(), &options);
    assert_consistent(&report);
    assert_in_document(&report, &value);
    assert_ordered(&report, &written);

    let close = check_document(operation, value.to_string().as_bytes(), &options);
    let wide = serde_json::to_string_pretty(&value).expect("it is JSON");
    let wide = check_document(operation, wide.as_bytes(), &options);
    assert_eq!(close.to_json(), wide.to_json(), "white space changes nothing");

    let others = [json(u, DEPTH_MAX - 3)?, json(u, DEPTH_MAX - 2)?];
    let count = u.int_in_range(0..=2)?;
    let others = &others[..count];
    let again =
        keys::rewrite(&value, others, &mut |end| u.int_in_range(0..=end - 1).unwrap_or_default());
    let other = check_document(operation, again.json.as_bytes(), &options);
    assert_eq!(keys::findings(&report), keys::findings(&other), "{} {}", written.json, again.json);
    assert_eq!(keys::repeated(&other), again.repeated, "{}", again.json);
    Ok(())
}

/// Mostly with the shape of a message around, so that it reaches far.
fn document(u: &mut Unstructured<'_>) -> Result<Value> {
    let shape: u8 = u.arbitrary()?;
    if shape % 4 == 0 {
        return json(u, 0);
    }
    let mut parts = Vec::new();
    while parts.len() < 4 && u.arbitrary()? {
        let mut part = json(u, 3)?;
        if let (Value::Object(fields), Ok(true)) = (&mut part, u.arbitrary()) {
            fields.insert("type".into(), string(u)?.into());
        }
        parts.push(part);
    }
    let mut message = json(u, 2)?;
    if let Value::Object(fields) = &mut message {
        fields.insert("parts".into(), parts.into());
    }
    if shape % 4 == 1 {
        return Ok(message);
    }
    let mut whole = json!({"message": message});
    if shape % 4 == 3 {
        whole["from"] = json(u, DEPTH_MAX - 2)?;
        whole["to"] = json(u, DEPTH_MAX - 2)?;
    }
    Ok(whole)
}

fn json(u: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    let kind = if depth < DEPTH_MAX { u.int_in_range(0..=11)? } else { u.int_in_range(0..=7)? };
    Ok(match kind {
        0 => Value::Null,
        1 => bool::arbitrary(u)?.into(),
        2 => u.int_in_range(-3..=120_i64)?.into(),
        3 => i64::arbitrary(u)?.into(),
        4 => f64::arbitrary(u)?.into(),
        5..=7 => string(u)?.into(),
        8 | 9 => {
            let mut items = Vec::new();
            while items.len() < 5 && u.arbitrary()? {
                items.push(json(u, depth + 1)?);
            }
            items.into()
        }
        _ => {
            let mut fields = Map::new();
            while fields.len() < 6 && u.arbitrary()? {
                let key = if u.ratio(1, 9)? { <&str>::arbitrary(u)? } else { *u.choose(KEYS)? };
                let value = json(u, depth + 1)?;
                fields.insert(key.into(), value);
            }
            fields.into()
        }
    })
}

fn string(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(if u.ratio(1, 4)? { String::arbitrary(u)? } else { (*u.choose(STRINGS)?).to_owned() })
}

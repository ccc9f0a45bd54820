//! Values of fields.

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::request::Fields;
use serde_json::Value;

pub(super) fn option<'a, T>(
    u: &mut Unstructured<'a>,
    make: impl FnOnce(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Option<T>> {
    if u.arbitrary()? { make(u).map(Some) } else { Ok(None) }
}

pub(super) fn list<'a, T>(
    u: &mut Unstructured<'a>,
    max: usize,
    make: impl Fn(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut items = Vec::new();
    while items.len() < max && u.arbitrary()? {
        items.push(make(u)?);
    }
    Ok(items)
}

/// Text: usually short, now and then long enough to break a limit.
pub(super) fn words(u: &mut Unstructured<'_>) -> Result<String> {
    let text = <&str>::arbitrary(u)?;
    let times = if u.ratio(1, 50)? { u.int_in_range(1..=3_000)? } else { 1 };
    Ok(text.repeat(times.min(12_000 / text.len().max(1))))
}

pub(super) fn handle(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(match u.int_in_range(0..=3)? {
        0 => words(u)?,
        1 => format!("+{}", u64::arbitrary(u)?),
        2 => format!("{}@example.com", <&str>::arbitrary(u)?),
        _ => "+12052535597".into(),
    })
}

pub(super) fn handles(u: &mut Unstructured<'_>) -> Result<Vec<String>> {
    list(u, 40, handle)
}

pub(super) fn url(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(if u.ratio(1, 3)? {
        words(u)?
    } else {
        format!("https://example.com/{}", <&str>::arbitrary(u)?)
    })
}

pub(super) fn id(u: &mut Unstructured<'_>) -> Result<String> {
    let id = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    Ok(if u.ratio(1, 4)? { words(u)? } else { id.into() })
}

/// Undocumented fields with any value.
pub(super) fn fields(u: &mut Unstructured<'_>) -> Result<Fields> {
    let mut fields = Fields::new();
    for _ in 0..3 {
        if !u.ratio(1, 4)? {
            break;
        }
        let key = format!("x_{}", <&str>::arbitrary(u)?);
        fields.insert(key, anything(u, 0)?);
    }
    Ok(fields)
}

pub(super) fn anything(u: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    Ok(match u.int_in_range(0..=if depth < 5 { 7 } else { 5 })? {
        0 => Value::Null,
        1 => bool::arbitrary(u)?.into(),
        2 => i64::arbitrary(u)?.into(),
        3 => u64::arbitrary(u)?.into(),
        4 => f64::arbitrary(u)?.into(),
        5 => String::arbitrary(u)?.into(),
        6 => list(u, 4, |u| anything(u, depth + 1))?.into(),
        _ => {
            let fields = list(u, 4, |u| Ok((String::arbitrary(u)?, anything(u, depth + 1)?)))?;
            Value::Object(fields.into_iter().collect())
        }
    })
}

//! Strings for documents: what each field is meant to hold, and what comes close to it.

use std::collections::HashMap;
use std::{iter, ptr};

use fastrand::Rng;
use serde_json::Value;

use super::api::validator;
use super::pools::{HANDLES, NAMES, POOLS, Pool, TEXTS, URLS, UUIDS};

/// What a field of that name and schema is meant to hold.
fn pool(schema: &Value, name: &str) -> &'static Pool {
    match (schema["format"].as_str(), name) {
        (Some("uri"), _) => &URLS,
        (Some("uuid"), _) => &UUIDS,
        (_, "from" | "to" | "handle") => &HANDLES,
        (_, "name") => &NAMES,
        _ => &TEXTS,
    }
}

/// The strings that each schema accepts.
#[derive(Default)]
pub(super) struct Strings {
    /// By where the schema is.
    accepted: HashMap<*const Value, Accepted>,
}

#[derive(Default)]
struct Accepted {
    right: Vec<&'static str>,
    meant: Vec<&'static str>,
    any: Vec<&'static str>,
}

impl Strings {
    /// A string that the schema accepts, mostly one that is right in such a field.
    pub(super) fn accepted(&mut self, schema: &Value, name: &str, rng: &mut Rng) -> String {
        if rng.u8(..) < 4
            && let Some(length) = schema["maxLength"].as_u64()
        {
            let length = usize::try_from(length).unwrap_or_default();
            return of_length(length, schema["format"] == "uri", rng);
        }
        let accepted = self.accepted.entry(ptr::from_ref(schema));
        let accepted = accepted.or_insert_with(|| Accepted::new(schema, name));
        let strings = match rng.u8(..) {
            0..215 => &accepted.right,
            215..245 => &accepted.meant,
            _ => &accepted.any,
        };
        rng.choice(strings).copied().unwrap_or_default().to_owned()
    }
}

impl Accepted {
    fn new(schema: &Value, name: &str) -> Self {
        let Ok(validator) = validator(schema) else {
            return Self::default();
        };
        let accepts = |text: &&str| validator.is_valid(&Value::from(*text));
        let pool = pool(schema, name);
        let every = POOLS.iter().flat_map(|pool| pool.all);
        Self {
            right: pool.all.iter().copied().take(pool.right).filter(accepts).collect(),
            meant: pool.all.iter().copied().filter(accepts).collect(),
            any: every.copied().filter(accepts).collect(),
        }
    }
}

/// A string of so many code points: a URL, or one kind of character.
fn of_length(length: usize, is_url: bool, rng: &mut Rng) -> String {
    let start = if is_url { "https://example.com/" } else { "" };
    let filler = if is_url { 'a' } else { rng.choice(['a', 'é', '漢', '🎉']).unwrap_or('a') };
    let start: String = start.chars().take(length).collect();
    let missing = length - start.len();
    start.chars().chain(iter::repeat_n(filler, missing)).collect()
}

/// Any string of any kind.
pub(super) fn any(rng: &mut Rng) -> &'static str {
    let pool = rng.choice(POOLS).unwrap_or(&TEXTS);
    rng.choice(pool.all).copied().unwrap_or_default()
}

/// A string that is as long as one of the limits, one shorter, or one longer.
pub(super) fn near_limit(rng: &mut Rng) -> String {
    // Long ones are rare: they cost as much as hundreds of others.
    let limits: &[usize] = if rng.u8(..) < 20 { &[10_000] } else { &[1, 64, 255, 255, 512, 2048] };
    let limit = rng.choice(limits).copied().unwrap_or_default();
    of_length(limit + rng.usize(..3) - 1, rng.bool(), rng)
}

use serde_json::{Map, Value};

use super::Source;
use super::vocabulary::{KEYS, STRINGS};

/// JSON of no particular meaning, with many of the API's names and values, nested up to `depth` levels.
pub fn json(source: &mut Source<'_>, depth: usize) -> Value {
    match source.below(if depth == 0 { 8 } else { 12 }) {
        0 => Value::Null,
        1 => source.percent(50).into(),
        2 => (i64::try_from(source.below(123)).unwrap_or(0) - 3).into(),
        3 => source.pick(&[i64::MIN, i64::MAX, 0, -1, 1 << 53]).into(),
        4 => source.pick(&[0.5, -0.0, 1e300, 5e-324, 100.0]).into(),
        5..8 => string(source).into(),
        8 | 9 => (0..source.below(6)).map(|_| json(source, depth - 1)).collect(),
        _ => {
            let mut fields = Map::new();
            for _ in 0..source.below(7) {
                let key =
                    if source.percent(10) { string(source) } else { source.pick(KEYS).into() };
                fields.insert(key, json(source, depth - 1));
            }
            fields.into()
        }
    }
}

fn string(source: &mut Source<'_>) -> String {
    if source.percent(25) {
        source.string("aB 0._-*:/@\\\"\n\u{0}é漢🎉\u{301}\u{200d}", 12)
    } else {
        source.pick(STRINGS).to_owned()
    }
}

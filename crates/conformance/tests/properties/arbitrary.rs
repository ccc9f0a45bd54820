//! JSON that may be anything.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use crate::vocabulary::{KEYS, STRINGS};

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3..120_i64).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(STRINGS).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ]
}

/// JSON of no particular meaning, though with the API's words in it.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(7, 96, 6, |inner| {
        let key = prop_oneof![8 => select(KEYS).prop_map(str::to_owned), 1 => ".{0,4}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..7)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

//! Values of fields that the types do not know.

use proptest::prelude::*;
use sendcheck::request::Fields;
use serde_json::Value;

/// Returns a strategy for any JSON value with numbers of 64 bits.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Returns a strategy for no fields (usually) or undocumented ones.
pub(crate) fn fields() -> impl Strategy<Value = Fields> {
    prop_oneof![
        3 => Just(Fields::new()),
        1 => prop::collection::btree_map("x_[a-z]{1,3}", value(), 1..3)
            .prop_map(|map| map.into_iter().collect()),
    ]
}

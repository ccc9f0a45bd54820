//! The leaves of a value, one notation for all readers: `tests/readers/README.md` describes it.

use serde_json::{Number, Value};

/// The leaves of what `serde_json` read, sorted and joined by spaces.
pub(super) fn leaves(value: &Value) -> String {
    let mut found = Vec::new();
    collect(value, "", &mut found);
    found.sort_unstable();
    found.join(" ")
}

fn collect(value: &Value, path: &str, found: &mut Vec<String>) {
    let leaf = match value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => number(value),
        Value::String(text) => format!("\"{}", units(text)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &format!("{path}/{}", units(&index.to_string())), found);
            }
            "[".into()
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, &format!("{path}/{}", units(name)), found);
            }
            "{".into()
        }
    };
    found.push(format!("{path}={leaf}"));
}

fn number(number: &Number) -> String {
    match number.as_f64() {
        Some(double) if number.is_f64() && double == 0.0 => "0".into(),
        // All digits of the whole number that a double is.
        Some(double) if number.is_f64() && double.fract() == 0.0 => format!("{double:.0}"),
        Some(double) if number.is_f64() => format!("{:016x}", double.to_bits()),
        _ => number.to_string(),
    }
}

/// UTF-16 code units, each in four hexadecimal digits.
fn units(text: &str) -> String {
    let mut out = String::new();
    out.extend(text.encode_utf16().map(|unit| format!("{unit:04x}")));
    out
}

/// A JSON Pointer in that notation.
pub(super) fn path(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    let mut out = String::new();
    out.extend(
        steps.map(|step| format!("/{}", units(&step.replace("~1", "/").replace("~0", "~")))),
    );
    out
}

//! The API's error codes, for people.

use sendcheck::Code;

/// Returns the number, and whether it is predicted: `1004 (predicted)`.
pub(crate) fn describe(code: Code) -> String {
    format!("{}{}", code.number(), if code.is_predicted() { " (predicted)" } else { "" })
}

//! What there is: operations and rules.

use alloc::string::String;

use sendcheck::{Operation, PayloadLocation, Rule, Severity};

use crate::memory;

/// The names of the operations, a line each, in the order of the numbers that [`check`](crate::check::check) knows them by. A
/// name that stands behind a space needs no document.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn operations() -> i32 {
    memory::begin();
    let mut out = String::new();
    for operation in Operation::ALL {
        if operation.payload_location() == PayloadLocation::None {
            out.push(' ');
        }
        out.push_str(operation.name());
        out.push('\n');
    }
    memory::answer(out.into_bytes())
}

/// The catalogue, a line for each rule: name, severity, code (`~` before a predicted one), whether it can
/// be lowered, group and summary, with tabs between them.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn rules() -> i32 {
    memory::begin();
    let mut out = String::new();
    for rule in Rule::ALL {
        let severity = match rule.severity() {
            Severity::Error => "error",
            _ => "warning",
        };
        let mut digits = [b' '; 4];
        let mut prefix = "";
        if let Some(code) = rule.code() {
            prefix = if code.is_predicted() { "~" } else { "" };
            let mut rest = code.number();
            for digit in digits.iter_mut().rev() {
                *digit = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
        }
        let digits = str::from_utf8(&digits).unwrap_or_default().trim_ascii();
        let can_be_lowered = if rule.can_be_lowered() { "yes" } else { "no" };
        for text in [
            rule.name(),
            "\t",
            severity,
            "\t",
            prefix,
            digits,
            "\t",
            can_be_lowered,
            "\t",
            rule.group(),
            "\t",
            rule.summary(),
            "\n",
        ] {
            out.push_str(text);
        }
    }
    memory::answer(out.into_bytes())
}

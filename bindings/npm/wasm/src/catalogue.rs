//! What there is: operations and rules.

use alloc::string::String;

use sendcheck::{Carrier, Operation, Rule, Severity};

use crate::memory;

/// The names of the operations, a line each, in the order of the numbers that [`check`](crate::check::check) knows them by. A
/// name that stands behind a space needs no document.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn operations() -> i32 {
    let mut out = String::new();
    for operation in Operation::ALL {
        if operation.carrier() == Carrier::Nothing {
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
    let mut out = String::new();
    for rule in Rule::ALL {
        let severity = match rule.severity() {
            Severity::Error => "error",
            _ => "warning",
        };
        out.push_str(rule.name());
        out.push('\t');
        out.push_str(severity);
        out.push('\t');
        if let Some(code) = rule.code() {
            out.push_str(if code.is_predicted() { "~" } else { "" });
            for place in [1000, 100, 10, 1] {
                out.push(char::from(b'0' + (code.number() / place % 10) as u8));
            }
        }
        out.push_str(if rule.can_be_lowered() { "\tyes\t" } else { "\tno\t" });
        out.push_str(rule.group());
        out.push('\t');
        out.push_str(rule.summary());
        out.push('\n');
    }
    memory::answer(out.into_bytes())
}

//! The catalogue of rules.

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck::Rule;

use crate::boundary::{boundary, status};
use crate::pointer;
use crate::severity::sendcheck_severity;
use crate::status::sendcheck_status::{self, SENDCHECK_UNKNOWN_RULE};
use crate::table::{Table, size};

const RULES: usize = Rule::ALL.len();

/// A text about a rule.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_explanation {
    /// The usual message, with the names of params in braces, such as `{given}`.
    SENDCHECK_EXPLANATION_SUMMARY = 0,
    /// The problem that the rule checks for.
    SENDCHECK_EXPLANATION_WHAT = 1,
    /// The consequence of a problem.
    SENDCHECK_EXPLANATION_WHY = 2,
    /// A document in which the rule reports a problem, in short form: `"a" * 3` means `"aaa"`, and an item of
    /// an array followed by `* 3` comes three times.
    SENDCHECK_EXPLANATION_FAILS = 3,
    /// The fixed document, in the same form.
    SENDCHECK_EXPLANATION_PASSES = 4,
    /// The source in the documentation of the API.
    SENDCHECK_EXPLANATION_SOURCE = 5,
}
use sendcheck_explanation::{
    SENDCHECK_EXPLANATION_FAILS, SENDCHECK_EXPLANATION_PASSES, SENDCHECK_EXPLANATION_SOURCE,
    SENDCHECK_EXPLANATION_SUMMARY, SENDCHECK_EXPLANATION_WHAT, SENDCHECK_EXPLANATION_WHY,
};

/// A row of a rule: its explanation, then its name.
const NAME: usize = SENDCHECK_EXPLANATION_SOURCE as usize + 1;
const COLUMNS: usize = NAME + 1;

const TEXTS: [&str; RULES * COLUMNS] = {
    let mut texts = [""; RULES * COLUMNS];
    let mut index = 0;
    while index < RULES {
        let rule = Rule::ALL[index];
        let explanation = rule.explanation();
        let row = index * COLUMNS;
        texts[row + NAME] = rule.name();
        texts[row + SENDCHECK_EXPLANATION_SUMMARY as usize] = rule.summary();
        texts[row + SENDCHECK_EXPLANATION_WHAT as usize] = explanation.what;
        texts[row + SENDCHECK_EXPLANATION_WHY as usize] = explanation.why;
        texts[row + SENDCHECK_EXPLANATION_FAILS as usize] = explanation.fails.json;
        texts[row + SENDCHECK_EXPLANATION_PASSES as usize] = explanation.passes.json;
        texts[row + SENDCHECK_EXPLANATION_SOURCE as usize] = explanation.source;
        index += 1;
    }
    texts
};

static TABLE: Table<{ RULES * COLUMNS }, { size(&TEXTS) }> = Table::new(&TEXTS);

/// Returns the number of rules. Rules are numbered from 0 in the order of the catalogue. The number of a rule
/// can change between versions; its name does not.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_count() -> usize {
    boundary(0, || RULES)
}

/// Writes the number of the rule with a name to `index`.
///
/// Errors: `SENDCHECK_UNKNOWN_RULE`; `SENDCHECK_NULL_POINTER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_find(
    name: *const c_char,
    index: *mut usize,
) -> sendcheck_status {
    status(|| {
        pointer::writable(index)?;
        // SAFETY: `name` is NULL or a C string.
        let name = unsafe { pointer::c_string(name) }?;
        let found = Rule::ALL.iter().position(|rule| rule.name().as_bytes() == name);
        // SAFETY: `index` is not NULL.
        unsafe { pointer::write(index, found.ok_or(SENDCHECK_UNKNOWN_RULE)?) };
        Ok(())
    })
}

/// Returns the severity of a rule at its default level; `SENDCHECK_SEVERITY_NONE` if there is no such rule.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_severity(index: usize) -> sendcheck_severity {
    boundary(sendcheck_severity::SENDCHECK_SEVERITY_NONE, || {
        rule(index)
            .map_or(sendcheck_severity::SENDCHECK_SEVERITY_NONE, |rule| rule.severity().into())
    })
}

/// Returns the API's error code that a rule usually predicts, such as 1005; 0 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_code(index: usize) -> u16 {
    boundary(0, || rule(index).and_then(Rule::code).map_or(0, sendcheck::Code::number))
}

/// Returns true if that code is predicted: the API does not document it for this cause.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_code_predicted(index: usize) -> bool {
    boundary(false, || rule(index).and_then(Rule::code).is_some_and(sendcheck::Code::is_predicted))
}

/// Returns true if a caller can lower the level of a rule: all rules but schema errors.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_can_be_lowered(index: usize) -> bool {
    boundary(false, || rule(index).is_some_and(Rule::can_be_lowered))
}

pub(crate) fn rule(index: usize) -> Option<Rule> {
    Rule::ALL.get(index).copied()
}

/// Returns the name of a rule, such as `consecutive-text`; NULL if there is no such rule.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_name(index: usize, len: *mut usize) -> *const c_char {
    // SAFETY: `len` is NULL or writable.
    boundary(ptr::null(), || unsafe { borrow_str(index, NAME, len) })
}

/// Returns a text about a rule; NULL if there is no such rule or text.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_explanation(
    index: usize,
    which: MaybeUninit<sendcheck_explanation>,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        let column = pointer::number(which) as usize;
        // SAFETY: `len` is NULL or writable.
        if column < NAME { unsafe { borrow_str(index, column, len) } } else { ptr::null() }
    })
}

/// # Safety
///
/// `len` is NULL or writable.
unsafe fn borrow_str(index: usize, column: usize, len: *mut usize) -> *const c_char {
    if index >= RULES {
        return ptr::null();
    }
    // SAFETY: the same promise.
    unsafe { TABLE.borrow_str(index * COLUMNS + column, len) }
}

/// Returns the name of a rule.
///
/// # Safety
///
/// `len` is NULL or writable.
pub(crate) unsafe fn borrow_name(rule: Rule, len: *mut usize) -> *const c_char {
    // SAFETY: the same promise. The number of a rule is its position in the catalogue.
    unsafe { borrow_str(rule as usize, NAME, len) }
}

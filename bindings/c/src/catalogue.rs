//! The rules, and what they mean.

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck::Rule;

use crate::boundary::{boundary, status};
use crate::diagnostic::sendcheck_severity;
use crate::pointer;
use crate::status::sendcheck_status::{self, SENDCHECK_INVALID_OPTION};
use crate::table::{Table, size};

const RULES: usize = Rule::ALL.len();

/// The texts that explain a rule.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_explanation {
    /// The usual sentence of a finding; `{given}`, `{count}` and `{limit}` stand for its facts.
    SENDCHECK_EXPLANATION_SUMMARY = 0,
    /// What the rule finds.
    SENDCHECK_EXPLANATION_WHAT = 1,
    /// Why that matters.
    SENDCHECK_EXPLANATION_WHY = 2,
    /// A document in which the rule finds something, as documentation shows it: `«a × 3»` stands for
    /// `aaa`, and items are joined by commas.
    SENDCHECK_EXPLANATION_FAILS = 3,
    /// The document mended, shown the same way.
    SENDCHECK_EXPLANATION_PASSES = 4,
    /// Where the API's documentation says so.
    SENDCHECK_EXPLANATION_SOURCE = 5,
}
use sendcheck_explanation::{
    SENDCHECK_EXPLANATION_FAILS, SENDCHECK_EXPLANATION_PASSES, SENDCHECK_EXPLANATION_SOURCE,
    SENDCHECK_EXPLANATION_SUMMARY, SENDCHECK_EXPLANATION_WHAT, SENDCHECK_EXPLANATION_WHY,
};

/// A rule's row: its explanation, then its name.
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

/// How many rules the catalogue holds. Rules are numbered from 0 in the catalogue's order. A rule's
/// number may change with the library's version; its name is permanent.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_count() -> usize {
    boundary(0, || RULES)
}

/// Looks a rule up by its name and writes its number to `index`. `SENDCHECK_INVALID_OPTION`: no rule has
/// that name.
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
        unsafe { pointer::write(index, found.ok_or(SENDCHECK_INVALID_OPTION)?) };
        Ok(())
    })
}

/// How serious a rule's findings are unless the caller sets another level; `SENDCHECK_SEVERITY_NONE` if
/// there is no such rule.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_severity(index: usize) -> sendcheck_severity {
    boundary(sendcheck_severity::SENDCHECK_SEVERITY_NONE, || {
        rule(index)
            .map_or(sendcheck_severity::SENDCHECK_SEVERITY_NONE, |rule| rule.severity().into())
    })
}

/// The API's error code that a rule mostly stands for, such as 1005; 0 if it stands for none.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_code(index: usize) -> u16 {
    boundary(0, || rule(index).and_then(Rule::code).map_or(0, sendcheck::Code::number))
}

/// Whether that code is this library's prediction, and not documented by the API for this trigger.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_code_predicted(index: usize) -> bool {
    boundary(false, || rule(index).and_then(Rule::code).is_some_and(sendcheck::Code::is_predicted))
}

/// Whether a caller may lower a rule's level: all but the errors of shape.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_can_be_lowered(index: usize) -> bool {
    boundary(false, || rule(index).is_some_and(Rule::can_be_lowered))
}

fn rule(index: usize) -> Option<Rule> {
    Rule::ALL.get(index).copied()
}

/// A rule's name, such as `consecutive-text`; NULL if there is no such rule. It lives as long as the
/// library is loaded.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_name(index: usize, len: *mut usize) -> *const c_char {
    // SAFETY: `len` is NULL or writable.
    boundary(ptr::null(), || unsafe { lend(index, NAME, len) })
}

/// A text of a rule's explanation; NULL if there is no such rule or text. It lives as long as the library
/// is loaded.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_explanation(
    index: usize,
    which: MaybeUninit<sendcheck_explanation>,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        let column = pointer::number(which) as usize;
        // SAFETY: `len` is NULL or writable.
        if column < NAME { unsafe { lend(index, column, len) } } else { ptr::null() }
    })
}

/// # Safety
///
/// `len` is NULL or writable.
unsafe fn lend(index: usize, column: usize, len: *mut usize) -> *const c_char {
    if index >= RULES {
        return ptr::null();
    }
    // SAFETY: the same promise.
    unsafe { TABLE.lend(index * COLUMNS + column, len) }
}

/// A rule's name, lent.
///
/// # Safety
///
/// `len` is NULL or writable.
pub(crate) unsafe fn lend_name(rule: Rule, len: *mut usize) -> *const c_char {
    // SAFETY: the same promise. A rule's number is its place in the catalogue.
    unsafe { lend(rule as usize, NAME, len) }
}

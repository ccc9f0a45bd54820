//! Fixes of a document.

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck::Rule;
use sendcheck::fix::{self, Applicability, Fix, Fixed};

use crate::boundary::{boundary, status};
use crate::options::{check_options, sendcheck_options};
use crate::report::sendcheck_report;
use crate::status::sendcheck_status::{self, SENDCHECK_INVALID_ENUM};
use crate::text::{Text, borrow_str};
use crate::{operation as operations, pointer};

/// How sure it is that a fix is meant.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_applicability {
    /// Recipients get the same, or what was certainly meant.
    SENDCHECK_SAFE = 0,
    /// Recipients get something else, or the meaning is a guess.
    SENDCHECK_UNSAFE = 1,
    /// One request cannot express it: plan the message. See `sendcheck_plan`.
    SENDCHECK_NEEDS_PLAN = 2,
    /// There is no fix.
    SENDCHECK_NO_FIX = 3,
}
use sendcheck_applicability::{
    SENDCHECK_NEEDS_PLAN, SENDCHECK_NO_FIX, SENDCHECK_SAFE, SENDCHECK_UNSAFE,
};

/// A fixed document. It never changes, so threads may share it.
pub struct sendcheck_fixed {
    document: Text,
    applied_len: usize,
    report: sendcheck_report,
    json: Text,
}

impl sendcheck_fixed {
    fn new(fixed: Fixed) -> Self {
        Self {
            json: Text::new(fixed.to_json()),
            document: Text::new(fixed.document),
            applied_len: fixed.applied.len(),
            report: sendcheck_report::new(fixed.report),
        }
    }
}

/// The fixes of a document. They never change, so threads may share them.
pub struct sendcheck_fixes {
    len: usize,
    json: Text,
}

impl sendcheck_fixes {
    fn new(fixes: &[Fix]) -> Self {
        Self { len: fixes.len(), json: Text::new(fix::fixes_json(fixes)) }
    }
}

/// Fixes a document: applies every fix that is `SENDCHECK_SAFE`, and for `SENDCHECK_UNSAFE` the unsafe ones,
/// too. The rest of the document stays byte for byte.
///
/// The status is `SENDCHECK_OK` even if errors are left: `sendcheck_fixed_report` lists them.
///
/// Errors: those of `sendcheck_check`; `SENDCHECK_INVALID_ENUM` for another applicability.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_fixed_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fix(
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    up_to: MaybeUninit<sendcheck_applicability>,
    out: *mut *mut sendcheck_fixed,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        let up_to = match pointer::number(up_to) {
            0 => Applicability::Safe,
            1 => Applicability::Unsafe,
            _ => return Err(SENDCHECK_INVALID_ENUM),
        };
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `operation` is NULL or a C string.
        let operation = unsafe { operations::parse(operation) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { check_options(options) }?;
        let fixed = fix::fix(operation, json, &options, up_to);
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, sendcheck_fixed::new(fixed)) };
        Ok(())
    })
}

/// Returns the fixed document; NULL for NULL.
///
/// Ownership: this, the report and the JSON are borrowed from `fixed` until `sendcheck_fixed_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixed_document(
    fixed: *const sendcheck_fixed,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `fixed` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(fixed.as_ref().map(|it| &it.document), len) }
    })
}

/// Returns the number of fixes that were applied; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixed_applied_len(fixed: *const sendcheck_fixed) -> usize {
    // SAFETY: `fixed` is NULL or alive.
    boundary(0, || unsafe { fixed.as_ref() }.map_or(0, |it| it.applied_len))
}

/// Returns the report on the fixed document; NULL for NULL. Never free it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixed_report(
    fixed: *const sendcheck_fixed,
) -> *const sendcheck_report {
    boundary(ptr::null(), || {
        // SAFETY: `fixed` is NULL or alive.
        unsafe { fixed.as_ref() }.map_or(ptr::null(), |it| ptr::from_ref(&it.report))
    })
}

/// Returns the result as one line of JSON: `document`, `applied` (the fixes) and `report`. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixed_json(
    fixed: *const sendcheck_fixed,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `fixed` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(fixed.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees a fixed document and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixed_free(fixed: *mut sendcheck_fixed) {
    // SAFETY: `fixed` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(fixed) });
}

/// Finds a fix for each diagnostic that has one. Each is for the unchanged document.
///
/// Errors: those of `sendcheck_check`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_fixes_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixes_find(
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_fixes,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `operation` is NULL or a C string.
        let operation = unsafe { operations::parse(operation) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { check_options(options) }?;
        let fixes = fix::fixes(operation, json, &options);
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, sendcheck_fixes::new(&fixes)) };
        Ok(())
    })
}

/// Returns the number of fixes; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixes_len(fixes: *const sendcheck_fixes) -> usize {
    // SAFETY: `fixes` is NULL or alive.
    boundary(0, || unsafe { fixes.as_ref() }.map_or(0, |it| it.len))
}

/// Returns the fixes as a JSON array; NULL for NULL. A fix has `rule`, `path`, `range`, `applicability`, `title`,
/// `patch` (JSON Patch, RFC 6902) and `text_edits`.
///
/// Ownership: borrowed from `fixes` until `sendcheck_fixes_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixes_json(
    fixes: *const sendcheck_fixes,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `fixes` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(fixes.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees fixes and everything borrowed from them. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_fixes_free(fixes: *mut sendcheck_fixes) {
    // SAFETY: `fixes` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(fixes) });
}

/// Returns the safest fix that diagnostics of a rule can have; `SENDCHECK_NO_FIX` if they have none, and if
/// `index` is not below `sendcheck_rule_count()`.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_fix(index: usize) -> sendcheck_applicability {
    boundary(SENDCHECK_NO_FIX, || match Rule::ALL.get(index).and_then(|rule| rule.fix()) {
        Some(Applicability::Safe) => SENDCHECK_SAFE,
        Some(Applicability::Unsafe) => SENDCHECK_UNSAFE,
        Some(Applicability::Plan) => SENDCHECK_NEEDS_PLAN,
        _ => SENDCHECK_NO_FIX,
    })
}

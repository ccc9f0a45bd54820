//! The diagnostics of a report.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{Code, Diagnostic, Position, Rule, Severity};

use crate::boundary::boundary;
use crate::params::{Params, sendcheck_param};
use crate::range::sendcheck_range;
use crate::severity::sendcheck_severity;
use crate::text::{Text, borrow_str};
use crate::{catalogue, pointer};

/// The position of a syntax error in a document.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in UTF-16 code units.
    pub column_utf16: usize,
    /// Offset, in bytes.
    pub offset_bytes: usize,
}

/// One problem of a document: the rule, the path, and the facts. It never changes, so threads may share it.
///
/// Ownership: a diagnostic and everything borrowed from it belong to the report, until
/// `sendcheck_report_free`.
pub struct sendcheck_diagnostic {
    rule: Rule,
    severity: Severity,
    code: Option<Code>,
    path: Text,
    offset_bytes: usize,
    range: Option<sendcheck_range>,
    message: Text,
    help: Option<Text>,
    related: Box<[Text]>,
    parameter: Option<Text>,
    position: Option<Position>,
    params: Params,
}

impl sendcheck_diagnostic {
    pub(crate) fn new(found: &Diagnostic) -> Self {
        Self {
            rule: found.rule(),
            severity: found.severity(),
            code: found.code(),
            path: Text::new(found.path()),
            offset_bytes: found.offset_bytes(),
            range: found.range().map(|it| sendcheck_range { start: it.start(), end: it.end() }),
            message: Text::new(found.message()),
            help: found.help().map(Text::new),
            related: found.related().iter().map(|path| Text::new(path.as_str())).collect(),
            parameter: found.parameter().map(Text::new),
            position: found.position(),
            params: Params::new(found.params()),
        }
    }
}

/// Returns the name of the rule, such as `consecutive-text`; NULL for NULL. Match on it, not on the message.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_rule(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive.
        let rule = unsafe { diagnostic.as_ref() }.map(|it| it.rule);
        // SAFETY: `len` is NULL or writable.
        rule.map_or(ptr::null(), |rule| unsafe { catalogue::borrow_name(rule, len) })
    })
}

/// Returns the severity at the caller's level of the rule; `SENDCHECK_SEVERITY_NONE` for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_severity(
    diagnostic: *const sendcheck_diagnostic,
) -> sendcheck_severity {
    boundary(sendcheck_severity::SENDCHECK_SEVERITY_NONE, || {
        // SAFETY: `diagnostic` is NULL or alive.
        unsafe { diagnostic.as_ref() }
            .map_or(sendcheck_severity::SENDCHECK_SEVERITY_NONE, |it| it.severity.into())
    })
}

/// Returns the API's error code, such as 1005; 0 if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_code(diagnostic: *const sendcheck_diagnostic) -> u16 {
    boundary(0, || {
        // SAFETY: `diagnostic` is NULL or alive.
        unsafe { diagnostic.as_ref() }.and_then(|it| it.code).map_or(0, Code::number)
    })
}

/// Returns true if that code is predicted: the API does not document it for this cause.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_code_predicted(
    diagnostic: *const sendcheck_diagnostic,
) -> bool {
    boundary(false, || {
        // SAFETY: `diagnostic` is NULL or alive.
        unsafe { diagnostic.as_ref() }.and_then(|it| it.code).is_some_and(Code::is_predicted)
    })
}

/// Returns the path of the value: a JSON Pointer (RFC 6901). `""` is the whole document. It can contain
/// U+0000, as a key of the document can: use `len`. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_path(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(diagnostic.as_ref().map(|it| &it.path), len) }
    })
}

/// Returns the offset, in bytes of the document, at which the value at the path begins; for an absent field,
/// the offset of the end of its object. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_offset(
    diagnostic: *const sendcheck_diagnostic,
) -> usize {
    // SAFETY: `diagnostic` is NULL or alive.
    boundary(0, || unsafe { diagnostic.as_ref() }.map_or(0, |it| it.offset_bytes))
}

/// Writes the range in the string at the path, in UTF-16 code units. Returns false and writes nothing if the
/// diagnostic has no range, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_range(
    diagnostic: *const sendcheck_diagnostic,
    range: *mut sendcheck_range,
) -> bool {
    boundary(false, || {
        // SAFETY: `diagnostic` is NULL or alive.
        let Some(found) = unsafe { diagnostic.as_ref() }.and_then(|it| it.range) else {
            return false;
        };
        // SAFETY: `range` is NULL or writable.
        unsafe { pointer::write(range, found) };
        true
    })
}

/// Returns what is wrong, for a person; NULL for NULL. The wording may change between versions.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_message(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(diagnostic.as_ref().map(|it| &it.message), len) }
    })
}

/// Returns what to do about it, for a person; NULL if there is nothing to say, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_help(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(diagnostic.as_ref().and_then(|it| it.help.as_ref()), len) }
    })
}

/// Returns the number of related paths; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_related_len(
    diagnostic: *const sendcheck_diagnostic,
) -> usize {
    // SAFETY: `diagnostic` is NULL or alive.
    boundary(0, || unsafe { diagnostic.as_ref() }.map_or(0, |it| it.related.len()))
}

/// Returns the path of another value that the diagnostic is about, counted from 0; NULL past the last, and for
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_related(
    diagnostic: *const sendcheck_diagnostic,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(diagnostic.as_ref().and_then(|it| it.related.get(index)), len) }
    })
}

/// Returns the option that the diagnostic is about, if it is not about the document: `chat_id` or
/// `message_id`. Otherwise NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_parameter(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(diagnostic.as_ref().and_then(|it| it.parameter.as_ref()), len) }
    })
}

/// Writes the position of the syntax error of `invalid-json`. Returns false and writes nothing for other
/// diagnostics.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_position(
    diagnostic: *const sendcheck_diagnostic,
    position: *mut sendcheck_position,
) -> bool {
    boundary(false, || {
        // SAFETY: `diagnostic` is NULL or alive.
        let Some(found) = unsafe { diagnostic.as_ref() }.and_then(|it| it.position) else {
            return false;
        };
        let found = sendcheck_position {
            line: found.line,
            column_utf16: found.column_utf16,
            offset_bytes: found.offset_bytes,
        };
        // SAFETY: `position` is NULL or writable.
        unsafe { pointer::write(position, found) };
        true
    })
}

/// Returns the number of params; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_params_len(
    diagnostic: *const sendcheck_diagnostic,
) -> usize {
    // SAFETY: `diagnostic` is NULL or alive.
    boundary(0, || unsafe { diagnostic.as_ref() }.map_or(0, |it| it.params.len()))
}

/// Writes a param, counted from 0. Returns false and writes nothing past the last, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_param(
    diagnostic: *const sendcheck_diagnostic,
    index: usize,
    param: *mut sendcheck_param,
) -> bool {
    boundary(false, || {
        // SAFETY: `diagnostic` is NULL or alive.
        let found = unsafe { diagnostic.as_ref() }.and_then(|it| it.params.get(index));
        let Some(found) = found.filter(|_| !param.is_null()) else { return false };
        // SAFETY: `param` is not NULL.
        unsafe { pointer::write(param, found) };
        true
    })
}

/// Writes the param of a name, such as `limit`. Returns false and writes nothing if the diagnostic has no such
/// param, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_param_named(
    diagnostic: *const sendcheck_diagnostic,
    name: *const c_char,
    param: *mut sendcheck_param,
) -> bool {
    boundary(false, || {
        // SAFETY: `name` is NULL or a C string.
        let Ok(name) = (unsafe { pointer::c_string(name) }) else { return false };
        // SAFETY: `diagnostic` is NULL or alive.
        let found = unsafe { diagnostic.as_ref() }.and_then(|it| it.params.find(name));
        let Some(found) = found.filter(|_| !param.is_null()) else { return false };
        // SAFETY: `param` is not NULL.
        unsafe { pointer::write(param, found) };
        true
    })
}

//! What a report holds.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{Code, Diagnostic, Position, Rule, Severity};

use crate::boundary::boundary;
use crate::text::{Text, lend};
use crate::{catalogue, pointer};

/// How serious a finding is.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_severity {
    /// There is no such thing to be serious about.
    SENDCHECK_SEVERITY_NONE = 0,
    /// Accepted, but lossy, discouraged or undocumented.
    SENDCHECK_SEVERITY_WARNING = 1,
    /// The API documents that it rejects this, or the request cannot mean anything.
    SENDCHECK_SEVERITY_ERROR = 2,
}

impl From<Severity> for sendcheck_severity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::SENDCHECK_SEVERITY_ERROR,
            _ => Self::SENDCHECK_SEVERITY_WARNING,
        }
    }
}

/// `start <= i < end`, in the unit that the function says.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_range {
    /// The first in it.
    pub start: usize,
    /// The first after it.
    pub end: usize,
}

/// Where a document stops being JSON.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_position {
    /// From 1.
    pub line: usize,
    /// In UTF-16 code units, from 1.
    pub column_utf16: usize,
    /// In bytes, from 0.
    pub offset_bytes: usize,
}

/// One broken rule, at one place. It is owned by its report and lives as long as that; it never changes,
/// so threads may share it. What it lends is owned by the report, too.
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
        }
    }
}

/// The rule's name, such as `consecutive-text`: what programs should go by. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_rule(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive.
        let rule = unsafe { diagnostic.as_ref() }.map(|it| it.rule);
        // SAFETY: `len` is NULL or writable.
        rule.map_or(ptr::null(), |rule| unsafe { catalogue::lend_name(rule, len) })
    })
}

/// How serious it is, after the caller's levels. `SENDCHECK_SEVERITY_NONE` for NULL.
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

/// The API's error code for it, such as 1005; 0 if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_code(diagnostic: *const sendcheck_diagnostic) -> u16 {
    boundary(0, || {
        // SAFETY: `diagnostic` is NULL or alive.
        unsafe { diagnostic.as_ref() }.and_then(|it| it.code).map_or(0, Code::number)
    })
}

/// Whether that code is this library's prediction, and not documented by the API for this trigger.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_code_predicted(
    diagnostic: *const sendcheck_diagnostic,
) -> bool {
    boundary(false, || {
        // SAFETY: `diagnostic` is NULL or alive.
        unsafe { diagnostic.as_ref() }.and_then(|it| it.code).is_some_and(Code::is_predicted)
    })
}

/// The place: a JSON Pointer (RFC 6901) into the document; `""` is the whole of it. It may hold U+0000,
/// if a key of the document does: then only `len` tells where it ends. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_path(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(diagnostic.as_ref().map(|it| &it.path), len) }
    })
}

/// Where the value at that place begins, in bytes of the document; for an absent field, where its object
/// ends. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_offset(
    diagnostic: *const sendcheck_diagnostic,
) -> usize {
    // SAFETY: `diagnostic` is NULL or alive.
    boundary(0, || unsafe { diagnostic.as_ref() }.map_or(0, |it| it.offset_bytes))
}

/// Writes the part of the string at that place that the finding concerns, in UTF-16 code units. Returns
/// false, and writes nothing, if it concerns no part of a string.
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

/// What is wrong, for a person. Its wording may change between versions. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_message(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(diagnostic.as_ref().map(|it| &it.message), len) }
    })
}

/// What to do about it, for a person; NULL if there is nothing to say, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_help(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(diagnostic.as_ref().and_then(|it| it.help.as_ref()), len) }
    })
}

/// How many other places it is about; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_related_len(
    diagnostic: *const sendcheck_diagnostic,
) -> usize {
    // SAFETY: `diagnostic` is NULL or alive.
    boundary(0, || unsafe { diagnostic.as_ref() }.map_or(0, |it| it.related.len()))
}

/// Another place that it is about, counted from 0, as a JSON Pointer; NULL if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_related(
    diagnostic: *const sendcheck_diagnostic,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(diagnostic.as_ref().and_then(|it| it.related.get(index)), len) }
    })
}

/// The parameter that it is about, where that is not part of the document: `chat_id`. Else NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_diagnostic_parameter(
    diagnostic: *const sendcheck_diagnostic,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `diagnostic` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(diagnostic.as_ref().and_then(|it| it.parameter.as_ref()), len) }
    })
}

/// For `invalid-json`, writes where the document stops being JSON. Else returns false, and writes
/// nothing.
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

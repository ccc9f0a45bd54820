//! The result of a call.

use std::ffi::CStr;

/// The result of a call. A number never gets another meaning.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_status {
    /// Success. A document that breaks rules is not a failure: the report lists its errors.
    SENDCHECK_OK = 0,
    /// A pointer that must not be NULL is NULL.
    SENDCHECK_NULL_POINTER = 1,
    /// The name is not that of an operation. See `sendcheck_operation_nearest`.
    SENDCHECK_UNKNOWN_OPERATION = 2,
    /// An option has an unknown name or an invalid value. See `sendcheck_options_error`.
    SENDCHECK_INVALID_OPTION = 3,
    /// An internal error. The library is as usable as before; please report it.
    SENDCHECK_INTERNAL = 4,
    /// A text is not UTF-8. (A document that is not UTF-8 gets a report with `invalid-json`.)
    SENDCHECK_INVALID_TEXT = 5,
    /// An offset is past the end of the text, or inside a character.
    SENDCHECK_INVALID_OFFSET = 6,
    /// The operation exists in the API's SDKs, but sendcheck does not check it.
    SENDCHECK_UNCHECKED_OPERATION = 7,
    /// The document's fields are not those of any operation.
    SENDCHECK_CANNOT_INFER_OPERATION = 8,
    /// The operation has no endpoint: `message` is the content of a message, not a request.
    SENDCHECK_NO_ENDPOINT = 9,
    /// The path needs the id of a chat, and the options have none.
    SENDCHECK_MISSING_CHAT_ID = 10,
    /// The path needs the id of a message, and the options have none.
    SENDCHECK_MISSING_MESSAGE_ID = 11,
    /// The name is not that of a rule.
    SENDCHECK_UNKNOWN_RULE = 12,
    /// A number is not a value of its enumeration.
    SENDCHECK_INVALID_ENUM = 13,
    /// A range is empty, ends before its start, or starts past the end of the text.
    SENDCHECK_INVALID_RANGE = 14,
    /// A length is larger than any memory.
    SENDCHECK_INVALID_LENGTH = 15,
    /// The options have one that only planning has, such as `limit`.
    SENDCHECK_PLAN_OPTION = 16,
    /// The planner has finished, or ended in an internal error.
    SENDCHECK_PLANNER_FINISHED = 17,
    /// No operation that sendcheck checks has this method and path.
    SENDCHECK_UNKNOWN_ENDPOINT = 18,
}

impl sendcheck_status {
    /// Returns the message of a status.
    pub(crate) const fn message(self) -> &'static CStr {
        message(self as u32)
    }
}

/// Returns the message of a number that may not be a status.
pub(crate) const fn message(status: u32) -> &'static CStr {
    match status {
        0 => c"success",
        1 => c"unexpected NULL pointer",
        2 => c"unknown operation",
        3 => c"invalid option name or value",
        4 => c"internal error",
        5 => c"text is not UTF-8",
        6 => c"offset is past the end of the text or inside a character",
        7 => c"sendcheck does not check this operation",
        8 => c"cannot infer the operation from the document's fields",
        9 => c"operation has no endpoint; choose another operation",
        10 => c"operation requires `chat_id`",
        11 => c"operation requires `message_id`",
        12 => c"unknown rule",
        13 => c"number is not a value of its enumeration",
        14 => c"range is empty, reversed or outside the text",
        15 => c"length is larger than any memory",
        16 => c"`hold_back`, `limit`, `link_style`, `opener` and `split` are options of planning",
        17 => c"planner has finished",
        18 => c"no checked operation has this method and path",
        _ => c"unknown status",
    }
}

//! The API's error envelope.

use alloc::string::String;

use super::object::object;

object! {
    /// What the API answers when it does not do what it was asked for.
    ErrorResponse {
        /// What is wrong.
        required error: ErrorDetail,
        /// False, where it is said.
        optional success: bool,
        /// What support asks for.
        optional trace_id: String,
    }
}

object! {
    /// What is wrong.
    ErrorDetail {
        /// The HTTP status.
        required status: u16,
        /// The API's error code.
        required code: u32,
        /// What is wrong, for a person.
        required message: String,
        /// The page of the documentation about the code.
        optional doc_url: String,
        /// After how many seconds to try again.
        optional retry_after: u64,
    }
}

impl core::fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let error = &self.error;
        write!(f, "{} (code {}, status {})", error.message, error.code, error.status)
    }
}

impl core::error::Error for ErrorResponse {}

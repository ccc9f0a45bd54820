//! Errors of the API.

use alloc::string::String;

use super::object::object;

object! {
    /// The response of the API to a request that it rejects.
    ErrorResponse {
        /// The error.
        required error: ErrorDetail,
        /// `false`, if present.
        optional success: bool,
        /// The id that Linq's support asks for.
        optional trace_id: String,
    }
}

object! {
    /// An error of the API.
    ErrorDetail {
        /// The HTTP status.
        required status: u16,
        /// The API's error code.
        required code: u32,
        /// The message, for a person.
        required message: String,
        /// The URL of the documentation of the code.
        optional doc_url: String,
        /// The time to wait before the next try, in seconds.
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

//! A report as the answer that the API itself would have given.

use alloc::string::String;

use super::Report;
use crate::json::write;

/// The error that the API would return: the status, and the content of its error envelope.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(
///     Operation::ChatsParticipantsAdd,
///     br#"{"handle": "0170 123456"}"#,
///     &Options::default(),
/// );
/// let api_error = report.api_error().unwrap();
/// assert_eq!(api_error.status(), 400);
/// assert_eq!(api_error.code(), 1002);
/// assert_eq!(api_error.doc_url(), "https://docs.linqapp.com/error/codes/1xxx/1002/");
/// assert!(api_error.to_json().starts_with(r#"{"error":{"status":400,"code":1002,"message":""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError<'r> {
    report: &'r Report,
    code: u16,
    message: String,
}

impl Report {
    /// Returns the report as the API's own `api_error`, by its first error; `None` if the report is valid.
    #[must_use]
    pub fn api_error(&self) -> Option<ApiError<'_>> {
        let found = self.first_error();
        if self.is_valid() {
            return None;
        }
        Some(ApiError {
            report: self,
            code: found.and_then(super::Diagnostic::code).map_or(GENERAL, crate::Code::number),
            message: found.map(super::Diagnostic::message).unwrap_or_default(),
        })
    }
}

/// "Invalid parameter value": for an error that is one only because the caller made it so, and for
/// one that the report had no room for.
const GENERAL: u16 = 1005;

impl ApiError<'_> {
    /// Returns the HTTP status that goes with the code.
    #[must_use]
    pub const fn status(&self) -> u16 {
        crate::Code::documented(self.code).status()
    }

    /// Returns the API's error code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// Returns the message of the first error.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns the page of the API's documentation about the code.
    #[must_use]
    pub fn doc_url(&self) -> String {
        crate::Code::documented(self.code).doc_url()
    }

    /// Returns the body of the response: the API's error envelope, and the whole report beside it, as `report`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"error\":{\"status\":");
        write::number(self.status().into(), &mut out);
        out.push_str(",\"code\":");
        write::number(self.code.into(), &mut out);
        out.push_str(",\"message\":");
        write::string(&self.message, &mut out);
        out.push_str(",\"doc_url\":");
        write::string(&self.doc_url(), &mut out);
        out.push_str("},\"success\":false,\"report\":");
        out.push_str(&self.report.to_json());
        out.push('}');
        out
    }
}

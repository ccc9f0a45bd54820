//! Error responses.

use sendcheck::{Code, Report};
use serde::Serialize;

use crate::code;

/// A reason not to do what a request asks for.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: u16,
    message: String,
    retry_after: Option<u32>,
    report: Option<Box<Report>>,
}

impl Refusal {
    /// Creates a refusal with the status and the title of its code.
    pub(crate) fn new(code: u16) -> Self {
        let (status, title) = code::find(code).unwrap_or((500, "Internal server error"));
        Self { status, code, message: title.to_owned(), retry_after: None, report: None }
    }

    pub(crate) fn message(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    pub(crate) fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    pub(crate) fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        if self.code == 1007 {
            self.message = format!("Rate limited. Try again in {seconds} seconds.");
        }
        self
    }

    pub(crate) fn retry_after_seconds(&self) -> Option<u32> {
        self.retry_after
    }

    /// Creates the refusal for the first error of a report; none if the report is valid.
    pub(crate) fn of_report(report: Report) -> Option<Self> {
        let (status, code, message) = {
            let error = report.api_error()?;
            (error.status(), error.code(), error.message().to_owned())
        };
        Some(Self { status, code, message, retry_after: None, report: Some(Box::new(report)) })
    }

    /// Returns the API's error envelope, with the report as a field of its own.
    pub(crate) fn to_json(&self, trace_id: &str) -> String {
        let doc_url = Code::documented(self.code).doc_url();
        let envelope = Envelope {
            success: false,
            error: Detail {
                status: self.status,
                code: self.code,
                message: &self.message,
                retry_after: self.retry_after.filter(|_| self.status == 429),
                doc_url,
            },
            trace_id,
            report: self.report.as_deref(),
        };
        serde_json::to_string(&envelope).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Envelope<'a> {
    success: bool,
    error: Detail<'a>,
    trace_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Report>,
}

#[derive(Serialize)]
struct Detail<'a> {
    status: u16,
    code: u16,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u32>,
    doc_url: String,
}

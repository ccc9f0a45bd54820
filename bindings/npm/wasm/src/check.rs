//! Checks and encodes documents.

use alloc::string::{String, ToString};

use sendcheck::{EncodeError, Operation, Options};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Instance, url};

#[wasm_bindgen]
impl Instance {
    /// Sets the options of later calls, from JSON text in the input. Returns what is wrong with them.
    pub fn set_options(&mut self, bytes: usize) -> Option<String> {
        match Options::from_json(self.bytes(bytes)) {
            Ok(options) => {
                self.options = url::with_platform_parser(options);
                None
            }
            Err(error) => Some(error.to_string()),
        }
    }

    /// Checks the document in the input. Returns the report as JSON text, or nothing if the report is empty: a clean
    /// message then costs neither text nor `JSON.parse`.
    ///
    /// `is_value`: JSON text that was written from a JavaScript value, where a lone surrogate is an escape.
    pub fn check(&self, operation: usize, is_value: bool, bytes: usize) -> Option<String> {
        let check = if is_value { sendcheck::check_value_json } else { sendcheck::check };
        let report = check(operation_at(operation), self.bytes(bytes), &self.options);
        (report.errors() + report.warnings() > 0).then(|| report.to_json())
    }

    /// Encodes the document in the input. Returns the request or the report as JSON text, or a sentence if the path
    /// lacks an id.
    pub fn encode(&self, operation: usize, is_value: bool, bytes: usize) -> String {
        let operation = operation_at(operation);
        let encode = if is_value { sendcheck::encode_value_json } else { sendcheck::encode };
        match encode(operation, self.bytes(bytes), &self.options) {
            Ok(request) => request.to_json(),
            Err(EncodeError::InvalidDocument(report)) => report.to_json(),
            Err(error) => error.to_string(),
        }
    }

    /// Returns the operation and ids that the input means, a method and a path with a space between them, as JSON
    /// text; nothing for a request that is not checked.
    pub fn operation_from_http(&self, bytes: usize) -> Option<String> {
        let (method, path) = self.text(bytes).split_once(' ')?;
        Operation::from_http(method, path).map(|endpoint| endpoint.to_json())
    }

    /// Returns what is wrong with the name of an operation in the input.
    pub fn operation_problem(&self, bytes: usize) -> Option<String> {
        self.text(bytes).parse::<Operation>().err().map(|error| error.to_string())
    }
}

pub(crate) fn operation_at(index: usize) -> Operation {
    let operation = Operation::ALL.get(index).copied();
    debug_assert!(operation.is_some(), "JavaScript has the names of all: {index}");
    operation.unwrap_or(Operation::Message)
}

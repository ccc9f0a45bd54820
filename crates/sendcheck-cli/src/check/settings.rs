//! How documents are checked.

use sendcheck::{InferOperationError, Operation, Options, Report, check, check_inferred};

/// How the documents of an input are checked.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// The operation, if it is not inferred.
    pub(super) operation: Option<Operation>,
    pub(super) options: Options,
}

impl Settings {
    /// Checks a document.
    pub(super) fn check(&self, json: &[u8]) -> Result<Report, InferOperationError> {
        match self.operation {
            Some(operation) => Ok(check(operation, json, &self.options)),
            None => check_inferred(json, &self.options),
        }
    }
}

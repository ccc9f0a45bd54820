//! Envelopes of JSON Lines: the document, its id and its operation are values of the line.

use sendcheck::{Envelope, InferOperationError, Operation, ParseOperationError, Pointer, Report};

use super::settings::Settings;
use crate::guidance;

/// The pointers of the arguments.
#[derive(Debug, Default)]
pub(super) struct Pointers {
    pub(super) document: Option<Pointer>,
    pub(super) id: Option<Pointer>,
    pub(super) operation: Option<Pointer>,
}

/// The result of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Checked {
    /// JSON of the id.
    pub(super) id: Option<String>,
    pub(super) report: Result<Report, LineError>,
}

/// Why a line has no report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum LineError {
    /// The operation cannot be inferred.
    #[error("{0}")]
    Infer(String),
    /// The line lacks the values that the pointers name.
    #[error("{0}")]
    Envelope(String),
}

impl Pointers {
    /// Checks a line. One that is not JSON is its own document, so that the check reports the error.
    pub(super) fn check(&self, line: &[u8], settings: &Settings) -> Checked {
        let is_whole = self.document.is_none() && self.id.is_none() && self.operation.is_none();
        let envelope = if is_whole { None } else { Envelope::parse(line) };
        let Some(envelope) = envelope else {
            let report = settings.check(line);
            let error = |error| LineError::Infer(guidance::not_inferred(error, line).to_string());
            return Checked { id: None, report: report.map_err(error) };
        };
        let id = self.id.as_ref().and_then(|pointer| envelope.get(pointer)).map(str::to_owned);
        Checked { id, report: self.check_document(&envelope, settings) }
    }

    fn check_document(
        &self,
        envelope: &Envelope<'_>,
        settings: &Settings,
    ) -> Result<Report, LineError> {
        let root = Pointer::default();
        let pointer = self.document.as_ref().unwrap_or(&root);
        if envelope.get(pointer).is_none() {
            return Err(LineError::Envelope(format!("no value at `{pointer}`")));
        }
        let operation = self.operation(envelope)?.or(settings.operation);
        let report = envelope.check(pointer, operation, &settings.options);
        let report = report.unwrap_or(Err(InferOperationError));
        report.map_err(|error| LineError::Infer(error.to_string()))
    }

    fn operation(&self, envelope: &Envelope<'_>) -> Result<Option<Operation>, LineError> {
        let json = self.operation.as_ref().and_then(|pointer| envelope.get(pointer));
        let error = |message| Err(LineError::Envelope(message));
        match json.map(serde_json::from_str::<Option<String>>) {
            None | Some(Ok(None)) => Ok(None),
            Some(Ok(Some(name))) => name
                .parse()
                .map(Some)
                .or_else(|unknown: ParseOperationError| error(unknown.to_string())),
            Some(Err(_)) => error("operation is not a string".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineError, Pointers};
    use crate::check::settings::Settings;
    use sendcheck::{Operation, Options};

    #[test]
    fn envelopes_are_opened() {
        let pointer = |text: &str| Some(text.parse().unwrap());
        let (id, document, operation) = (pointer("/id"), pointer("/body"), pointer("/op"));
        let pointers = Pointers { document, id, operation };
        let settings = Settings { operation: None, options: Options::default() };
        let check = |line: &str| pointers.check(line.as_bytes(), &settings);
        let checked = check(r#"{"id": "7", "op": "chats.create", "body": {"parts": []}}"#);
        assert_eq!(checked.id.as_deref(), Some(r#""7""#));
        assert_eq!(checked.report.unwrap().operation(), Some(Operation::ChatsCreate));
        let error = |line: &str| check(line).report.unwrap_err();
        let envelope = |message: &str| LineError::Envelope(message.to_owned());
        assert_eq!(error(r#"{"id": 7}"#), envelope("no value at `/body`"));
        assert_eq!(check(r#"{"id": 7}"#).id.as_deref(), Some("7"));
        let line = r#"{"body": 1, "op": "messages.delete"}"#;
        assert_eq!(error(line), envelope("sendcheck does not check `messages.delete`"));
        assert_eq!(error(r#"{"body": 1, "op": 1}"#), envelope("operation is not a string"));
        assert!(matches!(error(r#"{"body": 1}"#), LineError::Infer(_)));
        let broken = check("{\"id\": 1, ");
        assert_eq!(broken.report.unwrap().diagnostics()[0].rule().name(), "invalid-json");
    }
}

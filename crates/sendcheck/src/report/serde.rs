//! serde for reports: the JSON of [`Report::to_json`].

use alloc::borrow::Cow;
use alloc::string::String;

use ::serde::de::Error as _;
use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Diagnostic, Report, Sentence};
use crate::catalogue::{Code, Params, Rule, Severity};
use crate::json::{Position, Span};
use crate::schema::{Operation, PathId};
use crate::text::Utf16Range;

#[derive(Serialize, Deserialize)]
struct ReportFields<'r> {
    operation: Option<Operation>,
    /// Written for readers without this library. What counts is the number of errors.
    #[serde(default)]
    valid: bool,
    errors: usize,
    warnings: usize,
    truncated: bool,
    diagnostics: Cow<'r, [Diagnostic]>,
}

#[derive(Serialize, Deserialize)]
struct DiagnosticFields<'d> {
    rule: Rule,
    severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<u16>,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    code_predicted: bool,
    path: Cow<'d, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<Cow<'d, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<[usize; 2]>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(default, skip_serializing_if = "<[String]>::is_empty")]
    related: Cow<'d, [String]>,
    #[serde(default, skip_serializing_if = "is_empty")]
    params: Cow<'d, Params>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<usize>,
}

fn is_empty(params: &Params) -> bool {
    params.all().next().is_none()
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { operation, errors, warnings, truncated, diagnostics } = self;
        let fields = ReportFields {
            operation: *operation,
            valid: self.is_valid(),
            errors: *errors,
            warnings: *warnings,
            truncated: *truncated,
            diagnostics: Cow::Borrowed(diagnostics),
        };
        fields.serialize(serializer)
    }
}

/// Reads a stored report. Unknown fields, such as those that the command line adds, are ignored; the name of an unknown
/// rule is an error.
///
/// ```
/// use sendcheck::{Operation, Options, Report, check};
///
/// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
/// let stored = serde_json::to_string(&report)?;
/// assert_eq!(stored, report.to_json());
/// let read: Report = serde_json::from_str(&stored)?;
/// assert_eq!(read.diagnostics()[0].message(), "message has no parts");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = ReportFields::deserialize(deserializer)?;
        let ReportFields { operation, valid: _, errors, warnings, truncated, diagnostics } = fields;
        Ok(Self { operation, errors, warnings, truncated, diagnostics: diagnostics.into_owned() })
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let position = self.position();
        let fields = DiagnosticFields {
            rule: self.rule(),
            severity: self.severity(),
            code: self.code().map(Code::number),
            code_predicted: self.code().is_some_and(Code::is_predicted),
            path: Cow::Borrowed(self.path()),
            parameter: self.parameter().map(Cow::Borrowed),
            range: self.range().map(|range| [range.start(), range.end()]),
            message: self.message(),
            help: self.help(),
            related: Cow::Borrowed(self.related()),
            params: Cow::Borrowed(self.params()),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column_utf16),
            offset: position.map(|position| position.offset_bytes),
        };
        fields.serialize(serializer)
    }
}

/// Reads a stored diagnostic. The offset in the document is read only if it is stored, so a
/// [`Locator`](crate::Locator) cannot use it.
impl<'de> Deserialize<'de> for Diagnostic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = DiagnosticFields::deserialize(deserializer)?;
        let make_code = if fields.code_predicted { Code::predicted } else { Code::documented };
        let parameter = fields.parameter.map(|name| name.parse::<PathId>()).transpose();
        let range = fields.range.map(|[start, end]| Utf16Range::new(start, end)).transpose();
        let offset_bytes = fields.offset.unwrap_or_default();
        let position = match (fields.rule, fields.line, fields.column) {
            (Rule::InvalidJson, Some(line), Some(column_utf16)) => {
                Some(Position { line, column_utf16, offset_bytes })
            }
            _ => None,
        };
        Ok(Self {
            rule: fields.rule,
            severity: fields.severity,
            code: fields.code.map(make_code),
            message: Sentence::Rendered(fields.message),
            help: fields.help.map(Sentence::Rendered),
            path: fields.path.into_owned(),
            offset_bytes,
            span: Span::EMPTY,
            range: range.map_err(D::Error::custom)?,
            related: fields.related.into_owned(),
            parameter: parameter.map_err(D::Error::custom)?.map(PathId::name),
            position,
            params: fields.params.into_owned(),
        })
    }
}

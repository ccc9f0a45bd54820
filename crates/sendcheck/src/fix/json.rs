//! Fixes as JSON, the same in every language.

use alloc::string::String;

use super::{Applicability, Fix, Fixed};
use crate::json::{Document, Origin, Source, write};

impl Fix {
    /// Returns the fix as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"rule\":");
        write::string(self.rule.name(), &mut out);
        out.push_str(",\"path\":");
        write::string(&self.path, &mut out);
        if let Some(range) = self.range {
            out.push_str(",\"range\":");
            write_range(range.start(), range.end(), &mut out);
        }
        out.push_str(",\"applicability\":");
        write::string(self.applicability.name(), &mut out);
        out.push_str(",\"title\":");
        write::string(&self.title, &mut out);
        if self.applicability != Applicability::Plan {
            out.push_str(",\"patch\":[");
            for (index, op) in self.patch.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                op.write_json(&mut out);
            }
            out.push(']');
        }
        if !self.text_edits.is_empty() {
            out.push_str(",\"text_edits\":[");
            for (index, (path, edits)) in self.text_edits.iter().enumerate() {
                out.push_str(if index > 0 { ",{\"path\":" } else { "{\"path\":" });
                write::string(path, &mut out);
                out.push_str(",\"edits\":[");
                for (index, edit) in edits.iter().enumerate() {
                    out.push_str(if index > 0 { ",{\"range\":" } else { "{\"range\":" });
                    write_range(edit.start_utf16, edit.end_utf16, &mut out);
                    out.push_str(",\"text\":");
                    write::string(&edit.text, &mut out);
                    out.push('}');
                }
                out.push_str("]}");
            }
            out.push(']');
        }
        out.push('}');
        out
    }
}

impl Fixed {
    /// Returns the result as JSON: `document`, `applied` and `report`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        if Document::parse(Source::from(self.document.as_str()), Origin::Value).is_ok() {
            write::compact(&self.document, &mut out);
        } else {
            out.push_str("null");
        }
        self.with_document(&out)
    }

    /// Returns the result as JSON, as [`Fixed::to_json`] does, but with the document as a string that has its
    /// formatting.
    #[must_use]
    pub fn to_json_with_text(&self) -> String {
        let mut out = String::new();
        write::string(&self.document, &mut out);
        self.with_document(&out)
    }

    fn with_document(&self, json: &str) -> String {
        let mut out = String::from("{\"document\":");
        out.push_str(json);
        out.push_str(",\"applied\":");
        out.push_str(&fixes_json(&self.applied));
        out.push_str(",\"report\":");
        self.report.write_json(&mut out);
        out.push('}');
        out
    }
}

/// Returns fixes as a JSON array, the same in every language.
///
/// ```
/// use sendcheck::fix::{fixes, fixes_json};
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
/// let json = fixes_json(&fixes(Operation::Message, document, &Options::default()));
/// assert!(json.starts_with(r#"[{"rule":"unknown-field","path":"/parts/0/text","applicability":"safe""#), "{json}");
/// ```
#[must_use]
pub fn fixes_json(fixes: &[Fix]) -> String {
    let mut out = String::from("[");
    for (index, fix) in fixes.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&fix.to_json());
    }
    out.push(']');
    out
}

fn write_range(start: usize, end: usize, out: &mut String) {
    out.push('[');
    write::number(start as u64, out);
    out.push(',');
    write::number(end as u64, out);
    out.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Operation, Options};

    #[test]
    fn titles_do_not_depend_on_the_formatting_of_the_document() {
        let titles = |document: &str| -> alloc::vec::Vec<String> {
            crate::fix::fixes(Operation::Message, document.as_bytes(), &Options::default())
                .into_iter()
                .map(|fix| fix.title)
                .collect()
        };
        let compact = titles(r#"{"parts":{"type":"text","value":"a b"}}"#);
        assert_eq!(compact, [r#"write `[{"type":"text","value":"a b"}]`"#]);
        assert_eq!(titles("{\"parts\": {\n  \"type\": \"text\",\n  \"value\": \"a b\"}}"), compact);
    }
}

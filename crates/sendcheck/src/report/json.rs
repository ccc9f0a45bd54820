//! The report in JSON. Its shape is a promise, the same in every language.

use alloc::string::String;

use super::{Diagnostic, Place, Report};
use crate::catalogue::Param;
use crate::json::write;

pub(super) fn write(
    report: &Report,
    mut place: impl FnMut(&Diagnostic) -> Option<Place>,
    out: &mut String,
) {
    out.push_str("{\"operation\":");
    match report.operation {
        Some(operation) => write::string(operation.name(), out),
        None => out.push_str("null"),
    }
    boolean(",\"valid\":", report.is_valid(), out);
    number(",\"errors\":", report.errors, out);
    number(",\"warnings\":", report.warnings, out);
    boolean(",\"truncated\":", report.truncated, out);
    out.push_str(",\"diagnostics\":[");
    for (index, found) in report.diagnostics.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        diagnostic(found, place(found), out);
    }
    out.push_str("]}");
}

fn diagnostic(found: &Diagnostic, place: Option<Place>, out: &mut String) {
    string("{\"rule\":", found.rule().name(), out);
    string(",\"severity\":", found.severity().name(), out);
    if let Some(code) = found.code() {
        number(",\"code\":", usize::from(code.number()), out);
        if code.is_predicted() {
            boolean(",\"code_predicted\":", true, out);
        }
    }
    string(",\"path\":", found.path(), out);
    if let Some(parameter) = found.parameter() {
        string(",\"parameter\":", parameter, out);
    }
    if let Some(range) = found.range() {
        number(",\"range\":[", range.start(), out);
        number(",", range.end(), out);
        out.push(']');
    }
    string(",\"message\":", &found.message(), out);
    if let Some(help) = found.help() {
        string(",\"help\":", &help, out);
    }
    if !found.related().is_empty() {
        out.push_str(",\"related\":");
        for (index, path) in found.related().iter().enumerate() {
            string(if index == 0 { "[" } else { "," }, path, out);
        }
        out.push(']');
    }
    let mut has_params = false;
    for (name, param) in found.params().all() {
        out.push_str(if has_params { "," } else { ",\"params\":{" });
        has_params = true;
        write::string(name.name(), out);
        out.push(':');
        match param {
            Param::Text(text) => write::string(text, out),
            Param::Number(value) => write::number(value, out),
        }
    }
    if has_params {
        out.push('}');
    }
    if let Some(place) = place {
        number(",\"line\":", place.line, out);
        number(",\"column\":", place.column_utf16, out);
        number(",\"end_line\":", place.end_line, out);
        number(",\"end_column\":", place.end_column_utf16, out);
        number(",\"offset\":", place.offset_bytes, out);
        number(",\"length\":", place.len_bytes, out);
    } else if let Some(position) = found.position() {
        number(",\"line\":", position.line, out);
        number(",\"column\":", position.column_utf16, out);
        number(",\"offset\":", position.offset_bytes, out);
    }
    out.push('}');
}

fn string(label: &str, value: &str, out: &mut String) {
    out.push_str(label);
    write::string(value, out);
}

fn number(label: &str, value: usize, out: &mut String) {
    out.push_str(label);
    write::number(value as u64, out);
}

fn boolean(label: &str, value: bool, out: &mut String) {
    out.push_str(label);
    out.push_str(if value { "true" } else { "false" });
}

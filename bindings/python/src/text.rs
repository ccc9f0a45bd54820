//! Texts: links in them, and offsets in several units.

use std::borrow::Cow;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PySlice, PyString};
use sendcheck::links::Links;
use sendcheck::request::TextSelector;
use sendcheck::text::{self, Converter, Unit, Utf16Range};

/// Returns the text, with U+FFFD for each surrogate: that has the same length in code points and UTF-16.
fn utf8<'t>(text: &'t Bound<'_, PyString>) -> PyResult<Cow<'t, str>> {
    if let Ok(text) = text.to_cow() {
        return Ok(text);
    }
    let bytes = encoded(text, "utf-32-le")?;
    let code_points = bytes.as_bytes().chunks_exact(4);
    let code_points = code_points.map(|it| u32::from_le_bytes([it[0], it[1], it[2], it[3]]));
    let chars = code_points.map(|it| char::from_u32(it).unwrap_or(char::REPLACEMENT_CHARACTER));
    Ok(Cow::Owned(chars.collect()))
}

/// Returns the UTF-16 code units of a text, lone surrogates included.
pub(crate) fn utf16_units(text: &Bound<'_, PyString>) -> PyResult<Vec<u16>> {
    let bytes = encoded(text, "utf-16-le")?;
    let pairs = bytes.as_bytes().chunks_exact(2);
    Ok(pairs.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect())
}

/// Returns the bytes of a text, lone surrogates included, whatever a subclass encodes.
pub(crate) fn encoded<'py>(
    text: &Bound<'py, PyString>,
    encoding: &str,
) -> PyResult<Bound<'py, PyBytes>> {
    let str_type = text.py().get_type::<PyString>();
    let bytes = str_type.call_method1("encode", (text, encoding, "surrogatepass"))?;
    Ok(bytes.cast_into()?)
}

fn slice<'py>(
    text: &Bound<'py, PyString>,
    start: usize,
    end: usize,
) -> PyResult<Bound<'py, PyString>> {
    let slice = PySlice::new(text.py(), start.cast_signed(), end.cast_signed(), 1);
    Ok(text.as_any().get_item(slice)?.cast_into()?)
}

fn offset(offset: isize) -> PyResult<usize> {
    offset.try_into().map_err(|_| PyValueError::new_err(format!("offset {offset} is negative")))
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn value_error(error: impl ToString) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// Start and end in code points, start and end in UTF-16 code units, kind, confidence, text.
type Link<'py> = (usize, usize, usize, usize, &'static str, &'static str, Bound<'py, PyString>);

#[pyfunction]
#[pyo3(signature = (text, strict, /))]
pub(crate) fn find_links<'py>(
    text: &Bound<'py, PyString>,
    strict: bool,
) -> PyResult<Vec<Link<'py>>> {
    let utf8 = utf8(text)?;
    let mut converter = Converter::new(&utf8, Unit::Bytes, Unit::CodePoints);
    let mut convert = |offset| converter.convert(offset).map_err(value_error);
    Links::new(&utf8)
        .weak_as_strong(strict)
        .map(|link| {
            let (start, end) = (convert(link.range().start)?, convert(link.range().end)?);
            let (kind, confidence) = (link.kind().name(), link.confidence().name());
            let utf16 = link.utf16();
            let text = slice(text, start, end)?;
            Ok((start, end, utf16.start(), utf16.end(), kind, confidence, text))
        })
        .collect()
}

#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn count_text(text: &Bound<'_, PyString>) -> PyResult<(usize, usize, usize, usize)> {
    let counts = text::count_text(&utf8(text)?);
    Ok((counts.bytes, counts.code_points, counts.utf16, counts.graphemes))
}

fn convert(
    text: &Bound<'_, PyString>,
    (start, end): (isize, isize),
    from: Unit,
    to: Unit,
) -> PyResult<(usize, usize)> {
    let (start, end) = (offset(start)?, offset(end)?);
    if end < start {
        return Err(PyValueError::new_err("range end is before its start"));
    }
    let utf8 = utf8(text)?;
    let mut converter = Converter::new(&utf8, from, to);
    let mut at = |offset| converter.convert(offset).map_err(value_error);
    Ok((at(start)?, at(end)?))
}

/// Converts a range of a str to UTF-16 code units, which decorations count.
///
/// >>> import sendcheck
/// >>> text = "🎉 party"
/// >>> sendcheck.utf16_range(text, 2, 7)
/// (3, 8)
///
/// Raises ValueError for a range outside the text.
#[pyfunction]
#[pyo3(signature = (text, start, end))]
pub(crate) fn utf16_range(
    text: &Bound<'_, PyString>,
    start: isize,
    end: isize,
) -> PyResult<(usize, usize)> {
    convert(text, (start, end), Unit::CodePoints, Unit::Utf16)
}

/// Returns the range of a substring in UTF-16 code units. The first occurrence is 0.
#[pyfunction]
#[pyo3(signature = (text, substring, occurrence, /))]
pub(crate) fn substring_range(
    text: &Bound<'_, PyString>,
    substring: &Bound<'_, PyString>,
    occurrence: isize,
) -> PyResult<(usize, usize)> {
    let index = occurrence
        .try_into()
        .map_err(|_| PyValueError::new_err(format!("occurrence {occurrence} is negative")))?;
    let substring = utf8(substring)?;
    let range = TextSelector::occurrence(&substring, index).find(&utf8(text)?);
    range.map(|range| (range.start(), range.end())).map_err(value_error)
}

/// Converts a range of UTF-16 code units, such as the range of a diagnostic, to a range of a str.
///
/// >>> import sendcheck
/// >>> text = "🎉 party"
/// >>> start, end = sendcheck.char_range(text, 3, 8)
/// >>> text[start:end]
/// 'party'
///
/// Raises ValueError for a range outside the text, or one that splits a surrogate pair.
#[pyfunction]
#[pyo3(signature = (text, start, end))]
pub(crate) fn char_range(
    text: &Bound<'_, PyString>,
    start: isize,
    end: isize,
) -> PyResult<(usize, usize)> {
    convert(text, (start, end), Unit::Utf16, Unit::CodePoints)
}

/// Widens a range of UTF-16 code units to whole characters, as people see them.
///
/// Returns None if the range starts at the end of the text or after it.
///
/// >>> import sendcheck
/// >>> sendcheck.snap_range("hi 👍🏽!", 4, 6)
/// (3, 7)
#[pyfunction]
#[pyo3(signature = (text, start, end))]
pub(crate) fn snap_range(
    text: &Bound<'_, PyString>,
    start: isize,
    end: isize,
) -> PyResult<Option<(usize, usize)>> {
    let range = Utf16Range::new(offset(start)?, offset(end)?).map_err(value_error)?;
    let snapped = text::snap_range(&utf8(text)?, range);
    Ok(snapped.map(|range| (range.start(), range.end())))
}

/// Returns the longest start of a text within a limit that splits no character, as people see them.
///
/// The unit is code_points, utf16, graphemes or bytes.
///
/// >>> import sendcheck
/// >>> sendcheck.truncate_text("ok 👍🏽", 4)
/// 'ok '
/// >>> sendcheck.truncate_text("ok 👍🏽", 4, "graphemes")
/// 'ok 👍🏽'
#[pyfunction]
#[pyo3(signature = (text, limit, unit="code_points"))]
pub(crate) fn truncate_text<'py>(
    text: &Bound<'py, PyString>,
    limit: isize,
    unit: &str,
) -> PyResult<Bound<'py, PyString>> {
    let unit = match unit {
        "bytes" => Unit::Bytes,
        "code_points" => Unit::CodePoints,
        "utf16" => Unit::Utf16,
        "graphemes" => Unit::Graphemes,
        other => {
            return Err(PyValueError::new_err(format!(
                "unknown unit `{other}`, expected `bytes`, `code_points`, `utf16` or `graphemes`"
            )));
        }
    };
    let limit = limit
        .try_into()
        .map_err(|_| PyValueError::new_err(format!("limit {limit} is negative")))?;
    let utf8 = utf8(text)?;
    let kept = text::measure(text::truncate_text(&utf8, limit, unit)).code_points;
    slice(text, 0, kept)
}

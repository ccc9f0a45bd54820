//! Plans a content that arrives in chunks.

use sendcheck::Report;
use sendcheck_compose::{PlannedSend, Planner};

use crate::boundary::{boundary, status};
use crate::options::{plan_options, sendcheck_options};
use crate::plan::sendcheck_plan_result;
use crate::pointer;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INVALID_TEXT, SENDCHECK_NULL_POINTER, SENDCHECK_PLANNER_FINISHED,
};

/// A planner of a content that arrives in chunks. One thread at a time may use it.
pub struct sendcheck_planner {
    /// None once it has finished, and after a panic.
    planner: Option<Result<Planner, Report>>,
    /// The beginning of a character whose other bytes are in the next chunk.
    pending: Vec<u8>,
}

/// Creates a planner for an input without `content`, which `sendcheck_planner_push` adds. The input and the
/// options are those of `sendcheck_plan`. If the input cannot be planned, each push returns the report.
///
/// Errors: `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_planner_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_planner_new(
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_planner,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { plan_options(options) };
        let planner = Some(Planner::from_json(json, &options));
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, sendcheck_planner { planner, pending: Vec::new() }) };
        Ok(())
    })
}

/// Adds a chunk of the content. `*out` has the requests that no later text can change, each once, often none. A
/// chunk may end anywhere, also inside a character.
///
/// Errors: `SENDCHECK_INVALID_TEXT` if the content is not UTF-8; `SENDCHECK_PLANNER_FINISHED`;
/// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`. The chunk is not added then.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_planner_push(
    planner: *mut sendcheck_planner,
    text: *const u8,
    len: usize,
    out: *mut *mut sendcheck_plan_result,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let chunk = unsafe { pointer::bytes(text, len) }?;
        // SAFETY: `planner` is NULL or alive, and the caller's alone.
        let it = unsafe { planner.as_mut() }.ok_or(SENDCHECK_NULL_POINTER)?;
        let bytes = [&it.pending, chunk].concat();
        let complete = complete_characters(&bytes)?;
        // A planner that panics is dropped.
        let mut planner = it.planner.take().ok_or(SENDCHECK_PLANNER_FINISHED)?;
        let released = match &mut planner {
            Ok(planner) => planner.push(complete),
            Err(report) => Err(report.clone()),
        };
        it.planner = Some(planner);
        it.pending = bytes[complete.len()..].to_vec();
        let plan = match released {
            Ok(sends) => sendcheck_plan_result::new(&sends, released_json(&sends)),
            Err(report) => sendcheck_plan_result::of_error(report),
        };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, plan) };
        Ok(())
    })
}

/// Ends the content. `*out` has the other requests and all notes.
///
/// Errors: `SENDCHECK_INVALID_TEXT` if the content ends inside a character; `SENDCHECK_PLANNER_FINISHED`;
/// `SENDCHECK_NULL_POINTER`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`, and still frees the planner.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_planner_finish(
    planner: *mut sendcheck_planner,
    out: *mut *mut sendcheck_plan_result,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `planner` is NULL or alive, and the caller's alone.
        let it = unsafe { planner.as_mut() }.ok_or(SENDCHECK_NULL_POINTER)?;
        if !it.pending.is_empty() {
            return Err(SENDCHECK_INVALID_TEXT);
        }
        let planner = it.planner.take().ok_or(SENDCHECK_PLANNER_FINISHED)?;
        let plan = match planner.and_then(Planner::finish) {
            Ok(rest) => sendcheck_plan_result::new(&rest.sends, rest.to_json()),
            Err(report) => sendcheck_plan_result::of_error(report),
        };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, plan) };
        Ok(())
    })
}

/// Frees a planner. NULL is allowed. What it released does not depend on it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_planner_free(planner: *mut sendcheck_planner) {
    // SAFETY: `planner` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(planner) });
}

/// Returns the bytes without the beginning of a character at their end.
fn complete_characters(bytes: &[u8]) -> Result<&str, sendcheck_status> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) if error.error_len().is_none() => {
            str::from_utf8(&bytes[..error.valid_up_to()]).map_err(|_| SENDCHECK_INVALID_TEXT)
        }
        Err(_) => Err(SENDCHECK_INVALID_TEXT),
    }
}

/// Sends in the shape of a plan. The notes come at the end.
fn released_json(sends: &[PlannedSend]) -> String {
    format!(r#"{{"sends":{},"notes":[]}}"#, PlannedSend::all_to_json(sends))
}

//! Plans and planners: C functions return what compose plans, wherever the chunks end.

use std::ptr;

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::Report;
use sendcheck_c::plan::*;
use sendcheck_c::planner::*;
use sendcheck_c::status::sendcheck_status::{self, *};
use sendcheck_compose::{ChatRef, PlannedSend, Planner, plan_json};

use super::{ALIVE_MAX, World, inputs, reports};

/// The expected planner, with the bytes that were pushed.
pub(super) struct Model {
    planner: Option<std::result::Result<Planner, Report>>,
    bytes: Vec<u8>,
    /// How many of the bytes are complete characters, which the planner has.
    complete: usize,
}

/// The expected requests and their JSON, or the report.
type Planned = std::result::Result<(Vec<PlannedSend>, String), Report>;

pub(super) fn free(planner: *mut sendcheck_planner) {
    // SAFETY: it is NULL, or alive and taken out of the world.
    unsafe { sendcheck_planner_free(planner) };
}

impl World {
    pub(super) fn plan(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let (options, settings) = self.any_options(u)?;
        let input = inputs::plan_input(u, true)?;
        let (data, len) = inputs::bytes(input.as_ref());
        let mut out = ptr::null_mut();
        let to = if u.ratio(1, 16)? { ptr::null_mut() } else { &raw mut out };
        // SAFETY: all are NULL or alive.
        let status = unsafe { sendcheck_plan(data, len, options, to) };
        let Some(input) = input.filter(|_| !to.is_null()) else {
            assert_eq!(status, SENDCHECK_NULL_POINTER);
            assert!(out.is_null());
            return Ok(());
        };
        let plan = plan_json(&input, &settings.plan);
        assert_taken(status, out, &plan.map(|plan| (plan.sends().to_vec(), plan.to_json())));
        Ok(())
    }

    /// Makes a planner, pushes to one, finishes one, or frees one.
    pub(super) fn planner(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.planners.len())?;
        if index == self.planners.len() && index < ALIVE_MAX {
            return self.new_planner(u);
        }
        let (pointer, model) = match self.planners.get_mut(index) {
            Some((pointer, model)) => (*pointer, Some(model)),
            None => (ptr::null_mut(), None),
        };
        let mut out = ptr::null_mut();
        match u.int_in_range(0..=5)? {
            0 => {
                // SAFETY: the planner is NULL or alive.
                let status = unsafe { sendcheck_planner_finish(pointer, &mut out) };
                match finished(model) {
                    Ok(planned) => assert_taken(status, out, &planned),
                    Err(expected) => assert_eq!((status, out), (expected, ptr::null_mut())),
                }
            }
            1 => {
                free(pointer);
                if index < self.planners.len() {
                    self.planners.swap_remove(index);
                }
            }
            _ => {
                let chunk: Vec<u8> = if u.ratio(1, 3)? {
                    Vec::arbitrary(u)?
                } else {
                    let text = inputs::content(u)?.into_bytes();
                    let end = u.int_in_range(0..=text.len())?;
                    text[..end].to_vec()
                };
                let (data, len) = inputs::bytes(Some(&chunk));
                // SAFETY: the planner is NULL or alive.
                let status = unsafe { sendcheck_planner_push(pointer, data, len, &mut out) };
                match pushed(model, &chunk) {
                    Ok(planned) => assert_taken(status, out, &planned),
                    Err(expected) => assert_eq!((status, out), (expected, ptr::null_mut())),
                }
            }
        }
        Ok(())
    }

    fn new_planner(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let (options, settings) = self.any_options(u)?;
        let input = inputs::plan_input(u, false)?;
        let (data, len) = inputs::bytes(input.as_ref());
        let mut out = ptr::null_mut();
        // SAFETY: all are NULL or alive.
        let status = unsafe { sendcheck_planner_new(data, len, options, &mut out) };
        let Some(input) = input else {
            assert_eq!(status, SENDCHECK_NULL_POINTER);
            return Ok(());
        };
        assert_eq!(status, SENDCHECK_OK);
        let planner = Some(Planner::from_json(&input, &settings.plan));
        self.planners.push((out, Model { planner, bytes: Vec::new(), complete: 0 }));
        Ok(())
    }
}

fn pushed(
    model: Option<&mut Model>,
    chunk: &[u8],
) -> std::result::Result<Planned, sendcheck_status> {
    let model = model.ok_or(SENDCHECK_NULL_POINTER)?;
    let bytes = [&model.bytes, chunk].concat();
    let complete = match std::str::from_utf8(&bytes) {
        Ok(text) => text.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => return Err(SENDCHECK_INVALID_TEXT),
    };
    let planner = model.planner.as_mut().ok_or(SENDCHECK_PLANNER_FINISHED)?;
    let new = std::str::from_utf8(&bytes[model.complete..complete]).unwrap_or_default();
    let sends = planner.as_mut().map_err(|report| report.clone()).and_then(|it| it.push(new));
    (model.bytes, model.complete) = (bytes, complete);
    Ok(sends.map(|sends| {
        let list: Vec<String> = sends.iter().map(PlannedSend::to_json).collect();
        let json = format!(r#"{{"sends":[{}],"notes":[]}}"#, list.join(","));
        (sends, json)
    }))
}

fn finished(model: Option<&mut Model>) -> std::result::Result<Planned, sendcheck_status> {
    let model = model.ok_or(SENDCHECK_NULL_POINTER)?;
    if model.complete < model.bytes.len() {
        return Err(SENDCHECK_INVALID_TEXT);
    }
    let planner = model.planner.take().ok_or(SENDCHECK_PLANNER_FINISHED)?;
    Ok(planner.and_then(Planner::finish).map(|rest| {
        let json = rest.to_json();
        (rest.sends, json)
    }))
}

fn assert_taken(status: sendcheck_status, plan: *mut sendcheck_plan_result, expected: &Planned) {
    assert_eq!(status, SENDCHECK_OK);
    assert_plan(plan, Some(expected));
    // SAFETY: the plan is alive, and not used after this.
    unsafe { sendcheck_plan_free(plan) };
    assert_plan(ptr::null(), None);
}

fn assert_plan(plan: *const sendcheck_plan_result, expected: Option<&Planned>) {
    let sends = expected.and_then(|it| it.as_ref().ok()).map_or(&[][..], |(sends, _)| sends);
    let error = expected.and_then(|it| it.as_ref().err());
    let json = expected.map(|it| match it {
        Ok((_, json)) => json.clone(),
        Err(report) => format!(r#"{{"error":{}}}"#, report.to_json()),
    });
    // SAFETY: the plan is NULL or alive.
    unsafe {
        assert_eq!(sendcheck_plan_ok(plan), expected.is_some_and(|it| it.is_ok()));
        reports::assert_report(sendcheck_plan_error(plan), error);
        assert_eq!(inputs::lent(|len| sendcheck_plan_json(plan, len)), json.as_deref());
        assert_eq!(sendcheck_plan_len(plan), sends.len());
        for index in (0..sends.len() + 1).chain([usize::MAX]) {
            let send = sends.get(index);
            let operation = inputs::lent(|len| sendcheck_plan_operation(plan, index, len));
            assert_eq!(operation, send.map(|it| it.operation().name()));
            let document = inputs::lent(|len| sendcheck_plan_document(plan, index, len));
            assert_eq!(document, send.map(PlannedSend::document));
            let (id, place) = match send.map(PlannedSend::chat) {
                Some(ChatRef::Id(id)) => (Some(id), None),
                Some(ChatRef::Response { pointer, send: 0 }) => (None, Some(pointer)),
                _ => (None, None),
            };
            assert_eq!(inputs::lent(|len| sendcheck_plan_chat_id(plan, index, len)), id);
            assert_eq!(inputs::lent(|len| sendcheck_plan_chat_id_pointer(plan, index, len)), place);
            let is_unless = send.is_some_and(PlannedSend::is_unless_failover);
            assert_eq!(sendcheck_plan_is_unless_failover(plan, index), is_unless);
        }
    }
}

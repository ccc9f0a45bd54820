//! Plans, fixes and previews.

use std::collections::BTreeMap;

use sendcheck::fix::{Applicability, fix, fix_value_json, fixes_json, fixes_of_value_json};
use sendcheck::{ChatService, Report};
use sendcheck_compose::{
    Input, PlanOptions, PlannedSend, Planner, Typography, markdown, plan, preview_value_json, sms,
    split,
};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::check::operation_at;
use crate::{Instance, url};

/// The state of composing: the options that were set last, and the planners that are not finished.
pub(crate) struct Compose {
    options: PlanOptions,
    planners: BTreeMap<u32, Planner>,
    next: u32,
}

impl Compose {
    pub(crate) fn new() -> Self {
        let options = PlanOptions::new().url_parser(url::parse_url);
        Self { options, planners: BTreeMap::new(), next: 0 }
    }
}

#[wasm_bindgen]
impl Instance {
    /// Sets the options of later plans, from JSON text in the input. Returns what is wrong with them.
    pub fn set_plan_options(&mut self, bytes: usize) -> Option<String> {
        match PlanOptions::from_json(self.bytes(bytes)) {
            Ok(options) => {
                self.compose.options = options.url_parser(url::parse_url);
                None
            }
            Err(error) => Some(error.to_string()),
        }
    }

    /// Plans the input, which is a value. Returns the plan as JSON text, or `{"error": report}`.
    pub fn plan(&self, bytes: usize) -> String {
        let planned = Input::from_value_json(self.bytes(bytes))
            .and_then(|input| plan(&input, &self.compose.options));
        planned.map_or_else(|report| error(&report), |plan| plan.to_json())
    }

    /// Creates a planner for the input, which is a value. Returns its number, or `{"error": report}`.
    pub fn planner_new(&mut self, bytes: usize) -> String {
        match Planner::from_value_json(self.bytes(bytes), &self.compose.options) {
            Ok(planner) => {
                let number = self.compose.next;
                self.compose.next = number.wrapping_add(1);
                self.compose.planners.insert(number, planner);
                number.to_string()
            }
            Err(report) => error(&report),
        }
    }

    /// Gives a planner the next chunk. Returns the sends that it releases as a JSON array, or `{"error": report}`.
    pub fn planner_push(&mut self, number: u32, bytes: usize) -> String {
        // Not `self.text`: the planner is borrowed mutably.
        let chunk = str::from_utf8(self.input.get(..bytes).unwrap_or_default());
        let planner = self.compose.planners.get_mut(&number);
        debug_assert!(chunk.is_ok() && planner.is_some(), "JavaScript keeps the planner's number");
        let released = planner.map(|planner| planner.push(chunk.unwrap_or_default()));
        released_json(released.unwrap_or_else(|| Ok(Vec::new())))
    }

    /// Gives a planner the next chunk as a JSON string, which may have lone surrogates. Returns what `planner_push`
    /// does.
    pub fn planner_push_value(&mut self, number: u32, bytes: usize) -> String {
        let chunk = self.input.get(..bytes).unwrap_or_default();
        let planner = self.compose.planners.get_mut(&number);
        debug_assert!(planner.is_some(), "JavaScript keeps the planner's number");
        let released = planner.map(|planner| planner.push_value_json(chunk));
        released_json(released.unwrap_or_else(|| Ok(Vec::new())))
    }

    /// Ends a planner. Returns the other sends and all notes as JSON text, or `{"error": report}`.
    pub fn planner_finish(&mut self, number: u32) -> String {
        let planner = self.compose.planners.remove(&number);
        debug_assert!(planner.is_some(), "JavaScript finishes a planner once");
        let finished = planner.map(Planner::finish);
        finished.map_or_else(String::new, |finished| {
            finished.map_or_else(|report| error(&report), |rest| rest.to_json())
        })
    }

    /// Drops a planner.
    pub fn planner_free(&mut self, number: u32) {
        self.compose.planners.remove(&number);
    }

    /// Returns the fixes of the document in the input, which is a value, as a JSON array.
    pub fn fixes(&self, operation: usize, bytes: usize) -> String {
        let operation = operation_at(operation);
        fixes_json(&fixes_of_value_json(operation, self.bytes(bytes), &self.options))
    }

    /// Fixes the document in the input. Returns the document, the applied fixes and the report as JSON text. The
    /// document is JSON text, and returned as one, if `is_text`; else it is a value.
    pub fn fix(&self, operation: usize, is_unsafe: bool, is_text: bool, bytes: usize) -> String {
        let up_to = if is_unsafe { Applicability::Unsafe } else { Applicability::Safe };
        let (operation, json) = (operation_at(operation), self.bytes(bytes));
        if is_text {
            fix(operation, json, &self.options, up_to).to_json_with_text()
        } else {
            fix_value_json(operation, json, &self.options, up_to).to_json()
        }
    }

    /// Previews the message in the input, which is a value. Returns JSON text, or `{"error": report}`.
    ///
    /// `service`: 0 to 2 for iMessage, RCS and SMS, else all of them.
    pub fn preview(&self, service: u32, bytes: usize) -> String {
        let services = [ChatService::IMessage, ChatService::Rcs, ChatService::Sms];
        let service = services.get(service as usize).copied();
        preview_value_json(self.bytes(bytes), service, &self.options)
            .unwrap_or_else(|report| error(&report))
    }

    /// Renders the Markdown in the input. Returns its text, decorations and map as JSON text.
    pub fn render_markdown(&self, is_plain: bool, bytes: usize) -> String {
        let typography = if is_plain { Typography::Plain } else { Typography::Rich };
        markdown::render(self.text(bytes), typography).to_json()
    }

    /// Splits the text in the input into pieces.
    pub fn split_text(&self, limit: usize, bytes: usize) -> Vec<String> {
        split::text_pieces(self.text(bytes), limit)
    }

    /// Measures the text in the input as an SMS. Returns JSON text.
    pub fn measure_sms(&self, bytes: usize) -> String {
        sms::measure(self.text(bytes)).to_json()
    }
}

fn error(report: &Report) -> String {
    format!(r#"{{"error":{}}}"#, report.to_json())
}

fn released_json(released: Result<Vec<PlannedSend>, Report>) -> String {
    match released {
        Ok(sends) => PlannedSend::all_to_json(&sends),
        Err(report) => error(&report),
    }
}

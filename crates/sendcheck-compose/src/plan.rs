//! Plans: requests in order, and notes about each change.

use sendcheck::{Diagnostic, Params, Report, Rule};

use crate::content;
use crate::input::Input;
use crate::notes::{self, Note};
use crate::options::PlanOptions;
use crate::replan;
use crate::send::PlannedSend;
use crate::sender::{Sender, State};

/// Requests in the order in which they are sent, and what planning changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    sends: Vec<PlannedSend>,
    notes: Vec<Note>,
}

impl Plan {
    /// Returns the requests. Send each after the API accepted the one before it.
    #[must_use]
    pub fn sends(&self) -> &[PlannedSend] {
        &self.sends
    }

    /// Returns a note for each change.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Returns the plan as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        sends_json(&self.sends, &self.notes)
    }
}

pub(crate) fn sends_json(sends: &[PlannedSend], notes: &[Note]) -> String {
    let mut json = String::from(r#"{"sends":"#);
    json.push_str(&PlannedSend::all_to_json(sends));
    json.push_str(r#","notes":["#);
    for (index, note) in notes.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        note.write_json(&mut json);
    }
    json.push_str("]}");
    json
}

/// Plans an input: returns valid requests, and a note for each change.
///
/// ```
/// use sendcheck_compose::{Input, PlanOptions, plan};
///
/// let input = Input::markdown("**Hi** Ana").to_chat("69a37c7d-af4f-4b5e-af42-e28e98ce873a");
/// let plan = plan(&input, &PlanOptions::default()).unwrap();
/// assert_eq!(
///     plan.sends()[0].document(),
///     r#"{"message":{"parts":[{"type":"text","value":"Hi Ana","text_decorations":[{"range":[0,2],"style":"bold"}]}]}}"#,
/// );
/// ```
///
/// # Errors
///
/// Returns a report if the input cannot be planned. Its paths point into the input.
pub fn plan(input: &Input, options: &PlanOptions) -> Result<Plan, Report> {
    let sender = Sender::new(input, options)?;
    let mut raw = sender.notes_of_fields();
    let mut items = match &input.message {
        Some(message) => replan::read(message, options, sender.is_plain, &mut raw),
        None => content::read(input, options, sender.is_plain, &mut raw),
    };
    content::push_extras(input, options, sender.is_plain, &mut items, &mut raw);
    let mut state = State::default();
    let content = input.content.as_deref().unwrap_or_default();
    let sends = sender.sends(&items, &mut state, &mut raw, content)?;
    if sends.is_empty() {
        return Err(no_parts(input));
    }
    Sender::note_many(sends.len(), &mut raw);
    Ok(Plan { sends, notes: notes::finish(raw, content) })
}

/// Plans an input that is JSON.
///
/// ```
/// use sendcheck_compose::{PlanOptions, plan_json};
///
/// let plan = plan_json(br#"{"content": "**Hi** Ana"}"#, &PlanOptions::default()).unwrap();
/// assert_eq!(plan.sends().len(), 1);
/// ```
///
/// # Errors
///
/// Returns a report if the input cannot be planned.
pub fn plan_json(input: &[u8], options: &PlanOptions) -> Result<Plan, Report> {
    plan(&Input::from_json(input)?, options)
}

pub(crate) fn no_parts(input: &Input) -> Report {
    let path = if input.content.is_some() { "/content" } else { "" };
    let diagnostic = Diagnostic::of(Rule::NoParts, path.into(), None, Params::default());
    crate::input_json::error(diagnostic)
}

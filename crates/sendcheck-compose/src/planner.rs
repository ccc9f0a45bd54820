//! Plans a content that arrives in chunks.

use sendcheck::Report;

use crate::input::{Format, Input};
use crate::input_json;
use crate::options::PlanOptions;
use crate::plan::plan;
use crate::send::PlannedSend;
use crate::stream::{Rest, Stream};

/// Plans a content that arrives in chunks: releases a send as soon as no later text can change it.
///
/// ```
/// use sendcheck_compose::{Input, PlanOptions, Planner, Split};
///
/// let mut planner = Planner::new(Input::default(), &PlanOptions::new().split(Split::Blocks))?;
/// assert!(planner.push("Hi **A")?.is_empty());
/// assert_eq!(planner.push("na**!\n\nMore text\n")?.len(), 1);
/// assert_eq!(planner.finish()?.sends.len(), 1);
/// # Ok::<(), sendcheck::Report>(())
/// ```
#[derive(Debug)]
pub struct Planner {
    input: Input,
    options: PlanOptions,
    content: String,
    /// None if nothing is released before the end.
    stream: Option<Stream>,
    error: Option<Report>,
}

impl Planner {
    /// Creates a planner for an input without content.
    ///
    /// # Errors
    ///
    /// Returns a report if the input cannot be planned.
    pub fn new(input: Input, options: &PlanOptions) -> Result<Self, Report> {
        let options = options.clone();
        let is_streamed = input.format == Format::Markdown && input.message.is_none();
        let stream = if is_streamed { Some(Stream::new(&input, &options)?) } else { None };
        let content = input.content.clone().unwrap_or_default();
        Ok(Self { input, options, content, stream, error: None })
    }

    /// Creates a planner for an input that is JSON.
    ///
    /// # Errors
    ///
    /// Returns a report if the input cannot be planned.
    pub fn from_json(input: &[u8], options: &PlanOptions) -> Result<Self, Report> {
        Self::new(Input::from_json(input)?, options)
    }

    /// Creates a planner for an input that was written as JSON from a value of another language, as
    /// [`Input::from_value_json`] reads it.
    ///
    /// # Errors
    ///
    /// Returns a report if the input cannot be planned.
    pub fn from_value_json(input: &[u8], options: &PlanOptions) -> Result<Self, Report> {
        Self::new(Input::from_value_json(input)?, options)
    }

    /// Adds a chunk of the content. Returns the sends that no later text can change, in order.
    ///
    /// # Errors
    ///
    /// Returns a report if a first message would begin with a link, or if the input has a message, which takes the place
    /// of a content; then and at every later call. Returns a report if the key of a later send is too long.
    pub fn push(&mut self, chunk: &str) -> Result<Vec<PlannedSend>, Report> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.input.message.is_some() && !chunk.is_empty() {
            let error = input_json::error(input_json::unknown_field("/content".into(), "content"));
            self.error = Some(error.clone());
            return Err(error);
        }
        // A CR at the end may be the first half of a line ending.
        let waits = self.content.ends_with('\r');
        self.content.push_str(chunk);
        let Some(stream) = &mut self.stream else { return Ok(Vec::new()) };
        if !waits && !chunk.contains(['\n', '\r']) || chunk.is_empty() {
            return Ok(Vec::new());
        }
        stream.push(&self.content).inspect_err(|error| self.error = Some(error.clone()))
    }

    /// Adds a chunk that is a JSON string, from a language whose strings may have lone surrogates.
    ///
    /// ```
    /// use sendcheck_compose::{Input, PlanOptions, Planner};
    ///
    /// let mut planner = Planner::new(Input::default(), &PlanOptions::default()).unwrap();
    /// assert!(planner.push_value_json(br#""Hi \ud83d""#).is_err());
    /// assert!(planner.push(" Ana").is_err(), "its text is lost");
    /// ```
    ///
    /// # Errors
    ///
    /// Returns a report as [`push`](Self::push) does, and for a lone surrogate, then and at every later call.
    pub fn push_value_json(&mut self, chunk: &[u8]) -> Result<Vec<PlannedSend>, Report> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        let input = [br#"{"content":"#, chunk, b"}"].concat();
        let input = Input::from_value_json(&input);
        let input = input.inspect_err(|error| self.error = Some(error.clone()))?;
        self.push(input.content.as_deref().unwrap_or_default())
    }

    /// Ends the content. Returns the other sends, and all notes.
    ///
    /// # Errors
    ///
    /// Returns a report if there is nothing to send, or a first message would begin with a link.
    pub fn finish(mut self) -> Result<Rest, Report> {
        if let Some(error) = self.error {
            return Err(error);
        }
        self.input.content = Some(self.content).filter(|it| !it.is_empty()).or(self.input.content);
        if let Some(stream) = self.stream {
            stream.finish(&self.input, &self.options)
        } else {
            if self.input.message.is_some() {
                self.input.content = None;
            }
            let plan = plan(&self.input, &self.options)?;
            Ok(Rest { sends: plan.sends().to_vec(), notes: plan.notes().to_vec() })
        }
    }
}

//! The options of planning.

use sendcheck::limits::TEXT_UTF16_UNITS;
use sendcheck::{OptionError, Options, UrlParser, nearest_name};

use crate::json::{self, Fields};
use crate::option_values::{
    BOOLEAN, HOLD_BACKS, HoldBack, LIMITS, LINK_STYLES, LinkStyle, OPENER, Result, SPLITS, Split,
    choice, read, wrong,
};

/// The options of [`plan`](crate::plan).
///
/// ```
/// use sendcheck_compose::{PlanOptions, Split};
///
/// let options = PlanOptions::new().limit(2_000)?.split(Split::Blocks);
/// let same = PlanOptions::from_json(br#"{"limit": 2000, "split": "blocks"}"#)?;
/// assert_eq!(format!("{options:?}"), format!("{same:?}"));
/// # Ok::<(), sendcheck_compose::PlanOptionError>(())
/// ```
#[derive(Clone, Debug)]
pub struct PlanOptions {
    pub(crate) limit: usize,
    pub(crate) split: Split,
    pub(crate) link_style: LinkStyle,
    pub(crate) hold_back: HoldBack,
    pub(crate) opener: Option<String>,
    pub(crate) first_message: Option<bool>,
    pub(crate) strict_links: bool,
    pub(crate) check: Options,
}

impl Default for PlanOptions {
    fn default() -> Self {
        Self {
            limit: TEXT_UTF16_UNITS,
            split: Split::default(),
            link_style: LinkStyle::default(),
            hold_back: HoldBack::default(),
            opener: None,
            first_message: None,
            strict_links: false,
            check: Options::default(),
        }
    }
}

impl PlanOptions {
    /// Creates the default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads options from JSON: an object with the names of this type's methods.
    ///
    /// ```
    /// use sendcheck_compose::PlanOptions;
    ///
    /// let error = PlanOptions::from_json(br#"{"spilt": "blocks"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "unknown option `spilt`; did you mean `split`?");
    /// let error = PlanOptions::from_json(br#"{"limit": 1, "limit": 2}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "duplicate option `limit`");
    /// assert!(PlanOptions::from_json(br#"{"split": "blocks", "strict_links": true}"#).is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`PlanOptionError`](crate::PlanOptionError) for text that is not JSON, an unknown name, or a value that
    /// the option does not take.
    pub fn from_json(json: &[u8]) -> Result<Self> {
        Self::read(json, false)
    }

    /// Reads options of checks and plans from one JSON object: those that only checks have are left out.
    ///
    /// ```
    /// use sendcheck_compose::PlanOptions;
    ///
    /// let json = br#"{"max_diagnostics": 10, "limit": 2000}"#;
    /// assert!(PlanOptions::from_shared_json(json).is_ok());
    /// assert!(PlanOptions::from_json(json).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json).
    pub fn from_shared_json(json: &[u8]) -> Result<Self> {
        Self::read(json, true)
    }

    fn read(json: &[u8], is_shared: bool) -> Result<Self> {
        let mut options = Self::default();
        let mut rest = crate::json::Object::new();
        let Some(fields) = str::from_utf8(json).ok().and_then(Fields::read) else {
            // The core reports what is wrong with it.
            options.check = Options::from_json(json)?;
            return Ok(options);
        };
        let mut own = Vec::new();
        for (name, text) in fields.iter() {
            if let Some((name, set)) = OWN.iter().find(|(own, _)| *own == name) {
                if own.contains(name) {
                    return Err(OptionError::Duplicate { name: (*name).to_owned() }.into());
                }
                own.push(*name);
                set(&mut options, text)?;
                continue;
            }
            match name {
                // Fields of the input, and an option of reports.
                "chat_id" | "message_id" | "max_diagnostics" if !is_shared => {
                    let (name, nearest) = (name.to_owned(), None);
                    return Err(OptionError::UnknownName { name, nearest }.into());
                }
                "strict_links" => {
                    options.strict_links = read(text, "strict_links", BOOLEAN, json::boolean)?;
                }
                _ => {}
            }
            rest.raw(name, text);
        }
        let rest = rest.finish();
        let read = Options::from_json(if own.is_empty() { json } else { rest.as_bytes() });
        options.check = read.map_err(with_own_names)?;
        let Some(opener) = options.opener.take() else { return Ok(options) };
        // Whether it has links depends on the other options.
        options.opener(opener)
    }

    /// Sets the most UTF-16 code units that a text may have before it is split, from 1 to 10,000.
    ///
    /// # Errors
    ///
    /// Returns [`WrongValue`](crate::PlanOptionError::WrongValue) for another number.
    pub fn limit(mut self, limit: usize) -> Result<Self> {
        self.limit = limit_of(limit)?;
        Ok(self)
    }

    /// Sets how texts are split.
    #[must_use]
    pub fn split(mut self, split: Split) -> Self {
        self.split = split;
        self
    }

    /// Sets what becomes of a paragraph that is only a link.
    #[must_use]
    pub fn link_style(mut self, link_style: LinkStyle) -> Self {
        self.link_style = link_style;
        self
    }

    /// Sets what the first message of a new chat must not contain.
    #[must_use]
    pub fn hold_back(mut self, hold_back: HoldBack) -> Self {
        self.hold_back = hold_back;
        self
    }

    /// Sets the text that is sent first if a first message would begin with something that is held back.
    ///
    /// # Errors
    ///
    /// Returns [`WrongValue`](crate::PlanOptionError::WrongValue) for a text that is blank, too long, or has a link.
    pub fn opener<S: Into<String>>(mut self, opener: S) -> Result<Self> {
        let opener = opener.into();
        let mut links = sendcheck::links::find_links(&opener).strict(self.strict_links);
        let is_long = opener.encode_utf16().count() > TEXT_UTF16_UNITS;
        if sendcheck::text::is_blank(&opener) || is_long || links.next().is_some() {
            return Err(wrong("opener", OPENER));
        }
        self.opener = Some(opener);
        Ok(self)
    }

    /// Sets whether the first send opens a new chat. By default, only `chats.create` does.
    #[must_use]
    pub fn first_message(mut self, is_first: bool) -> Self {
        self.first_message = Some(is_first);
        self
    }

    /// Makes weak links (`readme.md`) count like strong ones. Set it before the opener, which must have no links.
    #[must_use]
    pub fn strict_links(mut self, is_strict: bool) -> Self {
        self.strict_links = is_strict;
        self.check = self.check.strict_links(is_strict);
        self
    }

    /// Sets the options that checking has, too: hosts, the chat, levels, and the parser of URLs. `first_message` and
    /// `strict_links` are options of planning.
    #[must_use]
    pub fn check(mut self, options: Options) -> Self {
        self.check = options.strict_links(self.strict_links);
        self
    }

    /// Returns the options that checking has, too.
    #[must_use]
    pub fn check_options(&self) -> Options {
        match self.first_message {
            Some(is_first) => self.check.clone().first_message(is_first),
            None => self.check.clone(),
        }
    }

    /// Sets the parser for URLs that are not plain, as [`Options::url_parser`] does.
    #[must_use]
    pub fn url_parser(mut self, parser: UrlParser) -> Self {
        self.check = self.check.url_parser(parser);
        self
    }

    /// Returns the options to check a send with: the caller's levels of warnings, and errors at their default levels.
    pub(crate) fn for_sends(&self, is_first: bool) -> Options {
        self.check.with_default_errors().first_message(is_first)
    }
}

type Set = fn(&mut PlanOptions, &str) -> Result<()>;

/// The options that only planning has, and how each is read.
const OWN: [(&str, Set); 6] = [
    ("limit", |options, json| {
        options.limit = limit_of(read(json, "limit", LIMITS, json::unsigned)?)?;
        Ok(())
    }),
    ("split", |options, json| {
        options.split = choice(json, "split", SPLITS)?;
        Ok(())
    }),
    ("link_style", |options, json| {
        options.link_style = choice(json, "link_style", LINK_STYLES)?;
        Ok(())
    }),
    ("hold_back", |options, json| {
        options.hold_back = choice(json, "hold_back", HOLD_BACKS)?;
        Ok(())
    }),
    // Its links are looked for when the other options are known.
    ("opener", |options, json| {
        options.opener = Some(read(json, "opener", OPENER, json::string)?);
        Ok(())
    }),
    ("first_message", |options, json| {
        options.first_message = Some(read(json, "first_message", BOOLEAN, json::boolean)?);
        Ok(())
    }),
];

fn limit_of(units: usize) -> Result<usize> {
    let is_in_range = (1..=TEXT_UTF16_UNITS).contains(&units);
    is_in_range.then_some(units).ok_or(wrong("limit", LIMITS))
}

/// The nearest name may be that of an option of planning.
fn with_own_names(error: OptionError) -> OptionError {
    match error {
        OptionError::UnknownName { name, nearest } => {
            let nearest = nearest_name(&name, OWN.iter().map(|(own, _)| *own).chain(nearest));
            OptionError::UnknownName { name, nearest }
        }
        error => error,
    }
}

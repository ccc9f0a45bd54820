//! Previews of a message on each service.
//!
//! Sources: the guides on protocols, links, decorations and effects; linq-python 0.65.0.

use sendcheck::{ChatService, Operation, Options, PartKind, Report};

use crate::json::{Fields, Object, array, offset_in, quoted};
use crate::sms::{Sms, measure};

/// A preview of a message on a service.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preview {
    /// The service.
    pub service: ChatService,
    /// The content that arrives, in order.
    pub items: Vec<PreviewItem>,
    /// The content that is lost: that of parts, then the fields of the message.
    pub lost: Vec<Lost>,
}

/// Something that arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewItem {
    /// The index of the part; none for an experience.
    pub part: Option<usize>,
    /// The kind: `text`, `media`, `mms`, `card`, `app`, `experience` or `lost`.
    pub kind: &'static str,
    /// The text.
    pub text: Option<String>,
    /// The text as SMS.
    pub sms: Option<Sms>,
}

/// Something that is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lost {
    /// The name of the loss, such as `style` or `effect`.
    pub what: &'static str,
    /// Its path in the message: a JSON Pointer.
    pub path: String,
}

/// Returns what recipients get of a message on a service.
///
/// ```
/// use sendcheck::ChatService;
/// use sendcheck_compose::preview;
///
/// let message = br#"{"parts": [{"type": "text", "value": "Hi"}], "effect": {"type": "screen", "name": "confetti"}}"#;
/// let preview = preview(message, ChatService::Sms).unwrap();
/// assert_eq!(preview.lost[0].what, "effect");
/// assert_eq!(preview.items[0].sms.as_ref().unwrap().size.segments, 1);
/// ```
///
/// # Errors
///
/// Returns the report of a message that is not valid.
pub fn preview(message: &[u8], service: ChatService) -> Result<Preview, Report> {
    let report = sendcheck::check(Operation::Message, message, &Options::default());
    Ok(read(valid(report, message)?, service))
}

/// Returns the previews for iMessage, RCS and SMS, in this order.
///
/// ```
/// use sendcheck_compose::previews;
///
/// let message = br#"{"parts": [{"type": "text", "value": "Hi"}]}"#;
/// let [imessage, rcs, sms] = previews(message).unwrap();
/// assert_eq!(sms.items[0].sms.as_ref().unwrap().size.segments, 1);
/// assert_eq!(imessage.items[0].text, rcs.items[0].text);
/// ```
///
/// # Errors
///
/// Returns the report of a message that is not valid.
pub fn previews(message: &[u8]) -> Result<[Preview; 3], Report> {
    let report = sendcheck::check(Operation::Message, message, &Options::default());
    let message = valid(report, message)?;
    Ok(SERVICES.map(|service| read(message, service)))
}

const SERVICES: [ChatService; 3] = [ChatService::IMessage, ChatService::Rcs, ChatService::Sms];

/// Returns previews as JSON: one object for one service, else `{"previews": […]}`.
///
/// ```
/// use sendcheck::ChatService;
/// use sendcheck_compose::preview_json;
///
/// let message = br#"{"parts": [{"type": "text", "value": "Hi"}]}"#;
/// assert_eq!(
///     preview_json(message, Some(ChatService::Rcs)).unwrap(),
///     r#"{"service":"RCS","items":[{"part":0,"kind":"text","text":"Hi"}],"lost":[]}"#,
/// );
/// ```
///
/// # Errors
///
/// Returns the report of a message that is not valid.
pub fn preview_json(message: &[u8], service: Option<ChatService>) -> Result<String, Report> {
    let report = sendcheck::check(Operation::Message, message, &Options::default());
    Ok(json(valid(report, message)?, service))
}

/// Returns previews as [`preview_json`] does, of a message that was written as JSON from a value of another language,
/// and is checked with these options.
///
/// ```
/// use sendcheck::Options;
/// use sendcheck_compose::preview_value_json;
///
/// let message = br#"{"parts": [{"type": "text", "value": "half \ud83d"}]}"#;
/// let report = preview_value_json(message, None, &Options::default()).unwrap_err();
/// assert_eq!(report.diagnostics()[0].rule().name(), "invalid-unicode");
/// ```
///
/// # Errors
///
/// Returns the report of a message that is not valid.
pub fn preview_value_json(
    message: &[u8],
    service: Option<ChatService>,
    options: &Options,
) -> Result<String, Report> {
    let report = sendcheck::check_value_json(Operation::Message, message, options);
    Ok(json(valid(report, message)?, service))
}

/// Returns the message as text if its report is valid.
fn valid(report: Report, message: &[u8]) -> Result<&str, Report> {
    if !report.is_valid() {
        return Err(report);
    }
    Ok(std::str::from_utf8(message).unwrap_or_default())
}

fn read(message: &str, service: ChatService) -> Preview {
    Reader { service, message, items: Vec::new(), lost: Vec::new() }.read()
}

fn json(message: &str, service: Option<ChatService>) -> String {
    if let Some(service) = service {
        return read(message, service).to_json();
    }
    let list = array(SERVICES.map(|service| read(message, service).to_json()));
    format!(r#"{{"previews":{list}}}"#)
}

struct Reader<'m> {
    service: ChatService,
    message: &'m str,
    items: Vec<PreviewItem>,
    /// Each with its offset in the message.
    lost: Vec<(usize, Lost)>,
}

impl<'m> Reader<'m> {
    fn read(mut self) -> Preview {
        self.message();
        // As in the document; what shares a place stays in the order in which it was found.
        self.lost.sort_by_key(|(at, _)| *at);
        let lost = self.lost.into_iter().map(|(_, lost)| lost).collect();
        Preview { service: self.service, items: self.items, lost }
    }

    fn is_imessage(&self) -> bool {
        self.service == ChatService::IMessage
    }

    fn lose(&mut self, what: &'static str, path: String, json: &'m str) {
        self.lost.push((offset_in(self.message, json), Lost { what, path }));
    }

    fn message(&mut self) {
        let message = Fields::of(self.message);
        let parts = message.items("parts");
        let parts: Vec<(&'m str, Fields<'m>)> =
            parts.into_iter().map(|json| (json, Fields::of(json))).collect();
        let has_media = parts.iter().any(|(_, part)| part.part_kind() == Some(PartKind::Media));
        for (index, (json, part)) in parts.iter().enumerate() {
            let Some(kind) = part.part_kind() else { continue };
            let item = self.part((index, kind), json, part, has_media);
            self.items.push(item);
        }
        if let Some(experience) = message.given("experience") {
            if self.is_imessage() {
                let kind = "experience";
                self.items.push(PreviewItem { part: None, kind, text: None, sms: None });
            } else {
                self.lose("experience", "/experience".into(), experience);
            }
        }
        if !self.is_imessage() {
            for (what, name) in [("effect", "effect"), ("reply", "reply_to")] {
                if let Some(json) = message.given(name) {
                    self.lose(what, format!("/{name}"), json);
                }
            }
        }
    }

    fn part(
        &mut self,
        (index, part_kind): (usize, PartKind),
        json: &'m str,
        part: &Fields<'m>,
        has_media: bool,
    ) -> PreviewItem {
        let is_sms = self.service == ChatService::Sms;
        let path = format!("/parts/{index}");
        let value = || part.string("value").unwrap_or_default();
        let (kind, shown) = match part_kind {
            PartKind::Text => {
                self.lose_ranges(&path, part);
                let kind = if is_sms && has_media { "mms" } else { "text" };
                (kind, Some(value()))
            }
            PartKind::Media => {
                if part.is_true("sticker") && !self.is_imessage() {
                    let sticker = part.get("sticker").unwrap_or_default();
                    self.lose("sticker", format!("{path}/sticker"), sticker);
                }
                (if is_sms { "mms" } else { "media" }, None)
            }
            PartKind::Link if is_sms => {
                self.lose("preview", path, json);
                ("text", Some(value()))
            }
            other => match other.lost_name().filter(|_| !self.is_imessage()) {
                Some(what) => {
                    self.lose(what, path, json);
                    ("lost", None)
                }
                None => (other.preview_name(), None),
            },
        };
        let sms = shown.as_deref().filter(|_| is_sms && kind == "text").map(measure);
        PreviewItem { part: Some(index), kind, text: shown, sms }
    }

    /// Lists the decorations, mention and stickers of a text that only iMessage shows.
    fn lose_ranges(&mut self, path: &str, part: &Fields<'m>) {
        if self.is_imessage() {
            return;
        }
        for (index, decoration) in part.items("text_decorations").into_iter().enumerate() {
            let is_animation = Fields::of(decoration).given("animation").is_some();
            let what = if is_animation { "animation" } else { "style" };
            self.lose(what, format!("{path}/text_decorations/{index}"), decoration);
        }
        if let Some(mention) = part.given("mention") {
            self.lose("mention", format!("{path}/mention"), mention);
        }
        for (index, sticker) in part.items("inline_stickers").into_iter().enumerate() {
            self.lose("sticker", format!("{path}/inline_stickers/{index}"), sticker);
        }
    }
}

impl Preview {
    /// Returns the preview as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Object::new();
        json.string("service", &self.service.to_string());
        json.raw("items", &array(self.items.iter().map(PreviewItem::to_json)));
        json.raw(
            "lost",
            &array(self.lost.iter().map(|lost| {
                format!(r#"{{"what":"{}","path":{}}}"#, lost.what, quoted(&lost.path))
            })),
        );
        json.finish()
    }
}

impl PreviewItem {
    fn to_json(&self) -> String {
        let mut json = Object::new();
        if let Some(part) = self.part {
            json.raw("part", &part.to_string());
        }
        json.string("kind", self.kind);
        if let Some(text) = &self.text {
            json.string("text", text);
        }
        if let Some(sms) = &self.sms {
            json.raw("sms", &sms.to_json());
        }
        json.finish()
    }
}

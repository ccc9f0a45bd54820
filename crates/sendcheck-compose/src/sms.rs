//! The segments of an SMS.
//!
//! Sources: 3GPP TS 23.038, default alphabet and extension table; compared with `sms-segments-calculator` 1.3.0.

mod letters;

use sendcheck::text::graphemes;

/// How an SMS is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// The default alphabet: a unit for each character, two for those of the extension table.
    Gsm7,
    /// UTF-16 code units.
    Ucs2,
}

impl Encoding {
    /// Returns the name: `GSM-7` or `UCS-2`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gsm7 => "GSM-7",
            Self::Ucs2 => "UCS-2",
        }
    }

    /// Returns the units of a single segment, and of each of several.
    const fn capacity(self) -> (usize, usize) {
        match self {
            Self::Gsm7 => (160, 153),
            Self::Ucs2 => (70, 67),
        }
    }

    fn units(self, c: char) -> usize {
        match self {
            Self::Gsm7 if EXTENSION.contains(c) => 2,
            Self::Gsm7 => 1,
            Self::Ucs2 => c.len_utf16(),
        }
    }
}

/// The default alphabet without ASCII letters and digits.
const ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
const EXTENSION: &str = "\x0c^{}\\[~]|€";

/// The most characters that are listed as forcing UCS-2.
const FORCING_MAX: usize = 100;

/// The size of a text as SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Size {
    /// The encoding.
    pub encoding: Encoding,
    /// The length, in units of the encoding.
    pub units: usize,
    /// The number of segments.
    pub segments: usize,
    /// The units that are free in the last segment.
    pub left: usize,
}

/// A grapheme cluster that is not in the default alphabet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Forcing {
    /// The start, in UTF-16 code units.
    pub start_utf16: usize,
    /// The end, in UTF-16 code units.
    pub end_utf16: usize,
    /// The replacement, and whether it means less.
    pub suggestion: Option<(String, bool)>,
}

/// A text as SMS.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sms {
    /// The size.
    pub size: Size,
    /// The first clusters that need UCS-2, at most 100.
    pub forcing: Vec<Forcing>,
    /// The text with every suggestion that means the same, if that changes the encoding or the number of segments.
    pub smart: Option<(String, Size)>,
}

/// Measures a text as SMS.
///
/// ```
/// use sendcheck_compose::sms::{Encoding, measure};
///
/// let sms = measure("it’s ok");
/// assert_eq!((sms.size.encoding, sms.size.segments, sms.size.left), (Encoding::Ucs2, 1, 63));
/// assert_eq!(sms.smart.unwrap().0, "it's ok");
/// ```
#[must_use]
pub fn measure(text: &str) -> Sms {
    let size = size(text);
    if size.encoding == Encoding::Gsm7 {
        return Sms { size, forcing: Vec::new(), smart: None };
    }
    let mut forcing = Vec::new();
    let mut smart = String::with_capacity(text.len());
    let mut start_utf16 = 0;
    for cluster in graphemes(text) {
        let end_utf16 = start_utf16 + cluster.chars().map(char::len_utf16).sum::<usize>();
        if cluster.chars().all(is_gsm) {
            smart.push_str(cluster);
        } else {
            let suggestion = suggestion(cluster);
            match &suggestion {
                Some((text, false)) => smart.push_str(text),
                _ => smart.push_str(cluster),
            }
            if forcing.len() < FORCING_MAX {
                forcing.push(Forcing { start_utf16, end_utf16, suggestion });
            }
        }
        start_utf16 = end_utf16;
    }
    let smart_size = self::size(&smart);
    let is_better = smart_size.encoding != size.encoding || smart_size.segments < size.segments;
    Sms { size, forcing, smart: is_better.then_some((smart, smart_size)) }
}

fn is_gsm(c: char) -> bool {
    c.is_ascii_alphanumeric() || ALPHABET.contains(c) || EXTENSION.contains(c)
}

fn size(text: &str) -> Size {
    let encoding = if text.chars().all(is_gsm) { Encoding::Gsm7 } else { Encoding::Ucs2 };
    let units: usize = text.chars().map(|c| encoding.units(c)).sum();
    let (single, several) = encoding.capacity();
    if units == 0 {
        return Size { encoding, units, segments: 0, left: 0 };
    }
    if units <= single {
        return Size { encoding, units, segments: 1, left: single - units };
    }
    let (mut segments, mut used) = (1, 0);
    for c in text.chars() {
        let own = encoding.units(c);
        // A character of two units is not divided.
        if used + own > several {
            segments += 1;
            used = 0;
        }
        used += own;
    }
    Size { encoding, units, segments, left: several - used }
}

/// Returns what could be written instead of a cluster, and whether it means less.
fn suggestion(cluster: &str) -> Option<(String, bool)> {
    if let Some(composed) = letters::compose(cluster) {
        return Some((composed.to_string(), false));
    }
    let mut replaced = String::new();
    let is_replaced = cluster.chars().all(|c| match replacement(c) {
        Some(text) => {
            replaced.push_str(&text);
            true
        }
        None => false,
    });
    if is_replaced {
        return Some((replaced, false));
    }
    letters::base(cluster).map(|base| (base.to_string(), true))
}

fn replacement(c: char) -> Option<String> {
    let text = match c {
        c if is_gsm(c) => return Some(c.to_string()),
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' | '`' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '•' | '·' | '‣' | '◦' | '▪' => {
            "-"
        }
        '…' => "...",
        '\t'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => " ",
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => "",
        '×' => "x",
        '÷' => "/",
        '©' => "(c)",
        '®' => "(r)",
        '™' => "(tm)",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '≤' => "<=",
        '≥' => ">=",
        '→' => "->",
        '←' => "<-",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        '☐' => "[ ]",
        '☑' => "[x]",
        '│' => ">",
        '\u{FF01}'..='\u{FF5E}' => {
            let ascii = char::from_u32(u32::from(c) - 0xFEE0)?;
            return replacement(ascii);
        }
        _ => return None,
    };
    Some(text.to_owned())
}

impl Sms {
    /// Returns the measures as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        use crate::json::{Object, array, quoted};

        let mut json = Object::new();
        write_size(&self.size, &mut json);
        json.raw("left", &self.size.left.to_string());
        json.raw(
            "forcing",
            &array(self.forcing.iter().map(|forcing| {
                let mut json = Object::new();
                let range = format!("[{},{}]", forcing.start_utf16, forcing.end_utf16);
                json.raw("range", &range);
                if let Some((text, is_lossy)) = &forcing.suggestion {
                    json.raw("suggestion", &quoted(text));
                    json.raw("lossy", if *is_lossy { "true" } else { "false" });
                }
                json.finish()
            })),
        );
        if let Some((text, size)) = &self.smart {
            let mut smart = Object::new();
            smart.string("text", text);
            write_size(size, &mut smart);
            json.raw("smart", &smart.finish());
        }
        json.finish()
    }
}

fn write_size(size: &Size, json: &mut crate::json::Object) {
    json.string("encoding", size.encoding.name());
    json.raw("units", &size.units.to_string());
    json.raw("segments", &size.segments.to_string());
}

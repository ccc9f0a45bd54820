//! Documents as a `serde_json::Value` cannot hold them: with duplicate keys, and numbers in any spelling.

use serde_json::Value;

use super::KEYS;

/// A JSON value.
#[allow(missing_docs, reason = "named like the values of JSON")]
#[derive(Clone, Debug)]
pub enum Node {
    Null,
    Bool(bool),
    /// In its spelling.
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Vec<Field>),
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Whether the name is written in escapes, which change nothing about it.
    pub is_escaped: bool,
    /// Its value.
    pub value: Node,
}

impl Field {
    /// Returns a field whose name is written plainly.
    #[must_use]
    pub fn new(name: &str, value: Node) -> Self {
        Self { name: name.to_owned(), is_escaped: false, value }
    }
}

impl Node {
    /// Returns a string.
    #[must_use]
    pub fn string(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    /// Returns how many values there are, with this one.
    #[must_use]
    pub fn size(&self) -> usize {
        1 + match self {
            Self::Array(items) => items.iter().map(Self::size).sum(),
            Self::Object(fields) => fields.iter().map(|field| field.value.size()).sum(),
            _ => 0,
        }
    }

    /// Returns the value of that number, from this one on, in the order of the text.
    pub fn nth(&mut self, number: usize) -> Option<&mut Self> {
        let Some(mut left) = number.checked_sub(1) else {
            return Some(self);
        };
        let inner: Vec<&mut Self> = match self {
            Self::Array(items) => items.iter_mut().collect(),
            Self::Object(fields) => fields.iter_mut().map(|field| &mut field.value).collect(),
            _ => Vec::new(),
        };
        for value in inner {
            let size = value.size();
            if left < size {
                return value.nth(left);
            }
            left -= size;
        }
        None
    }

    /// Sorts the fields of each object as the API's documentation lists them.
    #[must_use]
    pub fn in_documented_order(mut self) -> Self {
        match &mut self {
            Self::Array(items) => {
                for item in items {
                    *item = std::mem::replace(item, Self::Null).in_documented_order();
                }
            }
            Self::Object(fields) => {
                fields.sort_by_key(|field| KEYS.iter().position(|key| *key == field.name));
                for Field { value, .. } in fields {
                    *value = std::mem::replace(value, Self::Null).in_documented_order();
                }
            }
            _ => {}
        }
        self
    }

    /// Returns the document's text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(spelling) => out.push_str(spelling),
            Self::String(text) => out.push_str(&Value::from(text.as_str()).to_string()),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, field) in fields.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    field.write_name(out);
                    out.push(':');
                    field.value.write(out);
                }
                out.push('}');
            }
        }
    }
}

impl Field {
    fn write_name(&self, out: &mut String) {
        if self.is_escaped {
            out.push('"');
            let units = self.name.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
            out.extend(units);
            out.push('"');
        } else {
            out.push_str(&Value::from(self.name.as_str()).to_string());
        }
    }
}

impl From<&Value> for Node {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.to_string()),
            Value::String(text) => Self::string(text),
            Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            Value::Object(fields) => Self::Object(
                fields.iter().map(|(name, value)| Field::new(name, value.into())).collect(),
            ),
        }
    }
}

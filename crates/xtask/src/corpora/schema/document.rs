//! Documents that may be wrong in ways a `serde_json::Value` cannot hold: keys given twice, numbers in any
//! spelling.

use serde_json::Value;

#[derive(Clone, Debug)]
pub(super) enum Node {
    Null,
    Bool(bool),
    /// As it is spelt.
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Vec<Field>),
}

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: String,
    /// Whether the name is written in escapes, which change nothing about it.
    pub(super) is_escaped: bool,
    pub(super) value: Node,
}

impl Field {
    pub(super) fn new(name: &str, value: Node) -> Self {
        Self { name: name.to_owned(), is_escaped: false, value }
    }
}

impl Node {
    pub(super) fn string(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    pub(super) fn number(number: i64) -> Self {
        Self::Number(number.to_string())
    }

    /// Whether it is an object whose `type` is that.
    pub(super) fn is_of_type(&self, name: &str) -> bool {
        let is_type = |field: &Field| {
            field.name == "type" && matches!(&field.value, Self::String(text) if text == name)
        };
        matches!(self, Self::Object(fields) if fields.iter().any(is_type))
    }

    /// How many values there are, with this one.
    pub(super) fn size(&self) -> usize {
        1 + match self {
            Self::Array(items) => items.iter().map(Self::size).sum(),
            Self::Object(fields) => fields.iter().map(|field| field.value.size()).sum(),
            _ => 0,
        }
    }

    /// The value of that number, from this one on, in the order of the text.
    pub(super) fn nth(&mut self, number: usize) -> Option<&mut Self> {
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

    /// The document's text.
    pub(super) fn text(&self) -> String {
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

//! The params of a diagnostic: the facts behind its message and help.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Param;

use crate::text::Text;

/// A param of a diagnostic: a text or a number.
///
/// Ownership: the strings belong to the report, until `sendcheck_report_free`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_param {
    /// Its name, such as `given` or `limit`.
    pub name: *const c_char,
    /// The text, NULL for a number. It ends with a NUL.
    pub text: *const c_char,
    /// Length of the text, in bytes; 0 for a number.
    pub text_len: usize,
    /// The number; 0 for a text.
    pub number: u64,
}

/// The params of one diagnostic.
#[derive(Debug)]
pub(crate) struct Params(Box<[(Text, Value)]>);

#[derive(Debug)]
enum Value {
    Number(u64),
    Text(Text),
}

impl Params {
    pub(crate) fn new(params: &sendcheck::Params) -> Self {
        let value = |param: Param<'_>| match param {
            Param::Number(number) => Some(Value::Number(number)),
            Param::Text(text) => Some(Value::Text(Text::new(text))),
            // A kind that this version of the header does not have.
            _ => None,
        };
        let params = params.iter();
        Self(params.filter_map(|(name, param)| Some((Text::new(name), value(param)?))).collect())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<sendcheck_param> {
        let (name, value) = self.0.get(index)?;
        let none =
            sendcheck_param { name: name.as_ptr(), text: ptr::null(), text_len: 0, number: 0 };
        Some(match value {
            Value::Number(number) => sendcheck_param { number: *number, ..none },
            Value::Text(text) => {
                sendcheck_param { text: text.as_ptr(), text_len: text.len_bytes(), ..none }
            }
        })
    }

    pub(crate) fn find(&self, name: &[u8]) -> Option<sendcheck_param> {
        let index = self.0.iter().position(|(own, _)| own.as_str().as_bytes() == name)?;
        self.get(index)
    }
}

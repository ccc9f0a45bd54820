//! Literals as Python, TypeScript and JSON write them, read alike.

use serde_json::{Map, Number, Value};

/// What is read is no literal.
#[derive(Debug)]
pub(super) struct Syntax;

/// Reads from the front of a text.
pub(super) struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Skips white space, and the character if it stands there.
    pub(super) fn skip(&mut self, wanted: char) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Skips white space, and the text if it stands there.
    pub(super) fn skip_all(&mut self, wanted: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Whether such a character comes next, after white space.
    pub(super) fn begins_with(&self, first: impl Fn(char) -> bool) -> bool {
        self.rest.trim_start().starts_with(first)
    }

    /// Names joined by dots, and nothing if none comes next.
    pub(super) fn path(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
        let end = self.rest.find(|letter| !is_part(letter)).unwrap_or(self.rest.len());
        let (path, rest) = self.rest.split_at(end);
        self.rest = rest;
        path
    }

    /// Skips `{chatId}`, which stands for a value.
    pub(super) fn placeholder(&mut self) -> bool {
        let mut ahead = Reader::new(self.rest);
        if ahead.skip('{') && !ahead.word().is_empty() && ahead.skip('}') {
            self.rest = ahead.rest;
            return true;
        }
        false
    }

    /// A name, if that character follows it.
    pub(super) fn name_before(&mut self, wanted: char) -> Option<&'a str> {
        let mut ahead = Reader::new(self.rest.trim_start());
        let name = ahead.word();
        if name.is_empty() || !ahead.skip(wanted) {
            return None;
        }
        self.rest = ahead.rest;
        Some(name)
    }

    pub(super) fn value(&mut self) -> Result<Value, Syntax> {
        self.rest = self.rest.trim_start();
        match self.rest.chars().next().ok_or(Syntax)? {
            '{' => self.object(),
            '[' => self.list(),
            quote @ ('"' | '\'') => self.string(quote).map(Value::String),
            '0'..='9' | '-' => self.integer(),
            _ => match self.word() {
                "true" | "True" => Ok(Value::Bool(true)),
                "false" | "False" => Ok(Value::Bool(false)),
                "null" | "None" => Ok(Value::Null),
                _ => Err(Syntax),
            },
        }
    }

    fn object(&mut self) -> Result<Value, Syntax> {
        let mut fields = Map::new();
        self.skip('{');
        while !self.skip('}') {
            let key = match self.name_before(':') {
                Some(name) => name.to_owned(),
                None => self.key()?,
            };
            fields.insert(key, self.value()?);
            if !self.skip(',') {
                return self.skip('}').then_some(Value::Object(fields)).ok_or(Syntax);
            }
        }
        Ok(Value::Object(fields))
    }

    fn key(&mut self) -> Result<String, Syntax> {
        let quote =
            self.rest.trim_start().chars().next().filter(|quote| matches!(quote, '"' | '\''));
        let key = self.string(quote.ok_or(Syntax)?)?;
        self.skip(':').then_some(key).ok_or(Syntax)
    }

    fn list(&mut self) -> Result<Value, Syntax> {
        let mut items = Vec::new();
        self.skip('[');
        while !self.skip(']') {
            items.push(self.value()?);
            if !self.skip(',') {
                return self.skip(']').then_some(Value::Array(items)).ok_or(Syntax);
            }
        }
        Ok(Value::Array(items))
    }

    fn string(&mut self, quote: char) -> Result<String, Syntax> {
        self.skip(quote);
        let mut out = String::new();
        let mut letters = self.rest.char_indices();
        while let Some((at, letter)) = letters.next() {
            match letter {
                _ if letter == quote => {
                    self.rest = &self.rest[at + quote.len_utf8()..];
                    return Ok(out);
                }
                '\\' => match letters.next().ok_or(Syntax)?.1 {
                    'n' => out.push('\n'),
                    plain @ ('\\' | '\'' | '"' | '/') => out.push(plain),
                    _ => return Err(Syntax),
                },
                letter => out.push(letter),
            }
        }
        Err(Syntax)
    }

    fn integer(&mut self) -> Result<Value, Syntax> {
        let digits = self.rest.trim_start_matches('-');
        let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
        let length = self.rest.len() - digits.len() + end;
        let number: i64 = self.rest[..length].parse().map_err(|_| Syntax)?;
        self.rest = &self.rest[length..];
        Ok(Value::Number(Number::from(number)))
    }

    fn word(&mut self) -> &'a str {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let end = self.rest.find(|letter| !is_part(letter)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }
}

use alloc::string::String;

/// Where a value begins and ends in the bytes of a document.
///
/// No document has 4 GiB, so that two 32-bit offsets will do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(crate) const EMPTY: Self = Self { start: 0, end: 0 };

    /// Returns the bytes from `start` to `end` (exclusive), which are below 4 GiB.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "larger documents are not parsed")]
    pub(crate) const fn new(start_bytes: usize, end_bytes: usize) -> Self {
        debug_assert!(end_bytes <= u32::MAX as usize, "a document has less than 4 GiB");
        Self { start: start_bytes as u32, end: end_bytes as u32 }
    }

    #[inline]
    pub(crate) const fn start_bytes(self) -> usize {
        self.start as usize
    }

    #[inline]
    pub(crate) const fn end_bytes(self) -> usize {
        self.end as usize
    }
}

/// The path to a value: how to get there from the root, and which bytes it has.
///
/// Paths live on the stack, each pointing at its parent. A JSON Pointer is written only for a diagnostic that is
/// kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
    /// The bytes of the value; for an absent field, those of its object.
    span: Span,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    /// The name of a documented field, which needs no escaping.
    Field(&'static str),
    /// The name of a documented field that its object lacks.
    Absent(&'static str),
    /// Any other key.
    Key(&'p str),
    Item(usize),
}

impl<'p> Path<'p> {
    pub(crate) const fn root(span: Span) -> Self {
        Self { parent: None, step: Step::Root, span }
    }

    /// Returns the documented field `name` of the object at this path.
    pub(crate) const fn field(&'p self, name: &'static str, span: Span) -> Self {
        self.step(Step::Field(name), span)
    }

    /// Returns the field `name` that the object at this path lacks. It comes at the object's end.
    pub(crate) const fn absent(&'p self, name: &'static str) -> Self {
        self.step(Step::Absent(name), self.span)
    }

    /// Returns the field of the object at this path with any key.
    pub(crate) const fn key(&'p self, name: &'p str, span: Span) -> Self {
        self.step(Step::Key(name), span)
    }

    /// Returns the item `index` of the array at this path.
    pub(crate) const fn item(&'p self, index: usize, span: Span) -> Self {
        self.step(Step::Item(index), span)
    }

    const fn step(&'p self, step: Step<'p>, span: Span) -> Self {
        Path { parent: Some(self), step, span }
    }

    /// Returns where the value begins; for an absent field, where its object ends.
    pub(crate) const fn offset_bytes(&self) -> usize {
        match self.step {
            Step::Absent(_) => self.span.end_bytes().saturating_sub(1),
            Step::Root | Step::Field(_) | Step::Key(_) | Step::Item(_) => self.span.start_bytes(),
        }
    }

    /// Returns the bytes of the value; for an absent field, those of its object.
    pub(crate) const fn span(&self) -> Span {
        self.span
    }

    /// Returns the path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        // The slashes and indices of most paths fit into the rest.
        let mut out = String::with_capacity(self.names_bytes() + 16);
        self.write(&mut out);
        out
    }

    /// Returns the number of bytes of the names on the path. The pointer is about as long.
    pub(crate) fn names_bytes(&self) -> usize {
        let mut bytes = 0;
        let mut path = Some(self);
        while let Some(Path { parent, step, .. }) = path {
            if let Step::Field(name) | Step::Absent(name) | Step::Key(name) = step {
                bytes += name.len();
            }
            path = *parent;
        }
        bytes
    }

    fn write(&self, out: &mut String) {
        let Some(parent) = self.parent else { return };
        parent.write(out);
        out.push('/');
        match self.step {
            Step::Root => {}
            Step::Field(name) | Step::Absent(name) => out.push_str(name),
            Step::Key(name) => write_escaped(name, out),
            Step::Item(index) => super::write::number(index as u64, out),
        }
    }
}

/// Returns a key as RFC 6901 escapes it.
#[must_use]
pub fn escape_segment(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    write_escaped(key, &mut out);
    out
}

/// Returns the key that a segment of a JSON Pointer stands for.
#[must_use]
pub fn unescape_segment(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// Writes a key as RFC 6901 escapes it.
fn write_escaped(name: &str, out: &mut String) {
    for char in name.chars() {
        match char {
            '~' => out.push_str("~0"),
            '/' => out.push_str("~1"),
            char => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, Span, escape_segment, unescape_segment};

    #[test]
    fn pointers_escape_tilde_and_slash() {
        let root = Path::root(Span::default());
        let odd = root.key("a/b~c", Span::default());
        assert_eq!(odd.item(3, Span::default()).pointer(), "/a~1b~0c/3");
        assert_eq!(escape_segment("a/b~c"), "a~1b~0c");
        assert_eq!(unescape_segment("a~1b~0c~01"), "a/b~c~1");
        assert_eq!(root.pointer(), "");
        assert_eq!(root.key("", Span::default()).pointer(), "/");
        let parts = root.field("parts", Span::default());
        assert_eq!(parts.item(10, Span::default()).pointer(), "/parts/10");
    }

    #[test]
    fn absent_fields_come_at_the_end_of_their_object() {
        let root = Path::root(Span::new(3, 9));
        assert_eq!(root.absent("to").offset_bytes(), 8);
        assert_eq!(root.absent("to").pointer(), "/to");
    }
}

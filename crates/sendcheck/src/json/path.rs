use alloc::string::String;

/// A value's place in the document: how to get there from the root, and where its bytes begin.
///
/// Places live on the stack, each pointing at its parent; nothing is written until a finding is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
    pub(crate) offset_bytes: usize,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    /// The name of a documented field, in which no character is escaped.
    Field(&'static str),
    /// Any other name of a field.
    Key(&'p str),
    Item(usize),
}

impl Path<'_> {
    pub(crate) const fn root(offset_bytes: usize) -> Self {
        Self { parent: None, step: Step::Root, offset_bytes }
    }

    /// The documented field `name` of the object at this place.
    pub(crate) const fn field(&self, name: &'static str, offset_bytes: usize) -> Path<'_> {
        Path { parent: Some(self), step: Step::Field(name), offset_bytes }
    }

    /// The field of the object at this place that the document calls `name`.
    pub(crate) const fn key<'c>(&'c self, name: &'c str, offset_bytes: usize) -> Path<'c> {
        Path { parent: Some(self), step: Step::Key(name), offset_bytes }
    }

    /// The item `index` of the array at this place.
    pub(crate) const fn item(&self, index: usize, offset_bytes: usize) -> Path<'_> {
        Path { parent: Some(self), step: Step::Item(index), offset_bytes }
    }

    /// The place as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        self.pointer_with(self.names_bytes())
    }

    /// The same, for who knows [`names_bytes`](Self::names_bytes) already.
    pub(crate) fn pointer_with(&self, names_bytes: usize) -> String {
        // The slashes and indices of most places fit into the rest.
        let mut out = String::with_capacity(names_bytes + 16);
        self.write(&mut out);
        out
    }

    /// How many bytes the names on the way have: the pointer is about as long.
    pub(crate) fn names_bytes(&self) -> usize {
        let mut bytes = 0;
        let mut place = Some(self);
        while let Some(Path { parent, step, .. }) = place {
            if let Step::Field(name) | Step::Key(name) = step {
                bytes += name.len();
            }
            place = *parent;
        }
        bytes
    }

    fn write(&self, out: &mut String) {
        let Some(parent) = self.parent else { return };
        parent.write(out);
        out.push('/');
        match self.step {
            Step::Root => {}
            Step::Field(name) => out.push_str(name),
            Step::Key(name) => write_escaped(name, out),
            Step::Item(index) => super::write::number(index as u64, out),
        }
    }
}

fn write_escaped(name: &str, out: &mut String) {
    let mut rest = name;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'~' | b'/'))
        && let Some((plain, escaped)) = rest.split_at_checked(at)
    {
        out.push_str(plain);
        out.push_str(if escaped.starts_with('~') { "~0" } else { "~1" });
        rest = escaped.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn pointers_escape_tilde_and_slash() {
        let root = Path::root(0);
        let odd = root.key("a/b~c", 1);
        assert_eq!(odd.item(3, 2).pointer(), "/a~1b~0c/3");
        assert_eq!(root.pointer(), "");
        assert_eq!(root.key("", 0).pointer(), "/");
        assert_eq!(root.field("parts", 1).item(10, 2).pointer(), "/parts/10");
    }
}

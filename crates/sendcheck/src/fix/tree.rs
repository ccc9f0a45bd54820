//! A document as a tree, to find values by path and to know their neighbours.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Document, Kind, Span, Value, unescape_segment};

/// A value with its place in the tree.
#[derive(Debug)]
pub(super) struct Node<'d> {
    pub(super) value: Value<'d>,
    pub(super) parent: Option<usize>,
    /// The source of its key, if it is a field.
    pub(super) key: Option<Span>,
    /// Its index among the children of its parent.
    pub(super) index: usize,
    pub(super) children: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Tree<'d> {
    pub(super) nodes: Vec<Node<'d>>,
    names: BTreeMap<(usize, Cow<'d, str>), usize>,
}

impl<'d> Tree<'d> {
    pub(super) fn new(document: &'d Document<'d>) -> Self {
        let mut tree = Self { nodes: Vec::new(), names: BTreeMap::new() };
        let root = Node {
            value: document.root(),
            parent: None,
            key: None,
            index: 0,
            children: Vec::new(),
        };
        tree.nodes.push(root);
        let mut at = 0;
        // Children are added behind, so that this needs no recursion.
        while let Some(value) = tree.nodes.get(at).map(|node| node.value) {
            match value.kind() {
                Kind::Object => {
                    for (key, value) in value.fields() {
                        let child = tree.push(at, value, Some(key.span()));
                        tree.names.insert((at, key.name()), child);
                    }
                }
                Kind::Array => {
                    for value in value.items() {
                        tree.push(at, value, None);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        tree
    }

    fn push(&mut self, parent: usize, value: Value<'d>, key: Option<Span>) -> usize {
        let child = self.nodes.len();
        let index = self.nodes.get(parent).map_or(0, |node| node.children.len());
        self.nodes.push(Node { value, parent: Some(parent), key, index, children: Vec::new() });
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(child);
        }
        child
    }

    pub(super) fn node(&self, id: usize) -> Option<&Node<'d>> {
        self.nodes.get(id)
    }

    pub(super) fn field(&self, id: usize, name: &str) -> Option<usize> {
        self.names.get(&(id, Cow::Borrowed(name))).copied()
    }

    /// Returns the field, if it is present and not null.
    pub(super) fn given(&self, id: usize, name: &str) -> Option<usize> {
        let field = self.field(id, name)?;
        self.node(field).filter(|node| !node.value.is_null()).map(|_| field)
    }

    /// Finds a value by its JSON Pointer.
    pub(super) fn find(&self, path: &str) -> Option<usize> {
        let mut at = 0;
        for segment in path.split('/').skip(1) {
            let node = self.node(at)?;
            at = match node.value.kind() {
                Kind::Array => *node.children.get(segment.parse::<usize>().ok()?)?,
                _ => self.field(at, &unescape_segment(segment))?,
            };
        }
        Some(at)
    }

    pub(super) fn text(&self, path: &str) -> Option<Cow<'d, str>> {
        self.node(self.find(path)?)?.value.as_str()
    }

    pub(super) fn string(&self, id: usize) -> Option<Cow<'d, str>> {
        self.node(id)?.value.as_str()
    }

    pub(super) fn source(&self, id: usize) -> &'d str {
        self.node(id).map_or("", |node| node.value.source())
    }

    /// Returns the source of the key of a field, with its quotes.
    pub(super) fn key_source(&self, id: usize) -> Option<&'d str> {
        let node = self.node(id)?;
        let (key, parent) = (node.key?, self.node(node.parent?)?.value);
        let start = parent.span().start_bytes();
        parent.source().get(key.start_bytes() - start..key.end_bytes() - start)
    }

    pub(super) fn children(&self, id: usize) -> &[usize] {
        self.node(id).map_or(&[], |node| &node.children)
    }
}

/// Splits a JSON Pointer into that of its parent and the last segment.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Returns the path of a field or item.
pub(super) fn join(path: &str, segment: &str) -> String {
    format!("{path}/{segment}")
}

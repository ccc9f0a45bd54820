//! Links in text.

use sendcheck::links::{Confidence, Link, LinkKind, find_links};

use crate::boundary::{boundary, status};
use crate::pointer;
use crate::range::sendcheck_range;
use crate::status::sendcheck_status;

/// The kind of a link.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_link_kind {
    /// A scheme, `://` and an authority: `https://example.com`, `myapp://open`.
    SENDCHECK_LINK_SCHEME = 0,
    /// A host that starts with `www.`, whatever it ends in.
    SENDCHECK_LINK_WWW = 1,
    /// A host that ends in a top-level domain: `example.com`, `example.com/x`.
    SENDCHECK_LINK_BARE = 2,
    /// An IPv4 address, alone or with a port or path.
    SENDCHECK_LINK_IP = 3,
    /// A scheme without `//`: `mailto:a@b.c`, `tel:+15551234567`.
    SENDCHECK_LINK_OPAQUE = 4,
    /// A kind that this version of the header does not know.
    SENDCHECK_LINK_OTHER = 5,
}

/// How likely the writer meant a link.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_confidence {
    /// It may be something else: `readme.md`, `see you.me too`, `1.2.3.4`.
    SENDCHECK_CONFIDENCE_WEAK = 0,
    /// It is a link.
    SENDCHECK_CONFIDENCE_STRONG = 1,
}

/// A link in a text.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_link {
    /// Its kind.
    pub kind: sendcheck_link_kind,
    /// How likely it is.
    pub confidence: sendcheck_confidence,
    /// Its range in the text, in bytes.
    pub bytes: sendcheck_range,
    /// Its range in the text, in UTF-16 code units.
    pub utf16: sendcheck_range,
}

impl From<Link<'_>> for sendcheck_link {
    fn from(link: Link<'_>) -> Self {
        let (bytes, utf16) = (link.range(), link.utf16());
        Self {
            kind: match link.kind() {
                LinkKind::Scheme => sendcheck_link_kind::SENDCHECK_LINK_SCHEME,
                LinkKind::Www => sendcheck_link_kind::SENDCHECK_LINK_WWW,
                LinkKind::Bare => sendcheck_link_kind::SENDCHECK_LINK_BARE,
                LinkKind::Ip => sendcheck_link_kind::SENDCHECK_LINK_IP,
                LinkKind::Opaque => sendcheck_link_kind::SENDCHECK_LINK_OPAQUE,
                _ => sendcheck_link_kind::SENDCHECK_LINK_OTHER,
            },
            confidence: match link.confidence() {
                Confidence::Strong => sendcheck_confidence::SENDCHECK_CONFIDENCE_STRONG,
                _ => sendcheck_confidence::SENDCHECK_CONFIDENCE_WEAK,
            },
            bytes: sendcheck_range { start: bytes.start, end: bytes.end },
            utf16: sendcheck_range { start: utf16.start(), end: utf16.end() },
        }
    }
}

/// The links of a text. They never change, so threads may share them.
pub struct sendcheck_links(Box<[sendcheck_link]>);

/// Finds every link in `text[0..len]`, weak ones included, in their order. The list may be empty.
///
/// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER` if `text` is NULL, even
/// with `len` 0, or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_links_free`. The text is not kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_links_find(
    text: *const u8,
    len: usize,
    out: *mut *mut sendcheck_links,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let text = unsafe { pointer::text(text, len) }?;
        let links = find_links(text).map(sendcheck_link::from).collect();
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, sendcheck_links(links)) };
        Ok(())
    })
}

/// Returns the number of links; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_links_len(links: *const sendcheck_links) -> usize {
    // SAFETY: `links` is NULL or alive.
    boundary(0, || unsafe { links.as_ref() }.map_or(0, |it| it.0.len()))
}

/// Writes a link, counted from 0, to `link`. Returns false and writes nothing past the last link and for
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_links_get(
    links: *const sendcheck_links,
    index: usize,
    link: *mut sendcheck_link,
) -> bool {
    boundary(false, || {
        // SAFETY: `links` is NULL or alive.
        let found = unsafe { links.as_ref() }.and_then(|it| it.0.get(index));
        let Some(found) = found.filter(|_| !link.is_null()) else { return false };
        // SAFETY: `link` is not NULL.
        unsafe { pointer::write(link, *found) };
        true
    })
}

/// Frees a list of links. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_links_free(links: *mut sendcheck_links) {
    // SAFETY: `links` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(links) });
}

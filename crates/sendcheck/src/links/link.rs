use core::ops::Range;

use crate::text::Utf16Range;

/// The form of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LinkKind {
    /// A scheme, `://` and an authority: `https://example.com`, `myapp://open`.
    Scheme,
    /// A host that begins with `www.`, with any last label.
    Www,
    /// A host that ends in a top-level domain: `example.com`, `example.com/x`.
    Bare,
    /// An IPv4 address, alone or with a port or path.
    Ip,
    /// A scheme that needs no `//`, with its payload: `mailto:a@b.c`, `tel:+15551234567`.
    Opaque,
}

impl LinkKind {
    /// Returns the name in every output: `scheme`, `www`, `bare`, `ip`, `opaque`.
    ///
    /// ```
    /// assert_eq!(sendcheck::links::LinkKind::Www.name(), "www");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Www => "www",
            Self::Bare => "bare",
            Self::Ip => "ip",
            Self::Opaque => "opaque",
        }
    }
}

/// How sure it is that the writer means a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Confidence {
    /// It may be something else: a file (`readme.md`), two sentences (`thank.us`), a version
    /// (`1.2.3.4`).
    Weak,
    /// It is hardly anything else.
    Strong,
}

impl Confidence {
    /// Returns the name in every output: `weak`, `strong`.
    ///
    /// ```
    /// assert_eq!(sendcheck::links::Confidence::Weak.name(), "weak");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Strong => "strong",
        }
    }
}

/// A link in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'t> {
    pub(super) found: RawLink,
    pub(super) utf16: Utf16Range,
    pub(super) text: &'t str,
}

impl<'t> Link<'t> {
    /// Returns the form of the link.
    #[must_use]
    pub const fn kind(&self) -> LinkKind {
        self.found.kind
    }

    /// Returns how sure it is that the writer means a link.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.found.confidence
    }

    /// Returns the range in bytes of the searched text; both ends are on character boundaries.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.found.start..self.found.end
    }

    /// Returns the range in UTF-16 code units of the searched text.
    #[must_use]
    pub const fn utf16(&self) -> Utf16Range {
        self.utf16
    }

    /// Returns the link, verbatim.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the scheme, verbatim and without its colon, or `None` if the link has none.
    ///
    /// ```
    /// use sendcheck::links::find_links;
    ///
    /// let schemes = |text| find_links(text).next().and_then(|link| link.scheme());
    /// assert_eq!(schemes("HTTP://example.com"), Some("HTTP"));
    /// assert_eq!(schemes("mailto:a@example.com"), Some("mailto"));
    /// assert_eq!(schemes("example.com:80"), None);
    /// ```
    #[must_use]
    pub fn scheme(&self) -> Option<&'t str> {
        match self.found.kind {
            LinkKind::Scheme | LinkKind::Opaque => {
                let colon = self.text.bytes().position(|byte| byte == b':');
                colon.and_then(|colon| self.text.get(..colon))
            }
            LinkKind::Www | LinkKind::Bare | LinkKind::Ip => None,
        }
    }

    /// Returns `true` if the link has the scheme `http`, `https` or `ftp`, in any case, or begins
    /// with `www.`.
    ///
    /// ```
    /// use sendcheck::links::find_links;
    ///
    /// let web = |text| find_links(text).next().is_some_and(|link| link.is_web());
    /// assert!(web("HTTPS://example.com") && web("www.example.com"));
    /// assert!(!web("example.com") && !web("myapp://open"));
    /// ```
    #[must_use]
    pub fn is_web(&self) -> bool {
        self.found.kind == LinkKind::Www
            || self.scheme().is_some_and(|scheme| {
                ["http", "https", "ftp"].iter().any(|web| scheme.eq_ignore_ascii_case(web))
            })
    }
}

/// A link as byte offsets, without its text and UTF-16 range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawLink {
    pub(super) kind: LinkKind,
    pub(super) confidence: Confidence,
    pub(super) start: usize,
    pub(super) end: usize,
}

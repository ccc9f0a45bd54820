/// A URL's scheme, as far as rules tell schemes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Http,
    Https,
    Ftp,
    Ws,
    Wss,
    File,
    Data,
    Other,
}

impl Scheme {
    /// Returns the scheme of this name, in lower case.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "http" => Self::Http,
            "https" => Self::Https,
            "ftp" => Self::Ftp,
            "ws" => Self::Ws,
            "wss" => Self::Wss,
            "file" => Self::File,
            "data" => Self::Data,
            _ => Self::Other,
        }
    }

    /// Returns `true` for the schemes that the standard calls special: their host is a domain or an
    /// address, and `\` means `/`.
    pub(super) const fn is_special(self) -> bool {
        !matches!(self, Self::Data | Self::Other)
    }

    /// Returns `true` for the schemes whose host a server looks up.
    pub(crate) const fn is_network(self) -> bool {
        matches!(self, Self::Http | Self::Https | Self::Ftp | Self::Ws | Self::Wss)
    }

    /// Returns `true` for the schemes that a link part takes.
    pub(crate) const fn is_link(self) -> bool {
        matches!(self, Self::Http | Self::Https | Self::Ftp)
    }
}

/// Splits `scheme:rest`; returns `None` if the text does not begin with a scheme.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then_some((scheme, rest))
}

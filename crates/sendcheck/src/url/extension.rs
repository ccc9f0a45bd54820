use super::bytes::{is_removed, percent_decoded};
use crate::cut::longer_key;

/// A file name's extension: without the dot, decoded, in lower case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extension {
    key: u64,
    len_bytes: usize,
}

impl Extension {
    const EMPTY: Self = Self { key: 0, len_bytes: 0 };

    /// What follows the last dot of the path's last segment, unless the dot comes first, as in `.jpg`: that is a
    /// hidden file. None either if it is longer than any known extension.
    pub(super) fn of(path: &str, special: bool) -> Option<Self> {
        // From the end on, a dot or a slash that comes before anything to be decoded says it all.
        let tells = |&byte: &u8| matches!(byte, b'.' | b'/' | b'\\' | b'%') || is_removed(byte);
        let bytes = path.as_bytes();
        let (before, rest) = bytes.split_at_checked(bytes.iter().rposition(tells)?)?;
        match (before, rest) {
            (_, [b'/', ..]) => None,
            ([.., before], [b'.', after @ ..])
                if !matches!(before, b'/' | b'\\') && !is_removed(*before) =>
            {
                after.iter().fold(Self::EMPTY, |extension, &byte| extension.longer(byte)).known()
            }
            _ => Self::decoded(path, special),
        }
    }

    /// The same, for any path.
    pub(super) fn decoded(path: &str, special: bool) -> Option<Self> {
        let is_separator = |byte: &u8| *byte == b'/' || (*byte == b'\\' && special);
        let last = path.as_bytes().iter().rposition(is_separator).map_or(0, |at| at + 1);
        let mut extension = None;
        let mut bytes = percent_decoded(path.get(last..)?);
        bytes.next();
        for byte in bytes {
            extension = if byte == b'.' {
                Some(Self::EMPTY)
            } else {
                extension.map(|extension: Self| extension.longer(byte))
            };
        }
        extension.and_then(Self::known)
    }

    /// The extension, if it is as long as known ones are.
    fn known(self) -> Option<Self> {
        (1..=size_of::<u64>()).contains(&self.len_bytes).then_some(self)
    }

    fn longer(self, byte: u8) -> Self {
        let key = longer_key(self.key, byte.to_ascii_lowercase());
        Self { key, len_bytes: self.len_bytes + 1 }
    }

    /// The extension as a word of [`Words`](crate::cut::Words).
    pub(super) const fn key(self) -> u64 {
        self.key
    }

    /// The extension, such as `jpg`; none where it is no UTF-8.
    #[cfg(test)]
    pub(super) fn text(self) -> Option<std::string::String> {
        let padding = size_of::<u64>() - self.len_bytes;
        std::string::String::from_utf8(self.key.to_be_bytes()[padding..].into()).ok()
    }
}

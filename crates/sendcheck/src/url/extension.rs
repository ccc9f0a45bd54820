use super::bytes::{Short, percent_decoded};

/// A file name's extension: without the dot, decoded, in lower case.
#[derive(Clone, Copy)]
pub(crate) struct Extension(Short);

impl Extension {
    /// What follows the last dot of `segment`, unless the dot comes first, as in `.jpg`: that is a
    /// hidden file. None either if it is longer than any known extension.
    pub(super) fn of(segment: &str) -> Option<Self> {
        let mut extension = None;
        let mut bytes = percent_decoded(segment);
        bytes.next();
        for byte in bytes {
            if byte == b'.' {
                extension = Some(Short::EMPTY);
            } else if let Some(extension) = &mut extension {
                extension.push(byte.to_ascii_lowercase());
            }
        }
        extension.filter(|extension| !extension.as_str().is_empty()).map(Self)
    }

    /// The extension, such as `jpg`.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl core::fmt::Debug for Extension {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_str().fmt(f)
    }
}

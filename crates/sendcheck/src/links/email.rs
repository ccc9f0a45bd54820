use super::chars;
use super::source::Source;

/// Looks ahead for the `@` of an email address, never twice at the same bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmailLookahead {
    /// No address's local part ends before this byte.
    none_before: usize,
}

impl EmailLookahead {
    pub(super) const fn new() -> Self {
        Self { none_before: 0 }
    }

    /// Returns `true` if the host that ends at `at` is part of an email address, or a host before
    /// an `@`: `me.too@a.b`, `me.too+x@a.b`.
    pub(super) fn is_at(&mut self, source: Source<'_>, at: usize) -> bool {
        match source.byte(at) {
            Some(b'@') => return true,
            Some(b'+' | b'&' | b'\'' | b'=' | b'*' | b'!' | b'%' | b'^' | b'~') => {}
            _ => return false,
        }
        if at < self.none_before {
            return false;
        }
        let end = source.run(at, in_local_part);
        let is_email =
            source.byte(end) == Some(b'@') && source.char(end + 1).is_some_and(chars::in_label);
        if !is_email {
            self.none_before = end;
        }
        is_email
    }
}

const fn in_local_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'&' | b'\'' | b'=')
        || matches!(byte, b'*' | b'!' | b'%' | b'^' | b'~')
}

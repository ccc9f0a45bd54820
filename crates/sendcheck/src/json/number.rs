use super::cursor::Cursor;
use super::error::SyntaxErrorKind;
use super::reader::Reader;

/// As many digits as 64 bits may take; of so many, what does not fit into `i64` still fits into `u64`.
const DIGITS_MAX: usize = 19;

/// As many digits as are read without asking whether they fit.
const SHORT_DIGITS_MAX: usize = 15;

impl Cursor<'_> {
    /// Reads digits of a whole number.
    #[inline]
    fn short_whole(&mut self) -> Option<u64> {
        let first = self.at;
        let begins_with_zero = self.byte() == b'0';
        let mut value = 0;
        while let digit @ b'0'..=b'9' = self.byte() {
            value = value * 10 + u64::from(digit - b'0');
            self.at += 1;
            if self.at - first > SHORT_DIGITS_MAX {
                return None;
            }
        }
        let digits = self.at - first;
        (digits == 1 || digits > 1 && !begins_with_zero).then_some(value)
    }
}

impl Reader<'_> {
    /// Reads the array that was peeked at if it is two whole numbers, as ranges mostly are. None where it takes
    /// a closer look: nothing was read.
    pub(crate) fn pair(&mut self) -> Option<[u64; 2]> {
        if self.depth_left() == 0 {
            return None;
        }
        let mut cursor = self.cursor();
        cursor.at += 1;
        cursor.skip_space();
        let first = cursor.short_whole()?;
        cursor.skip_space();
        if !cursor.eat(b',') {
            return None;
        }
        cursor.skip_space();
        let second = cursor.short_whole()?;
        cursor.skip_space();
        if !cursor.eat(b']') {
            return None;
        }
        self.seek(cursor.at);
        Some([first, second])
    }

    /// Reads a number. Some when it is written as an integer and fits.
    pub(crate) fn number(&mut self) -> Option<i64> {
        let mut cursor = self.cursor();
        let negative = cursor.eat(b'-');
        let first = cursor.at;
        let mut size = 0_u64;
        // No digit follows a zero.
        if !cursor.eat(b'0') {
            while let digit @ b'0'..=b'9' = cursor.byte() {
                size = size.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
                cursor.at += 1;
            }
        }
        self.seek(cursor.at);
        match cursor.at - first {
            0 => {
                self.fail(SyntaxErrorKind::BadNumber);
                return None;
            }
            1..=DIGITS_MAX => {}
            _ => size = u64::MAX,
        }
        match cursor.byte() {
            // `01`, `1.2.3`, `1a`: the number itself is wrong, not what stands after it.
            b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' => {
                self.fraction();
                None
            }
            _ if negative => 0_i64.checked_sub_unsigned(size),
            _ => i64::try_from(size).ok(),
        }
    }

    /// Reads on where an integer would have ended.
    #[cold]
    fn fraction(&mut self) {
        let mut is_sound = true;
        if self.eat(b'.') {
            is_sound = self.digits();
        }
        if is_sound && let b'e' | b'E' = self.byte() {
            self.advance();
            if let b'+' | b'-' = self.byte() {
                self.advance();
            }
            is_sound = self.digits();
        }
        let goes_on = matches!(
            self.byte(),
            b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-'
        );
        if !is_sound || goes_on {
            self.fail(SyntaxErrorKind::BadNumber);
        }
    }

    /// Reads digits. False if there are none.
    fn digits(&mut self) -> bool {
        let is_digit = |byte: u8| byte.is_ascii_digit();
        let found = is_digit(self.byte());
        while is_digit(self.byte()) {
            self.advance();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::super::reader::{DEPTH_MAX, Origin, Reader};

    /// The pair that the array at the start of the text is, and where the reader is then.
    fn pair(json: &str) -> (Option<[u64; 2]>, usize) {
        let mut scratch = Vec::new();
        let mut reader = Reader::new(json, Origin::Document, &mut scratch);
        (reader.pair(), reader.offset_bytes())
    }

    #[test]
    fn two_whole_numbers_are_a_pair() {
        for (json, expected) in [
            ("[0,5]", [0, 5]),
            ("[10,23]", [10, 23]),
            (" [ 1 , 2\t]".trim_start(), [1, 2]),
            ("[7,100]", [7, 100]),
            ("[999999999999999,100000000000000]", [999_999_999_999_999, 100_000_000_000_000]),
        ] {
            assert_eq!(pair(json), (Some(expected), json.len()), "{json}");
            assert_eq!(pair(&[json, ","].concat()), (Some(expected), json.len()), "{json}");
        }
    }

    #[test]
    fn whatever_takes_a_closer_look_is_left_where_it_is() {
        for json in [
            "[]",
            "[1]",
            "[1,]",
            "[,1]",
            "[1,2,3]",
            "[00,1]",
            "[0,01]",
            "[-1,2]",
            "[1.0,2]",
            "[1,2e1]",
            "[1;2]",
            "[1 2]",
            "[\"0\",1]",
            "[1,2",
            "[1000000000000000,1]",
            "[null,1]",
        ] {
            assert_eq!(pair(json), (None, 0), "{json}");
        }
    }

    #[test]
    fn an_array_too_deep_is_no_pair() {
        let json: String = "[".repeat(DEPTH_MAX as usize) + "[1,2]";
        let mut scratch = Vec::new();
        let mut reader = Reader::new(json.as_str(), Origin::Document, &mut scratch);
        for _ in 0..DEPTH_MAX {
            reader.enter();
        }
        assert_eq!(reader.pair(), None);
    }
}

//! IPv4 addresses in all the spellings of the standard: `127.1`, `0x7f.1`, `0177.0.0.1`,
//! `2130706433`, each with or without a trailing dot.

use core::net::Ipv4Addr;

/// What a host turns out to be.
pub(super) enum Ending {
    /// It does not end in a number.
    Name,
    /// An address.
    Address(Ipv4Addr),
    /// It ends in a number, but is no address.
    NoAddress,
}

/// Reads a host byte by byte; bytes that are not ASCII only need not be digits.
pub(super) struct Ipv4Scan {
    /// The value of each finished label; `None` for one that is no number.
    values: [Option<u64>; 4],
    labels: usize,
    current: Number,
    finished_in_number: bool,
}

impl Ipv4Scan {
    pub(super) const fn new() -> Self {
        Self { values: [None; 4], labels: 0, current: Number::EMPTY, finished_in_number: false }
    }

    pub(super) fn push(&mut self, byte: u8) {
        if byte == b'.' { self.finish_label() } else { self.current.push(byte) }
    }

    fn finish_label(&mut self) {
        if let Some(slot) = self.values.get_mut(self.labels) {
            *slot = self.current.value();
        }
        self.labels += 1;
        self.finished_in_number = self.current.is_number();
        self.current = Number::EMPTY;
    }

    pub(super) fn finish(mut self) -> Ending {
        let trailing_dot = self.current.form == Form::Empty;
        if !trailing_dot {
            self.finish_label();
        }
        if !self.finished_in_number {
            return Ending::Name;
        }
        self.address().map_or(Ending::NoAddress, Ending::Address)
    }

    /// The last number fills the bytes that the others leave.
    fn address(&self) -> Option<Ipv4Addr> {
        let (last, head) = self.values.get(..self.labels)?.split_last()?;
        let mut room = 1_u64 << 32;
        let mut address = 0;
        for &byte in head {
            let byte = byte.filter(|&byte| byte <= 255)?;
            room >>= 8;
            address += byte * room;
        }
        let last = last.filter(|&last| last < room)?;
        u32::try_from(address + last).ok().map(Ipv4Addr::from)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Empty,
    /// `0` alone.
    Zero,
    Digits {
        radix: u32,
    },
    NotANumber,
}

struct Number {
    form: Form,
    value: u64,
    only_decimal_digits: bool,
}

impl Number {
    const EMPTY: Self = Self { form: Form::Empty, value: 0, only_decimal_digits: true };

    fn push(&mut self, byte: u8) {
        self.only_decimal_digits &= byte.is_ascii_digit();
        let radix = match (self.form, byte) {
            (Form::Empty, b'0') => {
                self.form = Form::Zero;
                return;
            }
            (Form::Zero, b'x' | b'X') => {
                self.form = Form::Digits { radix: 16 };
                return;
            }
            (Form::Empty, _) => 10,
            (Form::Zero, _) => 8,
            (Form::Digits { radix }, _) => radix,
            (Form::NotANumber, _) => return,
        };
        self.form = match char::from(byte).to_digit(radix) {
            Some(digit) => {
                let shifted = self.value.saturating_mul(radix.into());
                self.value = shifted.saturating_add(digit.into());
                Form::Digits { radix }
            }
            None => Form::NotANumber,
        };
    }

    fn value(&self) -> Option<u64> {
        matches!(self.form, Form::Zero | Form::Digits { .. }).then_some(self.value)
    }

    /// Whether a host that ends in it ends in a number: `09` does, though it is no octal number.
    fn is_number(&self) -> bool {
        self.value().is_some() || (self.form != Form::Empty && self.only_decimal_digits)
    }
}

//! Punycode (RFC 3492), one way: enough to look a Unicode label up by its `xn--` form.

/// Writes the `xn--` form of a label in lower case to `out`, and returns its length; `None` if it
/// does not fit.
pub(super) fn encode(label: &[char], out: &mut [u8]) -> Option<usize> {
    let mut output = Output { out, len: 0 };
    for byte in *b"xn--" {
        output.push(byte)?;
    }
    let basic = label.iter().filter(|c| c.is_ascii());
    let basic_count = u32::try_from(basic.clone().count()).ok()?;
    for &c in basic {
        output.push(u8::try_from(c).ok()?)?;
    }
    if basic_count > 0 {
        output.push(b'-')?;
    }

    let mut next = FIRST_CODE_POINT;
    let mut state = State { delta: 0, bias: FIRST_BIAS, written: basic_count };
    while let Some(least) = label.iter().map(|&c| u32::from(c)).filter(|&c| c >= next).min() {
        let skipped = (least - next).checked_mul(state.written + 1)?;
        state.delta = state.delta.checked_add(skipped)?;
        for c in label.iter().map(|&c| u32::from(c)) {
            if c < least {
                state.delta += 1;
            } else if c == least {
                state.write(&mut output, basic_count)?;
            }
        }
        state.delta += 1;
        next = least + 1;
    }
    Some(output.len)
}

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE_POINT: u32 = 0x80;

struct Output<'b> {
    out: &'b mut [u8],
    len: usize,
}

impl Output<'_> {
    fn push(&mut self, byte: u8) -> Option<()> {
        *self.out.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    fn push_digit(&mut self, digit: u32) -> Option<()> {
        let byte = u8::try_from(digit).ok()?;
        self.push(if byte < 26 { b'a' + byte } else { b'0' + byte - 26 })
    }
}

/// The state of RFC 3492 between code points.
struct State {
    delta: u32,
    bias: u32,
    written: u32,
}

impl State {
    /// Writes `delta` as a variable-length integer, and adapts.
    fn write(&mut self, output: &mut Output<'_>, basic_count: u32) -> Option<()> {
        let mut q = self.delta;
        let mut k = BASE;
        loop {
            let t = k.saturating_sub(self.bias).clamp(T_MIN, T_MAX);
            if q < t {
                break;
            }
            output.push_digit(t + (q - t) % (BASE - t))?;
            q = (q - t) / (BASE - t);
            k += BASE;
        }
        output.push_digit(q)?;
        self.adapt(self.written == basic_count);
        self.delta = 0;
        Some(())
    }

    fn adapt(&mut self, first: bool) {
        self.written += 1;
        let mut delta = self.delta / if first { DAMP } else { 2 };
        delta += delta / self.written;
        let mut k = 0;
        while delta > (BASE - T_MIN) * T_MAX / 2 {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        self.bias = k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
    }
}

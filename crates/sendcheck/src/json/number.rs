//! The values of numbers.

/// Returns the value of a JSON number that is written as an integer and fits.
pub(super) fn integer(number: &str) -> Option<i64> {
    /// Numbers with this many digits fit.
    const SHORT: usize = 18;
    if number.len() > SHORT || number.starts_with('-') {
        return number.parse().ok();
    }
    number.bytes().try_fold(0, |value, byte| {
        byte.is_ascii_digit().then(|| value * 10 + i64::from(byte & 0xF))
    })
}

/// No number with a larger exponent differs from infinity or 0.
const EXPONENT_MAX: i32 = 400;
/// Digits after those of this number do not change a floating-point number.
const DIGITS_MAX: u64 = 1_000_000_000_000_000_000;

/// Returns the value of a JSON number. Exact for at most 15 digits with an exponent to 22, and within a few units in
/// the last place for all others from 1e-200 to 1e300: rules only compare with limits. The parser of the standard
/// library takes 14 kB of WebAssembly, most of it tables.
pub(super) fn approximate(number: &str) -> f64 {
    let (decimal, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (is_negative, decimal) = match decimal.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, decimal),
    };
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let mut digits = 0_u64;
    let mut scale = 0_i32;
    for (index, byte) in whole.bytes().chain(fraction.bytes()).enumerate() {
        let is_fraction = index >= whole.len();
        if digits < DIGITS_MAX {
            digits = digits * 10 + u64::from(byte & 0xF);
            scale = scale.saturating_sub(i32::from(is_fraction));
        } else if is_fraction {
            break;
        } else {
            scale = scale.saturating_add(1);
        }
    }
    if digits == 0 {
        return 0.0;
    }
    let exponent = exponent
        .parse()
        .unwrap_or_else(|_| if exponent.starts_with('-') { i32::MIN } else { i32::MAX });
    let exponent = scale.saturating_add(exponent);
    let power = power_of_ten(exponent.saturating_abs().min(EXPONENT_MAX));
    #[expect(clippy::cast_precision_loss, reason = "the result is approximate")]
    let digits = digits as f64;
    let value = if exponent < 0 { digits / power } else { digits * power };
    if is_negative { -value } else { value }
}

fn power_of_ten(exponent: i32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these are exact")]
mod tests {
    use super::approximate;

    #[test]
    fn limits_are_exact() {
        for number in [
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "-1.0",
            "0.05",
            "5e-2",
            "0.005E1",
            "2.5",
            "25e-1",
            "2.50000",
            "1E+3",
            "0.04999999999",
            "2.5000000001",
            "-1.00000000001",
            "9007199254740992.0",
            "1.00000000000000000000000001",
            "0.99999999999999999999999",
            "1e22",
            "123456789012345e-20",
            "0e999999999999",
            "100000000000000000000000",
        ] {
            assert_eq!(approximate(number), number.parse::<f64>().unwrap(), "{number}");
        }
    }

    #[test]
    fn the_rest_is_near() {
        for number in [
            "1.7976931348623157e300",
            "3.14159265358979323846",
            "-2.2250738585072014e-200",
            "1e-30",
        ] {
            let expected: f64 = number.parse().unwrap();
            let difference = (approximate(number) / expected - 1.0).abs();
            assert!(difference < 1e-12, "{number}: {difference}");
        }
    }

    #[test]
    fn exponents_are_bounded() {
        assert_eq!(approximate("1e400"), f64::INFINITY);
        assert_eq!(approximate("-1e99999999999"), f64::NEG_INFINITY);
        assert_eq!(approximate("1e-99999999999"), 0.0);
        assert_eq!(approximate("1e-2147483648"), 0.0);
    }
}

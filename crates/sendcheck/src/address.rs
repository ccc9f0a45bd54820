//! Addresses in numbers, as RFC 4291 and the URL standard write them.

/// The bytes of an IPv4 address in dotted form, without leading zeros.
pub(crate) fn ipv4(text: &[u8]) -> Option<[u8; 4]> {
    let mut address = [0; 4];
    let mut octets = text.split(|&byte| byte == b'.');
    for place in &mut address {
        *place = u8::try_from(number(octets.next()?, 10, 3)?).ok()?;
    }
    octets.next().is_none().then_some(address)
}

/// The bytes of an IPv6 address: eight groups, of which `::` stands for one or more, and an IPv4 address
/// may be the last two.
pub(crate) fn ipv6(text: &[u8]) -> Option<[u8; 16]> {
    let mut groups = [0; 8];
    let mut count = 0;
    let mut gap = None;
    let mut rest = text;
    if let Some(after) = rest.strip_prefix(b"::") {
        gap = Some(0);
        rest = after;
    }
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b':').unwrap_or(rest.len());
        let (group, after) = rest.split_at_checked(end)?;
        match (number(group, 16, 4), after) {
            (Some(number), _) => {
                *groups.get_mut(count)? = number;
                count += 1;
            }
            (None, []) => {
                let [a, b, c, d] = ipv4(group)?;
                *groups.get_mut(count)? = u16::from_be_bytes([a, b]);
                *groups.get_mut(count + 1)? = u16::from_be_bytes([c, d]);
                count += 2;
            }
            _ => return None,
        }
        rest = match after {
            [b':', b':', rest @ ..] if gap.is_none() => {
                gap = Some(count);
                rest
            }
            [b':', rest @ ..] if !rest.is_empty() => rest,
            [] => after,
            _ => return None,
        };
    }
    if (count == 8) == gap.is_some() {
        return None;
    }
    // What stands behind the gap goes to the end.
    let gap = gap.unwrap_or(8);
    let mut address = [0; 16];
    for (index, group) in groups.into_iter().take(count).enumerate() {
        let place = if index < gap { index } else { index + 8 - count } * 2;
        let [high, low] = group.to_be_bytes();
        *address.get_mut(place)? = high;
        *address.get_mut(place + 1)? = low;
    }
    Some(address)
}

/// A number of at most `longest` digits; in decimal, without leading zeros.
fn number(digits: &[u8], radix: u32, longest: usize) -> Option<u16> {
    let has_leading_zero = radix == 10 && digits.len() > 1 && digits.starts_with(b"0");
    if digits.is_empty() || digits.len() > longest || has_leading_zero {
        return None;
    }
    digits.iter().try_fold(0_u16, |number, &digit| {
        let digit = char::from(digit).to_digit(radix)?;
        number.checked_mul(u16::try_from(radix).ok()?)?.checked_add(u16::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use core::net::{Ipv4Addr, Ipv6Addr};
    use std::string::String;

    use proptest::prelude::*;

    use super::{ipv4, ipv6};

    /// The standard library takes the same spellings.
    fn assert_as_the_standard_library(text: &str) {
        let ours = ipv4(text.as_bytes()).map(Ipv4Addr::from);
        assert_eq!(ours, text.parse().ok(), "{text}");
        let ours = ipv6(text.as_bytes()).map(Ipv6Addr::from);
        assert_eq!(ours, text.parse().ok(), "{text}");
    }

    #[test]
    fn spellings() {
        for text in [
            "",
            ":",
            "::",
            ":::",
            "::1",
            "1::",
            "1:::2",
            "1::2::3",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::",
            "::2:3:4:5:6:7:8",
            "1:2:3:4::5:6:7:8",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:",
            ":1:2:3:4:5:6:7",
            "::1.2.3.4",
            "1:2:3:4:5:6:1.2.3.4",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1.2.3.4::",
            "::1.2.3.4:5",
            "::01.2.3.4",
            "::1.2.3",
            "12345::",
            "g::",
            "1.2.3.4",
            "1.2.3.04",
            "1.2.3.256",
            "1.2.3.4.",
            "1.2.3.4.5",
            "0.0.0.0",
            "FFFF::ffff",
            "1:2:3:4:5:6::1.2.3.4",
            "::1:",
            "1:2:3:4:5::1.2.3.4",
        ] {
            assert_as_the_standard_library(text);
        }
    }

    proptest! {
        #[test]
        fn any_address(bytes: [u8; 16], text in "[0-9a-f:.]{0,20}", pieces in prop::collection::vec(
            prop::sample::select(&["1", "0", "ffff", ":", "::", ".", "12.0.255.1"][..]), 0..18,
        )) {
            let address = std::string::ToString::to_string(&Ipv6Addr::from(bytes));
            assert_as_the_standard_library(&address);
            assert_as_the_standard_library(&text);
            assert_as_the_standard_library(&pieces.into_iter().collect::<String>());
        }
    }
}

//! Addresses in numbers.

/// Whether `host` is an IPv4 address in dotted form, without leading zeros.
pub(super) fn is_v4(host: &[u8]) -> bool {
    let mut octets = 0;
    let valid = host.split(|&byte| byte == b'.').all(|part| {
        octets += 1;
        is_octet(part)
    });
    valid && octets == 4
}

fn is_octet(part: &[u8]) -> bool {
    match part {
        [b'0'] => true,
        [b'1'..=b'9', rest @ ..] => {
            rest.len() <= 2 && rest.iter().all(u8::is_ascii_digit) && in_order(part, b"255")
        }
        _ => false,
    }
}

/// Whether a number without leading zeros is at most another one.
pub(super) fn in_order(number: &[u8], most: &[u8]) -> bool {
    (number.len(), number) <= (most.len(), most)
}

/// Whether `inside`, what stands between `[` and `]`, is an IPv6 address.
pub(super) fn is_v6(inside: &[u8]) -> bool {
    let gap = inside.windows(2).position(|pair| pair == b"::");
    let Some((left, right)) = gap.and_then(|gap| inside.split_at_checked(gap)) else {
        return groups(inside, true) == Some(8);
    };
    let right = right.get(2..).unwrap_or_default();
    let count = |part: &[u8], at_end| if part.is_empty() { Some(0) } else { groups(part, at_end) };
    match (count(left, false), count(right, true)) {
        (Some(left), Some(right)) => left + right <= 7,
        _ => false,
    }
}

/// How many 16-bit groups `part` writes out; `None` if it is malformed. An IPv4 address may be
/// the last of them, if it is the end of the address.
fn groups(part: &[u8], at_end: bool) -> Option<usize> {
    let mut count = 0;
    let mut groups = part.split(|&byte| byte == b':').peekable();
    while let Some(group) = groups.next() {
        let hex = (1..=4).contains(&group.len()) && group.iter().all(u8::is_ascii_hexdigit);
        let v4 = at_end && groups.peek().is_none() && is_v4(group);
        if !hex && !v4 {
            return None;
        }
        count += if v4 { 2 } else { 1 };
    }
    Some(count)
}

//! What stands between a scheme and a path: `user:password@host:port`.

use super::bytes::{after, is_blank, is_removed, kept, split_before};
use super::{Host, Scheme, UrlError, domain};

/// Where the authority begins in what follows the scheme's colon; `None` if there is none.
pub(super) fn start(scheme: Scheme, rest: &str) -> Option<&str> {
    let is_slash = |byte| byte == b'/' || (byte == b'\\' && scheme.is_special());
    if scheme.is_special() && scheme != Scheme::File {
        // Any number of slashes, even none.
        let (_, rest) = split_before(rest, |byte| !is_slash(byte) && !is_removed(byte));
        return Some(rest);
    }
    after(after(rest, is_slash)?, is_slash)
}

/// A plain name for the whole authority of a special scheme, which is what stands in nearly all URLs, and what
/// follows it; or why it is no host. None where it takes a closer look.
pub(super) fn plain(rest: &str) -> Option<(Result<Host<'_>, UrlError>, &str)> {
    let (host, tail) = domain::split_plain(rest)?;
    matches!(tail.as_bytes().first(), None | Some(b'/' | b'?' | b'#' | b'\\'))
        .then(|| (domain::parse_plain(host), tail))
}

/// Splits the authority from the path, query and fragment.
pub(super) fn split(scheme: Scheme, rest: &str) -> (&str, &str) {
    split_before(rest, |byte| match byte {
        b'/' | b'?' | b'#' => true,
        b'\\' => scheme.is_special(),
        _ => false,
    })
}

/// Whether it has credentials, and its host; `None` for an empty one.
pub(super) fn parse(authority: &str, special: bool) -> Result<(bool, Option<Host<'_>>), UrlError> {
    let (userinfo, host_and_port) = split_userinfo(authority);
    let (host, port) = split_port(host_and_port);
    let has_host = !is_blank(host);
    if !has_host && (special || userinfo.is_some() || port.is_some()) {
        return Err(UrlError::NoHost);
    }
    let host = if has_host { Some(Host::parse(host, special)?) } else { None };
    if port.is_some_and(|port| !is_port(port)) {
        return Err(UrlError::Port);
    }
    Ok((userinfo.is_some_and(has_credentials), host))
}

/// Splits at the last `@`.
fn split_userinfo(authority: &str) -> (Option<&str>, &str) {
    let at = authority.bytes().rposition(|byte| byte == b'@');
    match at.and_then(|at| authority.split_at_checked(at)) {
        Some((userinfo, rest)) => (Some(userinfo), rest.get(1..).unwrap_or_default()),
        None => (None, authority),
    }
}

/// A file URL has neither credentials nor a port, may lack a host, and `C:` is a drive.
pub(super) fn parse_file_host(authority: &str) -> Result<Option<Host<'_>>, UrlError> {
    if is_blank(authority) || is_drive(authority) {
        return Ok(None);
    }
    let host = Host::parse(authority, true)?;
    // The standard makes `localhost` the empty host here.
    Ok(Some(host).filter(|&host| Host::parse("localhost", true) != Ok(host)))
}

fn is_drive(authority: &str) -> bool {
    let mut bytes = kept(authority);
    let letter = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic());
    letter && matches!(bytes.next(), Some(b':' | b'|')) && bytes.next().is_none()
}

/// Splits at the first colon outside brackets.
fn split_port(host_and_port: &str) -> (&str, Option<&str>) {
    let mut in_brackets = false;
    for (index, byte) in host_and_port.bytes().enumerate() {
        match byte {
            b'[' => in_brackets = true,
            b']' => in_brackets = false,
            b':' if !in_brackets => {
                let (host, port) = host_and_port.split_at_checked(index).unwrap_or_default();
                return (host, port.get(1..));
            }
            _ => {}
        }
    }
    (host_and_port, None)
}

/// Empty, or a number up to 65535 with any number of leading zeros.
fn is_port(port: &str) -> bool {
    kept(port)
        .try_fold(0_u16, |port, byte| {
            let digit = char::from(byte).to_digit(10)?;
            port.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)
        })
        .is_some()
}

/// An empty user name with an empty password is none.
fn has_credentials(userinfo: &str) -> bool {
    let mut bytes = kept(userinfo);
    match bytes.next() {
        None => false,
        Some(b':') => bytes.next().is_some(),
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{Host, plain};

    #[test]
    fn a_plain_name_is_the_whole_authority() {
        for (rest, tail) in [
            ("example.com/a?b", "/a?b"),
            ("EXAMPLE.com", ""),
            ("a-b.c?d", "?d"),
            ("a.b#c", "#c"),
            ("a.b\\c", "\\c"),
        ] {
            let Some((Ok(Host::Domain(_)), found)) = plain(rest) else { panic!("{rest}") };
            assert_eq!(found, tail, "{rest}");
        }
        for rest in ["", "/", "a@b/", "a:80/", "[::1]/", "a%62/", "ä.de/"] {
            assert!(plain(rest).is_none(), "{rest}");
        }
    }
}

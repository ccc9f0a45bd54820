/// The reason why a text is not an absolute URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UrlError {
    /// The text does not begin with a scheme and a colon.
    NoScheme,
    /// The host is missing.
    NoHost,
    /// The host has a character that is not allowed in hosts.
    ForbiddenCharacter,
    /// The host, or a label of it, is too long for IDNA.
    HostTooLong,
    /// The host ends in a number but is not an IPv4 address.
    Ipv4,
    /// The brackets do not enclose an IPv6 address.
    Ipv6,
    /// The port is not a number up to 65535.
    Port,
    /// IDNA rejects the host.
    InvalidDomain,
}

impl UrlError {
    /// Returns the reason for a message, to follow "invalid URL: ".
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Self::NoScheme => "missing scheme such as `https:`",
            Self::NoHost => "missing host",
            Self::ForbiddenCharacter => "forbidden character in host",
            Self::HostTooLong => "host too long",
            Self::Ipv4 => "invalid IPv4 address",
            Self::Ipv6 => "invalid IPv6 address",
            Self::Port => "port is not a number from 0 to 65535",
            Self::InvalidDomain => "invalid internationalized domain name",
        }
    }
}

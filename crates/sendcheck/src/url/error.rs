/// Why a text is no absolute URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UrlError {
    /// It does not begin with a scheme and a colon.
    NoScheme,
    /// Nothing stands where the host belongs.
    NoHost,
    /// The host holds a character that no host may hold.
    ForbiddenCharacter,
    /// The host, or a label of it, is longer than a name can be.
    HostTooLong,
    /// The host ends in a number but is no IPv4 address.
    Ipv4,
    /// The brackets do not hold an IPv6 address.
    Ipv6,
    /// The port is no number up to 65535.
    Port,
}

impl UrlError {
    /// The reason, to follow «it is no URL: ».
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Self::NoScheme => "it does not begin with a scheme such as `https:`",
            Self::NoHost => "it has no host",
            Self::ForbiddenCharacter => "its host holds a character that no host may hold",
            Self::HostTooLong => "its host is longer than a name can be",
            Self::Ipv4 => "its host ends in a number but is no IPv4 address",
            Self::Ipv6 => "its brackets do not hold an IPv6 address",
            Self::Port => "its port is no number up to 65535",
        }
    }
}

use crate::code;
use crate::refusal::Refusal;

/// An error response that the next requests get, whatever they ask for: [`Server::fail_next`](crate::Server::fail_next).
///
/// ```
/// use sendcheck_server::Failure;
///
/// let failure = Failure::new(1007)?.retry_after(2).times(3);
/// assert_eq!(failure.status(), 429);
/// assert!(Failure::new(9999).is_err());
/// # Ok::<(), sendcheck_server::UnknownCodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    code: u16,
    retry_after: Option<u32>,
    pub(crate) times: u32,
}

impl Failure {
    /// Creates a failure with one of the API's error codes, for one request.
    ///
    /// # Errors
    ///
    /// Returns [`UnknownCodeError`] if the API does not document the code for a response.
    pub fn new(code: u16) -> Result<Self, UnknownCodeError> {
        code::find(code).ok_or(UnknownCodeError { code })?;
        Ok(Self { code, retry_after: None, times: 1 })
    }

    /// Sets the seconds in the header `Retry-After`, and in the body of a 429.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Sets how many requests fail. 0 counts as 1.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = times.max(1);
        self
    }

    /// Returns the HTTP status that goes with the code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.refusal().status
    }

    pub(crate) fn refusal(&self) -> Refusal {
        let refusal = Refusal::new(self.code);
        match self.retry_after {
            Some(seconds) => refusal.retry_after(seconds),
            None => refusal,
        }
    }
}

/// An error returned when the API does not document an error code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown API error code {code}")]
pub struct UnknownCodeError {
    code: u16,
}

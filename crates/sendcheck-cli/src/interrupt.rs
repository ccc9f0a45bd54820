//! Ends a run early at a signal: its input ends, so that everything that was read is still checked and written.

#[cfg(not(unix))]
mod other;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(crate) use other::Interrupt;
#[cfg(unix)]
pub(crate) use unix::Interrupt;

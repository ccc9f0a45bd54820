//! Counts the bytes that are read, so that a test can show that time is linear.
//! Outside of tests it does nothing.

/// Counts `bytes` more bytes.
#[inline]
pub(super) fn add(bytes: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + bytes));
    #[cfg(not(test))]
    let _ = bytes;
}

/// Returns the number of bytes that `work` reads; a byte counts each time it is read.
#[cfg(test)]
pub(super) fn count(work: impl FnOnce()) -> usize {
    let before = STEPS.get();
    work();
    STEPS.get() - before
}

#[cfg(test)]
std::thread_local! {
    static STEPS: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

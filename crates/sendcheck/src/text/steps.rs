//! Counts the bytes that searches in text read, so that tests can show that their time is linear.

/// Adds to the count. Does nothing outside tests.
#[inline]
pub(crate) fn add(bytes: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + bytes));
    #[cfg(not(test))]
    let _ = bytes;
}

/// Returns the number of bytes that `work` reads.
#[cfg(test)]
pub(crate) fn count(work: impl FnOnce()) -> usize {
    let before = STEPS.get();
    work();
    STEPS.get() - before
}

#[cfg(test)]
std::thread_local! {
    static STEPS: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

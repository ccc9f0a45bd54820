//! Counts the bytes that are looked at, so that a test can show that time is linear.
//! Outside of tests it is nothing.

/// `bytes` more bytes were looked at.
#[inline]
pub(super) fn add(bytes: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + bytes));
    #[cfg(not(test))]
    let _ = bytes;
}

/// How many bytes `work` looks at, each time counted anew.
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

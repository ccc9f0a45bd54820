//! Stops panics before they reach C.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::status::sendcheck_status;

/// Runs the body of an exported function; returns `otherwise` if it panics.
pub(crate) fn boundary<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    // A panic leaves nothing half done: values are dropped with the closure, and options are replaced as
    // a whole (see `options.rs`).
    catch_unwind(AssertUnwindSafe(|| {
        #[cfg(feature = "planted-panic")]
        planted::panic_if_planted();
        work()
    }))
    .unwrap_or(otherwise)
}

/// [`boundary`] for functions that return a status.
pub(crate) fn status(work: impl FnOnce() -> Result<(), sendcheck_status>) -> sendcheck_status {
    boundary(sendcheck_status::SENDCHECK_INTERNAL, || match work() {
        Ok(()) => sendcheck_status::SENDCHECK_OK,
        Err(status) => status,
    })
}

#[cfg(feature = "planted-panic")]
mod planted {
    use std::sync::atomic::{AtomicBool, Ordering};

    static IS_PLANTED: AtomicBool = AtomicBool::new(false);

    /// Makes every exported function panic, without output, or none.
    #[unsafe(no_mangle)]
    pub(crate) extern "C" fn sendcheck_plant_panic(is_planted: bool) {
        std::panic::set_hook(Box::new(|_| {}));
        IS_PLANTED.store(is_planted, Ordering::SeqCst);
    }

    pub(super) fn panic_if_planted() {
        assert!(!IS_PLANTED.load(Ordering::SeqCst), "planted");
    }
}

//! Where panics end.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::status::sendcheck_status;

/// Does the work of an exported function. A panic ends here, and is answered with `otherwise`.
pub(crate) fn boundary<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    // What a panic could leave half done is either dropped with the closure, or options, which are
    // replaced as a whole (see `options.rs`).
    catch_unwind(AssertUnwindSafe(|| {
        #[cfg(feature = "planted-panic")]
        planted::panic_if_planted();
        work()
    }))
    .unwrap_or(otherwise)
}

/// [`boundary`] for functions that answer with a status.
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

    /// From now on everything behind the boundary panics, without a word, or nothing does.
    #[unsafe(no_mangle)]
    pub(crate) extern "C" fn sendcheck_plant_panic(is_planted: bool) {
        std::panic::set_hook(Box::new(|_| {}));
        IS_PLANTED.store(is_planted, Ordering::SeqCst);
    }

    pub(super) fn panic_if_planted() {
        assert!(!IS_PLANTED.load(Ordering::SeqCst), "planted");
    }
}

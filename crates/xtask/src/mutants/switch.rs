// In the copy of the core: which of its changes is switched on. `SENDCHECK_MUTANT` is its number. With
// `SENDCHECK_MUTANTS_SEEN`, none is, and the number of each that could have been is written to that file.

extern crate std;

use core::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::io::Write;

/// The number, or one of these.
static ON: AtomicU32 = AtomicU32::new(UNREAD);
const NONE: u32 = 0;
const SEEING: u32 = u32::MAX - 1;
const UNREAD: u32 = u32::MAX;

static LIST: std::sync::OnceLock<std::fs::File> = std::sync::OnceLock::new();
static SEEN: [AtomicBool; 1 << 16] = [const { AtomicBool::new(false) }; 1 << 16];

/// Whether the code runs as it is written: none of the changes `first..=last` is on.
#[inline]
pub(crate) const fn none(first: u32, last: u32) -> bool {
    // A constant is never changed.
    core::intrinsics::const_eval_select((first, last), always, none_now)
}

/// Whether this change is on.
#[inline]
pub(crate) const fn on(mutant: u32) -> bool {
    !none(mutant, mutant)
}

const fn always(_: u32, _: u32) -> bool {
    true
}

#[inline]
fn none_now(first: u32, last: u32) -> bool {
    let on = ON.load(Relaxed);
    if on >= SEEING {
        return seen(first, last);
    }
    on < first || on > last
}

#[cold]
#[inline(never)]
fn seen(first: u32, last: u32) -> bool {
    if ON.load(Relaxed) == UNREAD {
        let number = std::env::var("SENDCHECK_MUTANT").ok().and_then(|number| number.parse().ok());
        let list = std::env::var_os("SENDCHECK_MUTANTS_SEEN").map(|path| {
            LIST.get_or_init(|| std::fs::OpenOptions::new().append(true).open(path).unwrap())
        });
        ON.store(number.unwrap_or(if list.is_some() { SEEING } else { NONE }), Relaxed);
        return none_now(first, last);
    }
    for mutant in first..=last {
        if !SEEN[mutant as usize].swap(true, Relaxed) {
            // Nothing is allocated: a test counts that.
            let mut list = LIST.get().unwrap();
            let digits = [10_000, 1000, 100, 10, 1].map(|unit| b'0' + (mutant / unit % 10) as u8);
            let [a, b, c, d, e] = digits;
            list.write_all(&[a, b, c, d, e, b'\n']).unwrap();
        }
    }
    true
}

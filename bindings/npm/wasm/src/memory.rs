//! The memory of the module: stack and constants, then the buffer, then the arena.

use core::cell::Cell;

/// What has a fixed place for as long as the module lives. There are no threads.
struct Kept {
    /// How large the buffer is; it begins where the heap does.
    buffer_bytes: Cell<usize>,
    output: Cell<usize>,
}

// SAFETY: the module is built without threads.
unsafe impl Sync for Kept {}

static KEPT: Kept = Kept { buffer_bytes: Cell::new(0), output: Cell::new(0) };

/// The place of a buffer of at least that many bytes, or 0. What was in it stays.
pub(crate) fn reserve(bytes: usize) -> usize {
    let start = platform::heap_start();
    if bytes > KEPT.buffer_bytes.get() {
        let Some(end) = start.checked_add(bytes) else { return 0 };
        if !platform::reach(end) {
            return 0;
        }
        KEPT.buffer_bytes.set(bytes);
    }
    start
}

/// Begins a call: what the one before it allocated is given up.
pub(crate) fn begin() {
    platform::restart(platform::heap_start() + KEPT.buffer_bytes.get());
}

/// Begins a call: the first `bytes` of the buffer, and the rest.
pub(crate) fn input(bytes: usize) -> (&'static [u8], &'static [u8]) {
    begin();
    if KEPT.buffer_bytes.get() == 0 {
        return Default::default();
    }
    // SAFETY: `reserve` made sure of that memory, and nothing but JavaScript, between calls, writes there.
    let buffer = unsafe {
        core::slice::from_raw_parts(platform::heap_start() as *const u8, KEPT.buffer_bytes.get())
    };
    buffer.split_at_checked(bytes).unwrap_or_default()
}

/// Lets somebody change the buffer.
pub(crate) fn with_input<T>(change: impl FnOnce(&mut [u8]) -> T) -> T {
    if KEPT.buffer_bytes.get() == 0 {
        return change(&mut []);
    }
    // SAFETY: as for `input`; what that gave out is not in use while a call's input is being written.
    change(unsafe {
        core::slice::from_raw_parts_mut(platform::heap_start() as *mut u8, KEPT.buffer_bytes.get())
    })
}

/// Begins a call: the first `bytes` of the buffer as a text.
pub(crate) fn text(bytes: usize) -> &'static str {
    as_text(input(bytes).0)
}

/// What the glue wrote as a text.
pub(crate) fn as_text(bytes: &[u8]) -> &str {
    // SAFETY: the glue writes texts by `TextEncoder`, which makes nothing but UTF-8, and by itself only
    // ASCII. The one text that it makes unlike that, it does not call a text; see `check`.
    unsafe { str::from_utf8_unchecked(bytes) }
}

/// Leaves an answer where JavaScript finds it until the next call; says how many bytes it has.
pub(crate) fn answer<T>(items: alloc::vec::Vec<T>) -> i32 {
    let items: &[T] = items.leak();
    KEPT.output.set(items.as_ptr() as usize);
    i32::try_from(size_of_val(items)).unwrap_or(i32::MAX)
}

pub(crate) fn output() -> usize {
    KEPT.output.get()
}

#[cfg(target_family = "wasm")]
mod platform {
    use core::alloc::{GlobalAlloc, Layout};
    use core::arch::wasm32::{memory_grow, memory_size};

    use crate::arena::{Arena, Memory};

    const PAGE_BYTES: usize = 65_536;

    /// The module's linear memory.
    struct Linear;

    impl Memory for Linear {
        fn reach(&self, end: usize) -> bool {
            reach(end)
        }
    }

    pub(super) fn reach(end: usize) -> bool {
        let pages = end.div_ceil(PAGE_BYTES);
        let present = memory_size(0);
        pages <= present || memory_grow(0, pages - present) != usize::MAX
    }

    pub(super) fn heap_start() -> usize {
        unsafe extern "C" {
            static __heap_base: u8;
        }
        (&raw const __heap_base) as usize
    }

    pub(super) fn restart(start: usize) {
        // SAFETY: memory behind the buffer is the arena's, and nothing that the last call made is in use.
        unsafe { ARENA.0.restart(start) };
    }

    struct Allocator(Arena<Linear>);

    // SAFETY: the module is built without threads.
    unsafe impl Sync for Allocator {}

    #[global_allocator]
    static ARENA: Allocator = Allocator(Arena::new(Linear));

    // SAFETY: blocks that the arena gives out are apart from each other, aligned and large enough.
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            self.0.alloc(layout)
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            // SAFETY: as the caller says.
            unsafe { self.0.dealloc(block, layout) }
        }

        unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
            // SAFETY: as the caller says.
            unsafe { self.0.realloc(block, layout, bytes) }
        }
    }
}

/// On other machines the module is only looked at, by lints and tests of its parts; it has no memory.
#[cfg(not(target_family = "wasm"))]
mod platform {
    pub(super) fn heap_start() -> usize {
        0
    }

    pub(super) fn reach(_end: usize) -> bool {
        false
    }

    pub(super) fn restart(_start: usize) {}
}

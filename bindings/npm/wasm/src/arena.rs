//! Memory for one call: given out from front to back, all taken back at once.
//!
//! Blocks are powers of two. A block that is freed within the call goes to the next who asks for its size;
//! none are split or merged. That fits what runs here: a few lists that double, and many small texts.
//! Freed blocks hold their list in themselves.

use core::alloc::Layout;
use core::cell::Cell;
use core::ptr::null_mut;

/// Blocks start at multiples of this, in bytes. Nothing in the core asks for more.
const ALIGN_BYTES: usize = 16;

/// Where memory comes from.
pub(crate) trait Memory {
    /// Makes memory usable up to the address `end`, if it is not; whether that went well.
    fn reach(&self, end: usize) -> bool;
}

pub(crate) struct Arena<M> {
    memory: M,
    /// The first address that was not given out.
    next: Cell<usize>,
    /// For each size, as a power of two, the first of the freed blocks; 0 where there is none.
    freed: [Cell<usize>; usize::BITS as usize],
}

impl<M: Memory> Arena<M> {
    pub(crate) const fn new(memory: M) -> Self {
        Self { memory, next: Cell::new(0), freed: [const { Cell::new(0) }; usize::BITS as usize] }
    }

    /// Takes everything back, and gives out from `start` on.
    ///
    /// # Safety
    ///
    /// Memory from `start` on belongs to the arena, and nobody uses what it gave out before.
    pub(crate) unsafe fn restart(&self, start: usize) {
        self.next.set(start.next_multiple_of(ALIGN_BYTES));
        for freed in &self.freed {
            freed.set(0);
        }
    }

    /// As [`core::alloc::GlobalAlloc::alloc`].
    pub(crate) fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = class(layout) else { return null_mut() };
        let Some(freed) = self.freed.get(class) else { return null_mut() };
        let first = freed.get();
        if first != 0 {
            // SAFETY: a freed block is at least as large as an address, and holds the next one's.
            freed.set(unsafe { *(first as *const usize) });
            return first as *mut u8;
        }
        let start = self.next.get();
        let Some(end) = start.checked_add(1 << class) else { return null_mut() };
        if !self.memory.reach(end) {
            return null_mut();
        }
        self.next.set(end);
        start as *mut u8
    }

    /// As [`core::alloc::GlobalAlloc::dealloc`].
    ///
    /// # Safety
    ///
    /// `block` came from this arena for this layout since the last restart, and is not used any more.
    pub(crate) unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(freed) = class(layout).and_then(|class| self.freed.get(class)) else { return };
        // SAFETY: a block is aligned for an address and at least as large, and belongs to nobody now.
        unsafe { *(block as usize as *mut usize) = freed.get() };
        freed.set(block as usize);
    }

    /// As [`core::alloc::GlobalAlloc::realloc`].
    ///
    /// # Safety
    ///
    /// As for [`Arena::dealloc`].
    pub(crate) unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        let Ok(wanted) = Layout::from_size_align(bytes, layout.align()) else { return null_mut() };
        if class(wanted) == class(layout) {
            return block;
        }
        let moved = self.alloc(wanted);
        if !moved.is_null() {
            // SAFETY: both blocks are that large, and blocks do not overlap.
            unsafe { moved.copy_from_nonoverlapping(block, layout.size().min(bytes)) };
            // SAFETY: as the caller says; its content was moved.
            unsafe { self.dealloc(block, layout) };
        }
        moved
    }
}

/// The size of the block for a layout, as a power of two.
const fn class(layout: Layout) -> Option<usize> {
    let bytes = if layout.size() < ALIGN_BYTES { ALIGN_BYTES } else { layout.size() };
    match bytes.checked_next_power_of_two() {
        Some(bytes) if layout.align() <= ALIGN_BYTES => Some(bytes.trailing_zeros() as usize),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Room of a fixed size.
    struct Room {
        end: usize,
    }

    impl Memory for Room {
        fn reach(&self, end: usize) -> bool {
            end <= self.end
        }
    }

    /// What a program does with memory: takes, frees the n-th it has, or makes it another size.
    #[derive(Clone, Debug)]
    enum Step {
        Take(usize),
        Free(usize),
        Resize(usize, usize),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            (0..600_usize).prop_map(Step::Take),
            any::<usize>().prop_map(Step::Free),
            (any::<usize>(), 0..900_usize).prop_map(|(at, bytes)| Step::Resize(at, bytes)),
        ];
        proptest::collection::vec(step, 0..80)
    }

    fn layout(bytes: usize) -> Layout {
        Layout::from_size_align(bytes, 8).unwrap()
    }

    struct Block {
        start: *mut u8,
        bytes: usize,
        mark: u8,
    }

    impl Block {
        fn is_whole(&self) -> bool {
            // SAFETY: the arena gave it out with this size, and it was filled.
            unsafe { std::slice::from_raw_parts(self.start, self.bytes) }
                .iter()
                .all(|&byte| byte == self.mark)
        }

        fn fill(&self) {
            // SAFETY: the arena gave it out with this size.
            unsafe { self.start.write_bytes(self.mark, self.bytes) };
        }
    }

    proptest! {
        #[test]
        fn blocks_keep_what_was_written_to_them(steps in steps()) {
            let mut room = vec![0_u8; 256 * 1024];
            let start = room.as_mut_ptr() as usize;
            let arena = Arena::new(Room { end: start + room.len() });
            // SAFETY: the room is ours, and nothing was given out.
            unsafe { arena.restart(start) };
            let mut blocks: Vec<Block> = Vec::new();
            for (step, mark) in steps.into_iter().zip(1..) {
                match step {
                    Step::Take(bytes) => {
                        let block = Block { start: arena.alloc(layout(bytes)), bytes, mark };
                        prop_assert!(!block.start.is_null());
                        prop_assert_eq!(block.start as usize % ALIGN_BYTES, 0);
                        block.fill();
                        blocks.push(block);
                    }
                    Step::Free(at) if !blocks.is_empty() => {
                        let block = blocks.swap_remove(at % blocks.len());
                        prop_assert!(block.is_whole());
                        // SAFETY: it is given up here.
                        unsafe { arena.dealloc(block.start, layout(block.bytes)) };
                    }
                    Step::Resize(at, bytes) if !blocks.is_empty() => {
                        let at = at % blocks.len();
                        let block = &mut blocks[at];
                        let kept = block.bytes.min(bytes);
                        // SAFETY: the old address is given up here.
                        block.start = unsafe { arena.realloc(block.start, layout(block.bytes), bytes) };
                        block.bytes = kept;
                        prop_assert!(!block.start.is_null() && block.is_whole());
                        block.bytes = bytes;
                        block.fill();
                    }
                    _ => {}
                }
            }
            prop_assert!(blocks.iter().all(Block::is_whole));
        }
    }

    #[test]
    fn what_is_freed_is_used_again_and_the_end_is_the_end() {
        let mut room = vec![0_u8; 1024];
        let start = room.as_mut_ptr() as usize;
        let arena = Arena::new(Room { end: start + room.len() });
        // SAFETY: the room is ours, and nothing was given out.
        unsafe { arena.restart(start) };
        for _ in 0..1_000 {
            let block = arena.alloc(layout(300));
            assert!(!block.is_null());
            // SAFETY: it is given up here.
            unsafe { arena.dealloc(block, layout(300)) };
        }
        assert!(arena.alloc(layout(1_000)).is_null());
        assert!(arena.alloc(layout(usize::MAX / 2 - 8)).is_null());
    }
}

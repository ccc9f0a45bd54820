//! The core, behind a border that JavaScript can cross cheaply.
//!
//! There is one buffer, which stays: JavaScript asks for its place with [`reserve`], writes the text of a
//! call into it, and calls. An answer that needs no words is a number; any other lies in memory until the
//! next call, at [`output`]: numbers and texts, that nothing need be parsed.
//!
//! Nothing outlives a call. Everything that the core allocates is in an `arena` that the next call
//! clears, so memory cannot leak, and a call that was torn down halfway leaves nothing behind.
//!
//! No `wasm-bindgen`: its glue and its descriptors would be a good part of this package, and it passes a
//! string by allocating for it. What is used in its place is on this page.
#![cfg_attr(target_family = "wasm", no_std)]
#![allow(unsafe_code, reason = "exported names, and memory that JavaScript writes to")]
#![allow(clippy::must_use_candidate, reason = "who calls is JavaScript")]

extern crate alloc;

mod answer;
#[cfg(any(test, target_family = "wasm"))]
mod arena;
pub mod catalogue;
pub mod check;
mod escape;
mod memory;
mod options;
pub mod text;

/// The place of the buffer, with room for so many bytes; 0 when there is no more memory.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn reserve(bytes: usize) -> usize {
    memory::reserve(bytes)
}

/// Where the last answer lies.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn output() -> usize {
    memory::output()
}

/// Escapes the bytes from `at` on as the inside of a JSON string, as `JSON.stringify` does; says how many
/// they are then. When the buffer is too small for that, nothing is changed.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn escape(at: usize, bytes: usize) -> usize {
    memory::with_input(|input| {
        input.get_mut(at..).map_or(bytes, |room| escape::in_place(room, bytes))
    })
}

/// Whether U+FFFD may be among the bytes from `at` on: that is what the glue's encoder writes for half a surrogate pair.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn holds_replacement(at: usize, bytes: usize) -> bool {
    memory::with_input(|input| {
        let text = input.get(at..).and_then(|rest| rest.get(..bytes)).unwrap_or_default();
        // The first and the third byte of the three: all are asked without a stop, which takes many at a time.
        let pairs = text.iter().zip(text.get(2..).unwrap_or_default());
        let is_one = |first: u8, third: u8| u8::from(first == 0xEF) & u8::from(third == 0xBD);
        pairs.fold(0, |any, (&first, &third)| any | is_one(first, third)) != 0
    })
}

#[cfg(target_family = "wasm")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    // A trap: the glue throws the instance away. Words would cost more than the whole border.
    core::arch::wasm32::unreachable()
}

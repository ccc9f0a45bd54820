//! WebAssembly exports of the core, for the npm package.
//!
//! JavaScript writes the text of a call into a kept buffer ([`Instance::reserve`]) and passes its length. Reports come
//! back as JSON text, and numbers as typed arrays. `src/ffi` in the package is the other side.
#![cfg_attr(all(target_family = "wasm", not(feature = "compose")), no_std)]
#![allow(clippy::must_use_candidate, reason = "the callers are JavaScript")]

extern crate alloc;

mod check;
#[cfg(feature = "compose")]
mod compose;
mod text;
mod url;

use alloc::vec::Vec;

use sendcheck::Options;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// Traps. JavaScript reports the trap as an internal error and starts a fresh instance. The compiler never calls this:
/// in this build, each panic is a trap itself.
#[cfg(all(target_family = "wasm", not(feature = "compose")))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// The core with the input of the current call and the options that were set last.
#[wasm_bindgen]
pub struct Instance {
    input: Vec<u8>,
    options: Options,
    #[cfg(feature = "compose")]
    compose: compose::Compose,
}

#[wasm_bindgen]
impl Instance {
    /// Creates an instance with default options.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "the caller is JavaScript")]
    pub fn new() -> Self {
        Self {
            input: Vec::new(),
            options: url::with_platform_parser(Options::new()),
            #[cfg(feature = "compose")]
            compose: compose::Compose::new(),
        }
    }

    /// Returns the address of an input buffer of at least `bytes` bytes, 0 if memory is exhausted.
    pub fn reserve(&mut self, bytes: usize) -> *const u8 {
        if self.input.len() < bytes {
            let more = bytes - self.input.len();
            if self.input.try_reserve(more).is_err() {
                return core::ptr::null();
            }
            self.input.resize(self.input.capacity(), 0);
        }
        self.input.as_ptr()
    }
}

impl Instance {
    /// Returns the input as bytes; JavaScript wrote `bytes` of them.
    fn bytes(&self, bytes: usize) -> &[u8] {
        self.input.get(..bytes).unwrap_or_default()
    }

    /// Returns the input as text. `TextEncoder` writes valid UTF-8 only.
    fn text(&self, bytes: usize) -> &str {
        let text = str::from_utf8(self.bytes(bytes));
        debug_assert!(text.is_ok(), "JavaScript wrote invalid UTF-8");
        text.unwrap_or_default()
    }
}

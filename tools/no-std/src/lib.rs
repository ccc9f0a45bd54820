//! A program without the standard library that links the core.
//!
//! `std` defines a panic handler. A second one is a compile error, so `cargo check -p no-std --features
//! alone` fails if the core or one of its dependencies links `std`.
#![no_std]

use sendcheck as _;

#[cfg(feature = "alone")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

//! Decorations of a text that is edited.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::edits::check(data));

//! Fuzzes `fuzz::text::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::text::check(data));

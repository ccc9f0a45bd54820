//! Fuzzes `fuzz::compose::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::compose::check(data));

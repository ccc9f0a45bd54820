//! Fuzzes `fuzz::fix::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::fix::check(data));

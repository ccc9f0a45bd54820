//! Fuzzes `fuzz::bytes::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::bytes::check(data));

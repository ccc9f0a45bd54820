//! Fuzzes `fuzz::values::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::values::check(data));

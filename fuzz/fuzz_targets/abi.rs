//! Fuzzes `fuzz::abi::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::abi::check(data));

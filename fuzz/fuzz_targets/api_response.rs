//! Fuzzes `fuzz::api_response::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::api_response::check(data));

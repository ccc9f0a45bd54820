//! Answers of the API, and of whatever stands before it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::answer::check(data));

//! Requests and responses as Rust types: what is written can be read again unchanged.
#![cfg(feature = "serde")]

mod built;
mod requests;
mod responses;
mod round_trip;
mod strategies;
mod tolerant_responses;
mod unknown_values;

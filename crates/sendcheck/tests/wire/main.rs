//! Requests and answers as Rust types: what is written can be read again, and is the same.
#![cfg(feature = "serde")]

mod answers;
mod anything;
mod built;
mod requests;
mod responses;
mod round_trip;
mod strategies;

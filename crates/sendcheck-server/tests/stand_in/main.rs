//! The stand-in, asked by a client over loopback.

mod behaviour;
mod client;
mod operations;

//! What only the inside can see.

mod linear;
mod tables;

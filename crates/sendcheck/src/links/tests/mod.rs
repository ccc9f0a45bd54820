//! What only the inside can see.

mod chars;
mod linear;
mod tables;

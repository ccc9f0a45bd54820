//! Tests of the parts that are not public.

mod chars;
mod linear;
mod tables;

//! sendcheck for C, and for every language that can call C.
//!
//! Each function converts what it is given, calls one function of the core, and converts back. What a
//! caller has to know stands in `include/sendcheck.h`, which is generated from this crate by
//! `cargo xtask c --header`: the comments here are written for people who read C. The contract that
//! holds for all functions is the beginning of that file, `header.h` here.
//!
//! - [`boundary`] ends panics; [`pointer`] is the only place where memory of the caller is touched.
//! - A file for each thing that the header speaks of.
#![expect(unsafe_code, reason = "pointers come from C")]
#![allow(non_camel_case_types, reason = "types and values have their C names")]
#![allow(clippy::missing_safety_doc, reason = "the contract is told once, in header.h")]

mod boundary;
mod pointer;
mod table;
mod text;

// The header has them in this order.
pub mod status;

pub mod check;

pub mod report;

pub mod diagnostic;

pub mod options;

pub mod request;

pub mod catalogue;

pub mod operation;

pub mod links;

pub mod units;

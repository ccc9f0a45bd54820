//! sendcheck for C, and for every language that can call C.
//!
//! Each function converts its arguments, calls one function of the core or of compose, and converts the result.
//! `include/sendcheck.h` is generated from this crate by `cargo xtask c`, so the comments are written for
//! readers of C. `header.h` is the beginning of that file: the contract of all functions.
//!
//! - [`boundary`] stops panics.
//! - [`pointer`] is the only module that touches the caller's memory.
//! - Each other module is a section of the header.
#![expect(unsafe_code, reason = "pointers come from C")]
#![allow(non_camel_case_types, reason = "types and values have their C names")]
#![allow(clippy::missing_safety_doc, reason = "header.h has the contract of all functions")]

mod boundary;
mod pointer;
mod table;
mod text;

// In the order of the header.
pub mod status;

pub mod library;

pub mod range;

pub mod severity;

pub mod check;

pub mod report;

pub mod params;

pub mod diagnostic;

pub mod options;

pub mod request;

pub mod fix;

pub mod plan;

pub mod planner;

pub mod preview;

pub mod catalogue;

pub mod templates;

pub mod operation;

pub mod endpoint;

pub mod links;

pub mod units;

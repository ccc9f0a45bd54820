//! The command as users run it: a process, its output, its exit status.

mod catalogue;
mod human;
mod json;
mod lines;
mod links;
mod options;
mod pages;
mod process;
mod readme;
mod vectors;

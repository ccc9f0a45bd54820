//! The command as a process: its output and exit status.

mod catalogue;
mod concise;
mod directories;
mod github;
mod human;
mod json;
mod lines;
mod links;
mod options;
mod pages;
mod process;
mod readme;
mod vectors;

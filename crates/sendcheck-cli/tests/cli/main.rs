//! The command as a process: its output and exit status.

mod catalogue;
mod concise;
mod config;
mod directories;
mod encode;
mod ends;
mod fixes;
mod github;
mod human;
mod json;
mod junit;
mod lines;
mod links;
mod options;
mod pages;
mod plan;
mod process;
mod readme;
mod sarif;
mod vectors;

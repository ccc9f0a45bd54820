//! The library for C, called in any order with anything that its contract allows: handles of all kinds, live
//! or NULL, never freed ones. Each handle is kept with the value that the core has for it.
#![expect(unsafe_code, reason = "calls the functions of C")]
#![allow(
    clippy::wildcard_imports,
    clippy::enum_glob_use,
    clippy::borrow_as_ptr,
    clippy::match_same_arms,
    clippy::range_plus_one,
    clippy::redundant_closure_for_method_calls,
    reason = "the names of C are long and have a prefix; C has no raw borrows"
)]

mod compose;
mod endpoints;
mod fixes;
mod inputs;
mod options;
mod reports;
mod requests;
mod texts;

use arbitrary::{Result, Unstructured};
use sendcheck_c::links::{sendcheck_link, sendcheck_links};
use sendcheck_c::options::sendcheck_options;
use sendcheck_c::planner::sendcheck_planner;
use sendcheck_c::report::sendcheck_report;
use sendcheck_c::request::sendcheck_request;

/// How many handles of a kind live at once.
const ALIVE_MAX: usize = 6;

/// Handles, each with what it must be.
#[derive(Default)]
struct World {
    options: Vec<(*mut sendcheck_options, options::Settings, Option<String>)>,
    planners: Vec<(*mut sendcheck_planner, compose::Model)>,
    reports: Vec<(*mut sendcheck_report, sendcheck::Report)>,
    requests: Vec<(*mut sendcheck_request, sendcheck::EncodedRequest)>,
    links: Vec<(*mut sendcheck_links, Vec<sendcheck_link>)>,
}

/// The bytes are calls, one after another; when they end, all is freed.
pub fn check(data: &[u8]) {
    let mut world = World::default();
    let mut u = Unstructured::new(data);
    while !u.is_empty() && world.call(&mut u).is_ok() {}
    world.free();
}

impl World {
    fn call(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        match u.int_in_range(0..=16)? {
            0 => self.make_or_free_options(u),
            1 | 2 => self.set_option(u),
            3 => self.options_error(u),
            4 | 5 => self.check_document(u),
            6 => self.report(u),
            7 => self.encode(u),
            8 => self.request(u),
            9 => self.links(u),
            10 => texts::any(u),
            12 => self.plan(u),
            13 => self.planner(u),
            14 => self.fix(u),
            15 => fixes::preview(u),
            16 => self.endpoint(u),
            _ => texts::catalogue(u),
        }
    }

    fn free(self) {
        self.options.into_iter().for_each(|(it, ..)| options::free(it));
        self.planners.into_iter().for_each(|(it, _)| compose::free(it));
        self.reports.into_iter().for_each(|(it, _)| reports::free(it));
        self.requests.into_iter().for_each(|(it, _)| requests::free(it));
        self.links.into_iter().for_each(|(it, _)| texts::free(it));
    }
}

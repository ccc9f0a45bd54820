mod against_url_crate;
mod international;
mod media_type;
mod parse;
mod parts;
mod reachable;

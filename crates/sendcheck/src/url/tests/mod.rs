mod agreement;
mod media;
mod parse;
mod parts;
mod reachable;
mod repair;
mod strict;

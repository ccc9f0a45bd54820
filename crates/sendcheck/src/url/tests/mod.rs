mod agreement;
mod linear;
mod media;
mod parse;
mod parts;
mod reachable;
mod repair;
mod strict;

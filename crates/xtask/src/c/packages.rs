//! The compilers and libraries of other languages.

use crate::debian::{self, Need};
use crate::run::Outcome;

/// Besides Python and valgrind.
pub(crate) const NEEDED: [Need; 13] = [
    Need::program("gcc", "gcc"),
    Need::program("g++", "g++"),
    Need::program("clang++", "clang"),
    Need::program("make", "make"),
    Need::program("cmake", "cmake"),
    Need::program("pkg-config", "pkg-config"),
    Need::program("readelf", "binutils"),
    Need::answers("go", "version", "golang-go"),
    Need::program("javac", "default-jdk-headless"),
    Need::file("/usr/share/java/jna.jar", "libjna-java"),
    Need::file("/usr/share/java/gson.jar", "libgoogle-gson-java"),
    Need::file("/usr/include/jansson.h", "libjansson-dev"),
    Need::file("/usr/include/nlohmann/json.hpp", "nlohmann-json3-dev"),
];

pub(super) fn ensure() -> Outcome {
    debian::ensure(NEEDED.iter().chain(&debian::PYTHON).chain([&debian::VALGRIND]))
}

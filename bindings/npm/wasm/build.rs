//! How the module is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // In bytes. Documents nest 64 deep at most; the usual megabyte would be memory for nothing.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=131072");
    }
}

//! Sets the stack size of the module.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // 128 kB instead of 1 MB: documents nest 64 levels at most, and each tab pays for the stack.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=131072");
    }
}

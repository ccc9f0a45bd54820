//! What crates cost in WebAssembly: a module for each that does what the core would need it for, less one
//! that does nothing.

use std::fs;

use super::{TARGET, Way, cargo_for_wasm, node, suffix};
use crate::run::{Outcome, root, step};

struct Variant {
    name: &'static str,
    shown: &'static str,
    dependencies: &'static str,
    /// The body of a function from text to a number.
    body: &'static str,
}

const VARIANTS: [Variant; 8] = [
    Variant { name: "base", shown: "nothing", dependencies: "", body: "text.len()" },
    Variant {
        name: "serde",
        shown: "serde and serde_json, derived types",
        dependencies: "serde = { version = \"=1.0.228\", features = [\"derive\"] }\nserde_json = \"=1.0.145\"",
        body: "#[derive(serde::Deserialize)] struct Part<'a> { r#type: &'a str, value: String }
               #[derive(serde::Deserialize)] struct Message<'a> {
                   #[serde(borrow)] from: &'a str, to: Vec<String>, parts: Vec<Part<'a>>, limit: Option<u32>,
               }
               serde_json::from_str::<Message>(text).map_or(0, |message| {
                   message.from.len() + message.to.len() + message.limit.map_or(0, |it| it as usize)
                       + message.parts.iter().map(|it| it.r#type.len() + it.value.len()).sum::<usize>()
               })",
    },
    Variant {
        name: "value",
        shown: "serde_json, values",
        dependencies: "serde_json = \"=1.0.145\"",
        body: "serde_json::from_str::<serde_json::Value>(text).map_or(0, |value| value.to_string().len())",
    },
    Variant {
        name: "url",
        shown: "url, with IDNA",
        dependencies: "url = \"=2.5.7\"",
        body: "url::Url::parse(text).map_or(0, |url| url.host_str().map_or(0, str::len))",
    },
    Variant {
        name: "linkify",
        shown: "linkify, without a list of top-level domains",
        dependencies: "linkify = \"=0.10.0\"",
        body: "linkify::LinkFinder::new().links(text).map(|link| link.start()).sum()",
    },
    Variant {
        name: "segmentation",
        shown: "unicode-segmentation",
        dependencies: "unicode-segmentation = \"=1.12.0\"",
        body: "unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count()",
    },
    Variant {
        name: "regex",
        shown: "regex-lite",
        dependencies: "regex-lite = \"=0.1.8\"",
        body: "regex_lite::Regex::new(\"^[+][1-9][0-9]{1,14}$\").map_or(0, |it| usize::from(it.is_match(text)))",
    },
    Variant {
        name: "format",
        shown: "`format!` of a text and a number",
        dependencies: "",
        body: "format!(\"{text:?} has {}\", text.len()).len()",
    },
];

pub(super) fn measure(way: Option<Way>, readme: Option<&str>) -> Outcome {
    let project = root().join("target/npm-costs");
    let mut members = Vec::new();
    for Variant { name, dependencies, body, .. } in &VARIANTS {
        let member = project.join(name);
        fs::create_dir_all(member.join("src"))?;
        fs::write(
            member.join("Cargo.toml"),
            format!(
                "[package]\nname = \"{name}-cost\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                 [lib]\ncrate-type = [\"cdylib\"]\n[dependencies]\n{dependencies}\n"
            ),
        )?;
        fs::write(
            member.join("src/lib.rs"),
            format!("{HEAD}fn judge(text: &str) -> usize {{\n{body}\n}}\n"),
        )?;
        members.push(format!("{name:?}"));
    }
    let members = members.join(", ");
    fs::write(
        project.join("Cargo.toml"),
        format!("[workspace]\nmembers = [{members}]\nresolver = \"3\"\n{PROFILE}"),
    )?;
    let mut build = cargo_for_wasm(way, "std,panic_abort")?;
    let target = project.join(format!("target{}", suffix(way)));
    build
        .args(["--profile", "wasm", "--workspace"])
        .env("CARGO_TARGET_DIR", &target)
        .current_dir(&project);
    step("a module for each", &mut build)?;
    let mut costs = node("scripts/costs.mjs");
    for Variant { name, shown, .. } in &VARIANTS {
        let file = target.join(TARGET).join(format!("wasm/{name}_cost.wasm"));
        costs.arg(format!("{shown}={}", file.display()));
    }
    step("what each costs", costs.args(readme))
}

/// A border as thin as the package's: a kept buffer, and numbers.
const HEAD: &str = "\
static mut BUFFER: [u8; 4096] = [0; 4096];
#[unsafe(no_mangle)]
pub extern \"C\" fn buffer() -> *mut u8 { &raw mut BUFFER as *mut u8 }
#[unsafe(no_mangle)]
pub extern \"C\" fn run(bytes: usize) -> usize {
    let buffer: &[u8] = unsafe { &*(&raw const BUFFER) };
    judge(buffer.get(..bytes).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default())
}
";

/// As the package is built.
const PROFILE: &str = "\
[profile.wasm]
inherits = \"release\"
opt-level = 2
lto = \"fat\"
panic = \"abort\"
codegen-units = 1
";

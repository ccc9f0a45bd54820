//! Generates the JavaScript that calls the module, with wasm-bindgen.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// Writes the JavaScript of a module, such as `sendcheck.js`, and the module, such as `sendcheck.wasm`.
///
/// wasm-bindgen's JavaScript keeps its state in the module scope, and creates a `TextDecoder` and a `TextEncoder` there at import. The
/// package needs neither: it replaces an instance after a trap, and works where they come later. So the code
/// becomes the body of a function.
pub(crate) fn write(module: &Path, generated: &Path, name: &str) -> Result<()> {
    let directory = tempfile::tempdir()?;
    Bindgen::new()
        .input_path(module)
        .bundler(true)?
        .typescript(true)
        .out_name("module")
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(directory.path())?;
    fs::copy(directory.path().join("module_bg.wasm"), generated.join(format!("{name}.wasm")))?;
    let script = fs::read_to_string(directory.path().join("module_bg.js"))?;
    let types = fs::read_to_string(directory.path().join("module.d.ts"))?;
    fs::write(generated.join(format!("{name}.js")), function(&script)?)?;
    fs::write(generated.join(format!("{name}.d.ts")), declarations(&types))?;
    Ok(())
}

/// Turns wasm-bindgen's module into a function that returns its exports.
fn function(script: &str) -> Result<String> {
    let mut body = String::new();
    let mut imports = Vec::new();
    for line in script.lines() {
        if line.starts_with("import ") {
            bail!("wasm-bindgen wrote an import, which a function cannot contain: {line}");
        }
        let line = match line.strip_prefix("export function ") {
            Some(rest) => {
                let name = rest.split('(').next().unwrap_or_default();
                // The functions that the module imports; `__wbg_set_wasm` is for JavaScript.
                if name.starts_with("__wb") && name != "__wbg_set_wasm" {
                    imports.push(name);
                }
                format!("function {rest}")
            }
            None => line.strip_prefix("export ").unwrap_or(line).to_owned(),
        };
        let _ = writeln!(body, "  {line}");
    }
    if !body.contains("function __wbg_set_wasm(") || !body.contains("class Instance ") {
        bail!("wasm-bindgen's JavaScript has another shape: adapt tools/npm/src/bindings.rs");
    }
    Ok(format!(
        "import {{ parseUrl }} from \"../ffi/url.js\";\n\
         import {{ textDecoder, textEncoder }} from \"../ffi/utf8.js\";\n\n\
         export function createBindings() {{\n  const TextDecoder = textDecoder();\n  \
         const TextEncoder = textEncoder();\n{body}\n  return {{\n    Instance,\n    setWasm: __wbg_set_wasm,\n    \
         imports: {{ \"./module_bg.js\": {{ {} }} }},\n  }};\n}}\n",
        imports.join(", ")
    ))
}

fn declarations(types: &str) -> String {
    // Needs a newer library than consumers have; the package frees nothing by hand.
    let types: Vec<&str> = types.lines().filter(|line| !line.contains("Symbol.dispose")).collect();
    let types = types.join("\n");
    format!(
        "{types}\n\
         /** The exports of a fresh instance. */\n\
         export interface Bindings {{\n  readonly Instance: typeof Instance;\n  readonly imports: WebAssembly.Imports;\n  \
         setWasm(exports: WebAssembly.Exports): void;\n}}\n\n\
         /** Creates the JavaScript side of an instance. */\n\
         export function createBindings(): Bindings;\n"
    )
}

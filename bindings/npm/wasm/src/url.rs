//! The platform's URL parser.

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Parses a URL with the platform's `URL` and returns its normalised form. The generated JavaScript takes this
    /// function as an argument (`src/ffi/url.ts`).
    #[wasm_bindgen(js_name = parseUrl)]
    pub(crate) fn parse_url(text: &str) -> Option<String>;
}

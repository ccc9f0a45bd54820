//! The platform's URL parser.

use alloc::string::String;

use sendcheck::Options;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the core ask [`parse_url`] about URLs that are not plain.
pub(crate) fn with_platform_parser(options: Options) -> Options {
    options.url_parser(parse_url)
}

#[wasm_bindgen]
extern "C" {
    /// Parses a URL with the platform's `URL` and returns its normalised form. The generated JavaScript takes this
    /// function as an argument (`src/ffi/url.ts`).
    #[wasm_bindgen(js_name = parseUrl)]
    pub(crate) fn parse_url(text: &str) -> Option<String>;
}

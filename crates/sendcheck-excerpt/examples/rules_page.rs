//! Prints the catalogue as a page in Markdown: `cargo run -p sendcheck-excerpt --features rules --example rules_page`.

fn main() {
    print!("{}", sendcheck_excerpt::rules_page());
}

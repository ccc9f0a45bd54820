//! Makes the built site work under a strict content security policy: mdBook writes scripts and styles into its pages,
//! which such a policy forbids. They move into files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

const STYLES: &str = "inline.css";

/// The search writes a style attribute. The property of the element does the same, and is allowed.
const SETS_STYLE: (&str, &str) = (
    "tmp.setAttribute('style', 'position: absolute; opacity: 0;')",
    "tmp.style.cssText = 'position: absolute; opacity: 0;'",
);

/// The contents of scripts and style attributes, each with its number.
#[derive(Default)]
struct Found {
    scripts: BTreeMap<String, usize>,
    styles: BTreeMap<String, usize>,
}

fn number(found: &mut BTreeMap<String, usize>, content: &str) -> usize {
    let next = found.len();
    *found.entry(content.to_owned()).or_insert(next)
}

/// Rewrites all pages and the search of the site.
pub(super) fn apply(site: &Path) -> Outcome {
    let mut found = Found::default();
    for page in files(site, "html")? {
        let depth = page.strip_prefix(site)?.components().count() - 1;
        let text = fs::read_to_string(&page)?;
        fs::write(&page, found.moved(&text, &"../".repeat(depth))?)?;
    }
    for (script, number) in &found.scripts {
        fs::write(site.join(script_name(*number)), script)?;
    }
    let mut styles = String::new();
    for (style, number) in &found.styles {
        writeln!(styles, "[data-style=\"{number}\"] {{ {style} }}")?;
    }
    fs::write(site.join(STYLES), styles)?;
    search(site)
}

fn search(site: &Path) -> Outcome {
    for file in files(site, "js")? {
        let text = fs::read_to_string(&file)?;
        if text.contains(SETS_STYLE.0) {
            return Ok(fs::write(&file, text.replace(SETS_STYLE.0, SETS_STYLE.1))?);
        }
    }
    Err("mdBook's search has changed: see SETS_STYLE".into())
}

fn script_name(number: usize) -> String {
    format!("inline-{number}.js")
}

impl Found {
    /// Returns the page with links to files. `up` leads from it to the root of the site.
    fn moved(&mut self, page: &str, up: &str) -> Outcome<String> {
        let mut out = String::with_capacity(page.len());
        let mut rest = page;
        while let Some((before, after)) = rest.split_once("<script>") {
            let (script, after) = after.split_once("</script>").ok_or("a script without end")?;
            let name = script_name(number(&mut self.scripts, script));
            self.styles(before, &mut out)?;
            write!(out, "<script src=\"{up}{name}\"></script>")?;
            rest = after;
        }
        self.styles(rest, &mut out)?;
        Ok(out.replacen(
            "</head>",
            &format!("<link rel=\"stylesheet\" href=\"{up}{STYLES}\"></head>"),
            1,
        ))
    }

    /// Replaces style attributes. Text that only shows one is not inside a tag.
    fn styles(&mut self, html: &str, out: &mut String) -> Outcome {
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(" style=\"") {
            out.push_str(before);
            let (style, after) = after.split_once('"').ok_or("an attribute without end")?;
            if before.rfind('<') > before.rfind('>') {
                write!(out, " data-style=\"{}\"", number(&mut self.styles, style))?;
            } else {
                write!(out, " style=\"{style}\"")?;
            }
            rest = after;
        }
        out.push_str(rest);
        Ok(())
    }
}

fn files(site: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    crate::dead_links::collect(site, &mut files)?;
    files.retain(|file| file.extension().is_some_and(|it| it == extension));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_scripts_and_styles() {
        let page = "<head></head><p style=\"a: b\">style=\"c\" &lt;script></p><script>1</script>\
                    <i style=\"a: b\"></i><script src=\"x\"></script><script>1</script>";
        let mut found = Found::default();
        let moved = found.moved(page, "../").expect("well-formed");
        assert_eq!(
            moved,
            "<head><link rel=\"stylesheet\" href=\"../inline.css\"></head><p data-style=\"0\">style=\"c\" &lt;script></p>\
             <script src=\"../inline-0.js\"></script><i data-style=\"0\"></i><script src=\"x\"></script>\
             <script src=\"../inline-0.js\"></script>"
        );
        assert_eq!(found.scripts, BTreeMap::from([("1".to_owned(), 0)]));
        assert_eq!(found.styles, BTreeMap::from([("a: b".to_owned(), 0)]));
    }
}

//! Links of a page of the repository, as they must be on the site.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::{Outcome, Page, all_pages, root};

pub(super) struct Links<'a> {
    /// Where the repository can be seen.
    pub(super) repository: Option<&'a str>,
    /// Where the site's pages are put together.
    pub(super) pages: &'a Path,
}

impl Links<'_> {
    /// Returns the text of `source`, with the links that it needs as `page`.
    pub(super) fn moved(&self, text: &str, source: &str, page: &str) -> Outcome<String> {
        let mut out = String::with_capacity(text.len());
        let mut in_code = false;
        for line in text.split_inclusive('\n') {
            if line.trim_start().starts_with("```") {
                in_code = !in_code;
            }
            if in_code {
                out.push_str(line);
            } else {
                self.line(line, source, page, &mut out)?;
            }
        }
        Ok(out)
    }

    fn line(&self, line: &str, source: &str, page: &str, out: &mut String) -> Outcome {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("](") {
            // A code span shows a link, but is not one.
            if before.matches('`').count() % 2 == 1 {
                let (code, after_code) =
                    after.split_once('`').ok_or_else(|| format!("{source}: {line}"))?;
                out.extend([before, "](", code, "`"]);
                rest = after_code;
                continue;
            }
            let (target, after) =
                after.split_once(')').ok_or_else(|| format!("{source}: {line}"))?;
            let (before, words) =
                before.rsplit_once('[').ok_or_else(|| format!("{source}: {line}"))?;
            out.push_str(before);
            match self.target(target, source, page)? {
                Some(target) => out.extend(["[", words, "](", &target, ")"]),
                None => out.push_str(words),
            }
            rest = after;
        }
        out.push_str(rest);
        Ok(())
    }

    /// Returns where a link leads to on the site; nowhere if only the repository has it.
    fn target(&self, target: &str, source: &str, page: &str) -> Outcome<Option<String>> {
        if target.contains("://") || target.starts_with('#') {
            return Ok(Some(target.to_owned()));
        }
        let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file = resolved(Path::new(source), file);
        if !root().join(&file).exists() {
            return Err(format!("{source}: {target} is not there").into());
        }
        let up = "../".repeat(page.matches('/').count());
        if let Some(Page { becomes, .. }) = all_pages().find(|page| Path::new(page.source) == file)
        {
            let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
            return Ok(Some(format!("{up}{becomes}{anchor}")));
        }
        if file == Path::new("docs/rules.md") {
            let rule = if anchor.is_empty() { "index" } else { anchor };
            return Ok(Some(format!("{up}rules/{rule}.md")));
        }
        if file == Path::new("bindings/npm/demo") {
            return Ok(Some(format!("{up}composer/index.html")));
        }
        if file.extension().is_some_and(|it| it == "png" || it == "svg" || it == "webp") {
            let name = file.file_name().unwrap_or_default();
            fs::copy(root().join(&file), self.pages.join(name))?;
            return Ok(Some(format!("{up}{}", name.display())));
        }
        Ok(self.repository.map(|repository| format!("{repository}/{}", file.display())))
    }
}

/// Resolves a path in `source` from the root of the repository.
fn resolved(source: &Path, path: &str) -> PathBuf {
    let mut resolved = source.parent().map(Path::to_path_buf).unwrap_or_default();
    for component in Path::new(path).components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            other => resolved.push(other),
        }
    }
    resolved
}

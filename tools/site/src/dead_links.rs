//! Finds dead links in the built site. Links to other sites are not checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::Outcome;

/// Fails if a page links to a missing file or anchor.
pub(super) fn check(site: &Path) -> Outcome {
    println!("\n── no link leads nowhere");
    let mut found = Vec::new();
    collect(site, &mut found)?;
    let files: BTreeSet<PathBuf> = found.into_iter().collect();
    let mut pages = BTreeMap::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "html")) {
        pages.insert(file.clone(), fs::read_to_string(file)?);
    }
    let places: BTreeMap<&PathBuf, BTreeSet<String>> = pages
        .iter()
        .map(|(page, html)| (page, values(html, "id").chain(values(html, "name")).collect()))
        .collect();
    let mut dead = Vec::new();
    let mut count = 0;
    for (page, html) in &pages {
        for link in values(html, "href").chain(values(html, "src")) {
            let (file, place) = link.split_once('#').unwrap_or((&link, ""));
            if file.contains(':') || file.starts_with("//") {
                continue;
            }
            count += 1;
            let to = if file.is_empty() { page.clone() } else { resolved(page, file) };
            let is_there = files.contains(&to)
                && (place.is_empty() || places.get(&to).is_none_or(|it| it.contains(place)));
            if !is_there {
                dead.push(format!("{}: {link}", page.strip_prefix(site)?.display()));
            }
        }
    }
    println!("   {count} links in {} pages", pages.len());
    if count == 0 {
        return Err("no links were found at all".into());
    }
    if dead.is_empty() { Ok(()) } else { Err(format!("dead:\n  {}", dead.join("\n  ")).into()) }
}

/// Collects the files of a directory and of those below it.
pub(super) fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Returns the values of an attribute; the pages are written by programs, always in this form.
fn values<'a>(html: &'a str, attribute: &str) -> impl Iterator<Item = String> + 'a {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
        .filter_map(|rest| rest.split_once('"').map(|(value, _)| value.replace("&amp;", "&")))
}

fn resolved(page: &Path, link: &str) -> PathBuf {
    let mut resolved = page.parent().map(Path::to_path_buf).unwrap_or_default();
    for component in Path::new(link.split('?').next().unwrap_or(link)).components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            other => resolved.push(other),
        }
    }
    if link.ends_with('/') || resolved.is_dir() { resolved.join("index.html") } else { resolved }
}

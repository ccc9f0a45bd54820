//! One page a rule: its section of `docs/rules.md`, and what a report says of its example.

use std::fmt::Write as _;
use std::fs;

use sendcheck::fix::{Applicability, fixes};
use sendcheck::{Example, Options, Report, Rule, check, check_value_json};

use super::links::Links;
use crate::{Outcome, root};

const SOURCE: &str = "docs/rules.md";

/// A group of rules.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) rules: Vec<String>,
}

/// Writes a page for all rules, one for each group, and one for each rule.
pub(super) fn write(links: &Links<'_>) -> Outcome<Vec<Group>> {
    let text = fs::read_to_string(root().join(SOURCE))?;
    let mut groups = text.split("\n## ");
    let mut index = groups.next().unwrap_or_default().to_owned();
    let mut titles = Vec::new();
    for group in groups {
        let mut sections = group.split("\n### ");
        let (title, table) = sections
            .next()
            .and_then(|head| head.split_once('\n'))
            .ok_or("a group without rules")?;
        let table = to_pages(table);
        write!(index, "\n## {title}\n{table}\n")?;
        let mut rules = Vec::new();
        for section in sections {
            let (name, body) = section.split_once('\n').ok_or("a rule without words")?;
            put(links, name, &page(name, body)?)?;
            rules.push(name.to_owned());
        }
        put(links, &slug(title), &format!("# {title}\n{table}\n"))?;
        titles.push(Group { title: title.to_owned(), rules });
    }
    put(links, "index", &index)?;
    let written: usize = titles.iter().map(|group| group.rules.len()).sum();
    if written != Rule::ALL.len() {
        return Err(format!("{written} pages for {} rules", Rule::ALL.len()).into());
    }
    Ok(titles)
}

/// Returns the name of a group's page. Rules have names of their own, and no group has the same.
pub(super) fn slug(title: &str) -> String {
    format!("group-{}", title.to_lowercase().replace(' ', "-"))
}

fn put(links: &Links<'_>, name: &str, text: &str) -> Outcome {
    let page = format!("rules/{name}.md");
    Ok(fs::write(links.pages.join(&page), links.moved(text, SOURCE, &page)?)?)
}

/// Links to sections, as links to pages.
fn to_pages(table: &str) -> String {
    table.replace("](#", "](rules.md#")
}

fn page(name: &str, body: &str) -> Outcome<String> {
    let rule: Rule = name.parse().map_err(|_| format!("unknown rule `{name}`"))?;
    let code = rule.code().map_or_else(String::new, |code| {
        let predicted = if code.is_predicted() { " (predicted)" } else { "" };
        format!(" · API error {}{predicted}", code.number())
    });
    let lowered = if rule.can_be_lowered() { "" } else { " · cannot be lowered" };
    let said = said(rule)?;
    let body = linked(body);
    let (fails, passes) = body.split_once("\nPasses as ").ok_or("a rule without examples")?;
    let fixed = fixed(rule)?;
    Ok(format!(
        "# {name}\n\n**{}**{code}{lowered}\n{fails}\nThe report says:\n\n{said}{fixed}\nPasses as {passes}",
        rule.severity()
    ))
}

/// Returns the fixes of the example that fails.
fn fixed(rule: Rule) -> Outcome<String> {
    let example = rule.explanation().fails;
    let options = Options::from_json(example.options.as_bytes())?;
    let fixes = fixes(example.operation.parse()?, example.document().as_bytes(), &options);
    let mut out = String::new();
    for fix in fixes.iter().filter(|fix| fix.rule == rule) {
        let kind = match fix.applicability {
            Applicability::Safe => "A safe fix",
            Applicability::Unsafe => "An unsafe fix",
            _ => "One request cannot express it",
        };
        writeln!(out, "\n{kind}: {}.", fix.title)?;
    }
    Ok(out)
}

/// Returns the source's addresses, as links.
fn linked(body: &str) -> String {
    let Some((before, source)) = body.rsplit_once("\nSource: ") else { return body.to_owned() };
    let words = source.split(' ').map(|word| {
        let address = word.trim_end_matches(['.', ',', ';', '\n']);
        let link = format!("<{address}>");
        if address.starts_with("https://") {
            word.replacen(address, &link, 1)
        } else {
            word.to_owned()
        }
    });
    format!("{before}\nSource: {}", words.collect::<Vec<_>>().join(" "))
}

/// Returns the diagnostics for the example that fails.
fn said(rule: Rule) -> Outcome<String> {
    let report = report(rule, rule.explanation().fails)?;
    let mut out = String::new();
    for found in report.diagnostics().iter().filter(|found| found.rule() == rule) {
        match found.path() {
            "" => write!(out, "- The document")?,
            path => write!(out, "- `{path}`")?,
        }
        if let Some(range) = found.range() {
            write!(out, ", UTF-16 units {}..{}", range.start(), range.end())?;
        }
        write!(out, ": {}", prose(&found.message()))?;
        if let Some(help) = found.help() {
            write!(out, " – *{}*", prose(&help))?;
        }
        out.push('\n');
    }
    if rule == Rule::UncheckedContent && out.is_empty() {
        // Its list of newer types and fields is empty at the moment.
        Ok("- nothing today\n".to_owned())
    } else if out.is_empty() {
        Err(format!("{rule} finds nothing in its example").into())
    } else {
        Ok(out)
    }
}

/// Returns a sentence as Markdown. Backticks mark code, unless a quoted value has one.
fn prose(sentence: &str) -> String {
    if sentence.matches('`').count() % 2 == 1 || sentence.contains("``") {
        return escaped(sentence);
    }
    let parts = sentence.split('`').enumerate();
    parts
        .map(|(index, part)| if index % 2 == 1 { format!("`{part}`") } else { escaped(part) })
        .collect()
}

fn escaped(text: &str) -> String {
    let is_sign = |c| matches!(c, '*' | '_' | '`' | '<' | '[' | '\\');
    text.chars().flat_map(|c| is_sign(c).then_some('\\').into_iter().chain([c])).collect()
}

fn report(rule: Rule, example: Example) -> Outcome<Report> {
    let operation = example.operation.parse()?;
    let options = Options::from_json(example.options.as_bytes())?;
    let document = example.document();
    // Only a value can contain a lone surrogate; bytes with one are invalid JSON.
    let check = if rule == Rule::InvalidUnicode { check_value_json } else { check };
    Ok(check(operation, document.as_bytes(), &options))
}

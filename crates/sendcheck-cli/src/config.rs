//! `sendcheck.toml`: levels, options and the operations of files.

use std::path::{Component, Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use sendcheck::{Operation, OptionError, Options, ParseOperationError, nearest_name};
use serde_json::{Map, Value};

use crate::outcome::Failure;

const NAME: &str = "sendcheck.toml";

/// A configuration file.
#[derive(Debug)]
pub(crate) struct Config {
    path: PathBuf,
    /// The directory of the file, which globs start from.
    root: PathBuf,
    all: Section,
    files: Vec<(GlobSet, Section)>,
}

/// Settings of files.
#[derive(Debug, Default)]
struct Section {
    operation: Option<Operation>,
    /// Options of the core, as it reads them.
    options: Map<String, Value>,
}

impl Config {
    /// Returns the nearest configuration file of a directory: its own, or one of the directories above.
    pub(crate) fn find(directory: &Path) -> Option<PathBuf> {
        let directory = absolute(directory).ok()?;
        directory.ancestors().map(|above| above.join(NAME)).find(|path| path.is_file())
    }

    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let error = |message: String| Failure::Input(format!("{}: {message}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|e| error(format!("cannot read: {e}")))?;
        let absolute = absolute(path).map_err(|e| error(e.to_string()))?;
        let root = absolute.parent().unwrap_or(&absolute).to_owned();
        let (all, files) = parse(&text).map_err(error)?;
        Ok(Self { path: path.to_owned(), root, all, files })
    }

    /// Returns the operation and the options of a file, or of standard input. Later `[[files]]` win over earlier ones.
    pub(crate) fn settings(
        &self,
        file: Option<&Path>,
    ) -> Result<(Option<Operation>, Options), Failure> {
        let mut merged = Section { operation: self.all.operation, ..Section::default() };
        merge(&mut merged.options, &self.all.options);
        let relative = file.and_then(|file| self.relative(file));
        for (globs, section) in &self.files {
            if relative.as_deref().is_some_and(|file| globs.is_match(file)) {
                merged.operation = section.operation.or(merged.operation);
                merge(&mut merged.options, &section.options);
            }
        }
        let options = read_options(&merged.options)
            .map_err(|error| Failure::Input(format!("{}: {error}", self.path.display())))?;
        Ok((merged.operation, options))
    }

    /// Returns the path from the directory of the configuration; none for a file outside.
    fn relative(&self, file: &Path) -> Option<PathBuf> {
        let absolute = absolute(file).ok()?;
        let within = |file: &Path, root: &Path| file.strip_prefix(root).map(Path::to_owned).ok();
        within(&absolute, &self.root).or_else(|| {
            // Links remain in absolute paths.
            within(&absolute.canonicalize().ok()?, &self.root.canonicalize().ok()?)
        })
    }
}

/// Returns an absolute path without `..`, so that all directories above it are those it names.
fn absolute(path: &Path) -> std::io::Result<PathBuf> {
    let mut out = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        if component == Component::ParentDir {
            out.pop();
        } else {
            out.push(component);
        }
    }
    Ok(out)
}

/// Adds options to others and replaces those of the same name, of the levels those of the same rule.
fn merge(options: &mut Map<String, Value>, added: &Map<String, Value>) {
    for (name, value) in added {
        match (name.as_str(), options.get_mut(name), value) {
            ("levels", Some(Value::Object(levels)), Value::Object(added)) => {
                levels.extend(added.clone());
            }
            _ => _ = options.insert(name.clone(), value.clone()),
        }
    }
}

fn parse(text: &str) -> Result<(Section, Vec<(GlobSet, Section)>), String> {
    let mut table: Map<String, Value> =
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())?;
    let files = match table.remove("files") {
        None => Vec::new(),
        Some(Value::Array(files)) => files,
        Some(_) => return Err("`files` must be an array of tables: `[[files]]`".to_owned()),
    };
    let all = section(table, &["operation", "files"])?;
    let files = files.into_iter().enumerate().map(|(index, table)| {
        file_section(table).map_err(|error| format!("`[[files]]` number {}: {error}", index + 1))
    });
    Ok((all, files.collect::<Result<_, _>>()?))
}

fn file_section(table: Value) -> Result<(GlobSet, Section), String> {
    let Value::Object(mut table) = table else { return Err("expected a table".to_owned()) };
    let globs = globs(table.remove("globs").or_else(|| table.remove("glob")))?;
    Ok((globs, section(table, &["operation", "globs"])?))
}

fn globs(value: Option<Value>) -> Result<GlobSet, String> {
    let patterns = match value {
        None => return Err("missing `globs`, such as `globs = [\"messages/*.json\"]`".to_owned()),
        Some(Value::Array(patterns)) => patterns,
        Some(pattern) => vec![pattern],
    };
    let mut set = GlobSetBuilder::new();
    for pattern in &patterns {
        let pattern = pattern.as_str().ok_or("expected strings in `globs`")?;
        set.add(glob(pattern).map_err(|error| error.to_string())?);
    }
    set.build().map_err(|error| error.to_string())
}

/// A glob without a slash matches names in every directory.
fn glob(pattern: &str) -> Result<Glob, globset::Error> {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let anywhere = format!("**/{pattern}");
    let pattern = if pattern.contains('/') { pattern } else { &anywhere };
    GlobBuilder::new(pattern.trim_start_matches('/')).literal_separator(true).build()
}

/// Reads a section. `keys` are its keys that are not options.
fn section(mut table: Map<String, Value>, keys: &[&str]) -> Result<Section, String> {
    let operation = match table.remove("operation") {
        None => None,
        Some(Value::String(name)) => {
            Some(name.parse().map_err(|error: ParseOperationError| error.to_string())?)
        }
        Some(_) => return Err("expected a string in `operation`".to_owned()),
    };
    // Options may have a table of their own.
    if let Some(Value::Object(options)) = table.remove("options") {
        table.extend(options);
    }
    read_options(&table).map_err(|error| match error {
        OptionError::UnknownName { name, nearest } => unknown_key(&name, nearest, keys),
        error => error.to_string(),
    })?;
    Ok(Section { operation, options: table })
}

fn read_options(options: &Map<String, Value>) -> Result<Options, OptionError> {
    Options::from_json(Value::from(options.clone()).to_string().as_bytes())
}

/// `nearest` is the nearest option.
fn unknown_key(name: &str, nearest: Option<&str>, keys: &[&str]) -> String {
    match nearest_name(name, keys.iter().copied().chain(nearest)) {
        Some(nearest) => format!("unknown key `{name}`; did you mean `{nearest}`?"),
        None => format!("unknown key `{name}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::{glob, parse};

    fn error(text: &str) -> String {
        parse(text).unwrap_err()
    }

    #[test]
    fn unknown_keys_are_errors_with_suggestions() {
        let unknown = |key, nearest| format!("unknown key `{key}`; did you mean `{nearest}`?");
        assert_eq!(error("strict_link = true"), unknown("strict_link", "strict_links"));
        assert_eq!(error("[level]\n"), unknown("level", "levels"));
        assert_eq!(error("operatoin = \"message\""), unknown("operatoin", "operation"));
        assert_eq!(error("[[file]]\nglobs = []"), unknown("file", "files"));
        assert_eq!(error("xyzzy = 1"), "unknown key `xyzzy`");
        let second = "[[files]]\nglobs = []\n[[files]]\nglobs = []\n";
        assert_eq!(
            error(&format!("{second}chats_id = \"\"")),
            format!("`[[files]]` number 2: {}", unknown("chats_id", "chat_id"))
        );
        assert_eq!(error("[levels]\nblank = \"deny\""), "unknown rule `blank`");
    }

    #[test]
    fn wrong_values_are_errors() {
        assert!(error("files = 1").starts_with("`files` must be an array of tables"));
        assert!(error("[[files]]\n").contains("missing `globs`"));
        assert!(error("[[files]]\nglobs = [1]").contains("expected strings in `globs`"));
        assert!(error("[[files]]\nglobs = \"[\"").contains("number 1"));
        assert!(error("strict_links = 1").contains("expected `true` or `false`"));
        assert!(error("operation = \"chats.creat\"").contains("did you mean `chats.create`?"));
        assert!(error("a = [\nb").contains("line 2"));
        assert!(error("[levels]\nwrong-type = \"allow\"").contains("cannot be lowered"));
    }

    #[test]
    fn globs_match_paths() {
        let matches = |pattern, path| glob(pattern).unwrap().compile_matcher().is_match(path);
        assert!(matches("*.json", "a/b/c.json") && matches("*.json", "c.json"));
        assert!(matches("a/*.json", "a/c.json") && !matches("a/*.json", "a/b/c.json"));
        assert!(matches("a/**/*.json", "a/b/c.json") && matches("/c.json", "c.json"));
        assert!(matches("./a/*", "a/b") && matches("a/{b,c}.json", "a/c.json"));
    }
}

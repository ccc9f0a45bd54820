//! The settings of each file: flags, over those of its `sendcheck.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::Args;
use super::settings::Settings;
use crate::config::Config;
use crate::input::Input;
use crate::outcome::Failure;

/// Returns the settings of each input. Fails if a configuration file is invalid.
pub(super) fn of_inputs(args: &Args, inputs: &[Input]) -> Result<Vec<Settings>, Failure> {
    let mut configs = Configs::new(args.config.as_deref())?;
    inputs.iter().map(|input| of_input(args, input, &mut configs)).collect()
}

fn of_input(args: &Args, input: &Input, configs: &mut Configs) -> Result<Settings, Failure> {
    let file = match input {
        Input::Stdin => None,
        Input::File(path) | Input::Directory(path) => Some(path.as_path()),
    };
    let configured = configs.of(file)?.map(|config| config.settings(file)).transpose()?;
    let (operation, options) = configured.unwrap_or_default();
    Ok(Settings { operation: args.operation.or(operation), options: args.options(options)? })
}

/// The configuration files, each read once.
struct Configs {
    /// The file of `--config`.
    given: Option<Config>,
    /// The nearest configuration of each directory.
    found: BTreeMap<PathBuf, Option<Config>>,
}

impl Configs {
    fn new(given: Option<&Path>) -> Result<Self, Failure> {
        Ok(Self { given: given.map(Config::read).transpose()?, found: BTreeMap::new() })
    }

    /// Returns the configuration of a file, or of the current directory.
    fn of(&mut self, file: Option<&Path>) -> Result<Option<&Config>, Failure> {
        if self.given.is_some() {
            return Ok(self.given.as_ref());
        }
        let directory = match file.and_then(Path::parent) {
            Some(parent) if parent != Path::new("") => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !self.found.contains_key(&directory) {
            let config = Config::find(&directory).as_deref().map(Config::read).transpose()?;
            self.found.insert(directory.clone(), config);
        }
        Ok(self.found.get(&directory).and_then(Option::as_ref))
    }
}

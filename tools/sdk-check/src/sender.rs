//! The program that sends through an SDK.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Outcome;

/// A program: it takes a base URL and a file of cases, and prints a line for each case.
pub(crate) struct Sender {
    pub(crate) program: String,
    pub(crate) args: Vec<String>,
}

impl Sender {
    /// Sends the cases of a file. Returns what the SDK says about each response.
    pub(crate) fn outcomes(&self, base: &str, file: &Path) -> Outcome<Vec<Value>> {
        let mut command = Command::new(&self.program);
        command.args(&self.args).arg(base).arg(file);
        let output = command.stderr(Stdio::inherit()).output()?;
        if !output.status.success() {
            return Err(format!("{command:?}: {}", output.status).into());
        }
        let printed = String::from_utf8(output.stdout)?;
        printed.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
    }
}

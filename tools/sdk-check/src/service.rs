//! The example service, run in front of the loopback server.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::Outcome;

pub(crate) struct Service {
    process: Child,
    base: String,
}

impl Service {
    pub(crate) fn start(program: &Path, api: &str) -> Outcome<Self> {
        let mut service = Command::new(program);
        service.env("LISTEN", "127.0.0.1:0").env("LINQ_API_BASE", api).stdout(Stdio::piped());
        let mut process = service.spawn()?;
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let base = line.trim_end().strip_prefix("listening on ").unwrap_or_default().to_owned();
        let service = Self { process, base };
        if service.base.is_empty() {
            Err("the service does not say where it listens".into())
        } else {
            Ok(service)
        }
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

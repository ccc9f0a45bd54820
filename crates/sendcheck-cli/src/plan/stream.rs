//! `--stream`: plans a text while it arrives.

use std::io::{self, Read as _, Write as _};

use sendcheck::Report;
use sendcheck_compose::{PlanOptions, PlannedSend, Planner};

use super::args::{Args, Format};
use super::{notes, show_report};
use crate::guidance;
use crate::input::{Input, decompressed};
use crate::outcome::{Failure, Status};
use crate::stderr::print_error;

const CHUNK_BYTES: usize = 64 * 1024;

/// Prints each request on its release, one a line, and at the end the notes for people.
pub(super) fn run(args: &Args, file: &Input, options: &PlanOptions) -> Result<Status, Failure> {
    let input = args.fields(file, None).to_string().into_bytes();
    let mut source = match file.open().and_then(|source| decompressed(source, |_| {})) {
        Ok(source) => source,
        Err(error) => {
            guidance::unreadable(file, &error).print(&file.name());
            return Ok(Status::Unusable);
        }
    };
    let fail = |report: &Report, content: &str| -> Result<Status, Failure> {
        show_report(report, (file, &input, Some(content)), Format::Json)?;
        Ok(Status::Invalid)
    };
    let mut content = String::new();
    let mut planner = match Planner::from_json(&input, options) {
        Ok(planner) => planner,
        Err(report) => return fail(&report, &content),
    };
    let mut buffer = vec![0; CHUNK_BYTES];
    // Bytes of a character whose end has not arrived.
    let mut rest = Vec::new();
    loop {
        let read = match source.read(&mut buffer) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                print_error(&format!("cannot read {}: {error}", file.name()));
                return Ok(Status::Unusable);
            }
        };
        rest.extend_from_slice(buffer.get(..read).unwrap_or_default());
        let Some(chunk) = whole_characters(&mut rest, read == 0) else {
            print_error(&format!("cannot read {}: text is not UTF-8", file.name()));
            return Ok(Status::Unusable);
        };
        content.push_str(&chunk);
        match planner.push(&chunk) {
            Ok(sends) => print(&sends)?,
            Err(report) => return fail(&report, &content),
        }
        if read == 0 {
            break;
        }
    }
    match planner.finish() {
        Ok(rest) => {
            print(&rest.sends)?;
            let notes = notes::list(&rest.notes, &file.name(), Some(&content));
            anstream::stderr().write_all(notes.as_bytes())?;
            Ok(Status::Valid)
        }
        Err(report) => fail(&report, &content),
    }
}

/// Takes the text up to the last whole character. Returns `None` if it is not UTF-8.
fn whole_characters(bytes: &mut Vec<u8>, is_end: bool) -> Option<String> {
    let valid = match str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) if error.error_len().is_none() && !is_end => error.valid_up_to(),
        Err(_) => return None,
    };
    let rest = bytes.split_off(valid);
    String::from_utf8(std::mem::replace(bytes, rest)).ok()
}

fn print(sends: &[PlannedSend]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for send in sends {
        writeln!(out, "{}", send.to_json())?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::whole_characters;

    #[test]
    fn characters_wait_for_their_end() {
        let mut bytes = "aé".as_bytes().to_vec();
        let last = bytes.pop().unwrap();
        assert_eq!(whole_characters(&mut bytes, false).as_deref(), Some("a"));
        bytes.push(last);
        assert_eq!(whole_characters(&mut bytes, true).as_deref(), Some("é"));
        assert_eq!(whole_characters(&mut vec![0xFF, b'a'], false), None);
        assert_eq!(whole_characters(&mut vec![0xC3], true), None);
    }
}

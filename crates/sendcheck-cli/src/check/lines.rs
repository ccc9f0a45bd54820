//! JSON Lines: a document on each line, without a limit on their number.
//!
//! One thread reads blocks of whole lines, a thread for each core checks them, and this thread writes the results.
//! The reader sends blocks to the threads in turn, and this thread receives the results in the same turn, so they stay
//! in order. Each channel holds one block, so memory does not grow with the input. A checked block goes back to the
//! reader, which fills it again.

mod blocks;
mod progress;
mod summary;
mod totals;
mod worker;

use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use super::checker::{Checker, LineFormat};
use super::settings::Settings;
use super::style::Styles;
use crate::guidance;
use crate::input::Input;
use crate::outcome::Status;
use crate::stderr::print_error;
use blocks::{Block, Blocks};
use progress::Progress;
use totals::Totals;
use worker::{Results, Worker};

/// Checks each line of each input.
pub(super) fn run(checker: &Checker, format: LineFormat, inputs: &[(Input, Settings)]) -> Status {
    let styles = match format {
        LineFormat::Text => Styles::of_stdout(),
        LineFormat::Json | LineFormat::Github => Styles::Plain,
    };
    let progress = Progress::new(checker.is_quiet, styles, inputs);
    let mut totals = Totals::default();
    let mut is_all_read = true;
    for (input, settings) in inputs {
        let (name, file) = (input.name(), input.argument());
        let worker = Worker { checker, format, settings, styles, name: &name, file: &file };
        let read = input.open(progress.counter()).and_then(|source| {
            check_all(source, &worker, |results| {
                totals += results.totals;
                progress.write(&results.out);
            })
        });
        if let Err(error) = read {
            let problem = guidance::unreadable(input, &error);
            progress.suspend(|| problem.print(&name));
            progress.write(&worker.unreadable(&problem.to_string()));
            is_all_read = false;
        }
    }
    progress.finish();
    if !checker.is_quiet {
        totals.print();
    }
    totals.print_advice();
    let is_written = checker.summary.as_deref().is_none_or(|path| write_summary(&totals, path));
    let is_complete = is_all_read && is_written;
    totals.status().and(if is_complete { Status::Valid } else { Status::Unusable })
}

/// Writes the totals in JSON. Returns false and prints an error if they cannot be written.
fn write_summary(totals: &Totals, path: &Path) -> bool {
    let json = serde_json::to_string_pretty(totals).map_err(io::Error::from);
    let written = json.and_then(|json| std::fs::write(path, json + "\n"));
    if let Err(error) = &written {
        print_error(&format!("cannot write {}: {error}", path.display()));
    }
    written.is_ok()
}

/// Checks all lines of `source` and passes the results on, in order.
///
/// Fails if `source` cannot be read to its end. The results of all earlier lines have been passed on then.
fn check_all(
    source: impl Read + Send,
    worker: &Worker<'_>,
    mut write: impl FnMut(Results),
) -> io::Result<()> {
    thread::scope(|scope| {
        let (mut queues, mut results) = (Vec::new(), Vec::new());
        let (return_block, returned) = channel();
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let (send_block, blocks) = sync_channel::<Block>(1);
            let (send_results, receive_results) = sync_channel::<Results>(1);
            let return_block = return_block.clone();
            scope.spawn(move || work(worker, &blocks, &send_results, &return_block));
            queues.push(send_block);
            results.push(receive_results);
        }
        let reader = scope.spawn(move || send_blocks(Blocks::new(source, returned), &queues));
        for results in results.iter().cycle() {
            // The first thread without results was not sent the block that would be next.
            let Ok(results) = results.recv() else { break };
            write(results);
        }
        drop(results);
        reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn work(
    worker: &Worker<'_>,
    blocks: &Receiver<Block>,
    results: &SyncSender<Results>,
    return_block: &Sender<Block>,
) {
    for block in blocks {
        if results.send(worker.check(&block)).is_err() {
            return;
        }
        // At the end of the input, the reader is gone.
        let _ = return_block.send(block);
    }
}

fn send_blocks(blocks: Blocks<impl Read>, queues: &[SyncSender<Block>]) -> io::Result<()> {
    for (block, queue) in blocks.zip(queues.iter().cycle()) {
        if queue.send(block?).is_err() {
            break;
        }
    }
    Ok(())
}

//! The threads of a run.
//!
//! One thread reads blocks of whole lines, a thread for each core checks them, and the calling thread gets the results.
//! The reader sends blocks to the threads in turn, and the caller receives the results in the same turn, so they stay
//! in order. Each channel holds one block, so memory does not grow with the input. A checked block goes back to the
//! reader, which fills it again.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use super::blocks::{Block, Blocks};
use super::worker::{Results, Worker};

/// Checks all lines of `source` and passes the results on, in order.
///
/// Fails if `source` cannot be read to its end. The results of all earlier lines have been passed on then.
pub(super) fn check_all(
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

//! JSON Lines: a document a line, however many.
//!
//! One thread reads blocks of whole lines; as many threads as there are cores check them; this one
//! writes what they answer. Blocks are dealt round, like cards, and their answers collected in the same
//! round, so they stay in order. Channels hold one block each, so memory does not grow with the input; a
//! block that was answered goes back to the reader, who fills it again.

mod answer;
mod blocks;
mod progress;
mod tally;

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use super::human::Styles;
use super::{Checker, Format, json};
use crate::complain;
use crate::input::Input;
use crate::outcome::Status;
use answer::{Answer, Clerk};
use blocks::{Block, Blocks};
use progress::Progress;
use tally::Tally;

/// Checks each line of each input.
pub(super) fn run(checker: &Checker, format: Format, inputs: &[Input]) -> Status {
    let styles = Styles::of_stdout();
    let progress = Progress::new(format, styles, inputs);
    let mut tally = Tally::default();
    let mut is_all_read = true;
    for input in inputs {
        let file_json = (inputs.len() > 1).then(|| json::string(&input.argument()));
        let (name, file_json) = (&*input.name(), file_json.as_deref());
        let clerk = Clerk { checker, format, styles, name, file_json };
        let read = input.open().and_then(|source| {
            check_all(source, &clerk, |answer| {
                tally += answer.tally;
                progress.write(&answer);
            })
        });
        if let Err(error) = read {
            progress.suspend(|| complain(&format!("cannot read {}: {error}", input.name())));
            is_all_read = false;
        }
    }
    progress.finish();
    tally.show();
    tally.status().and(if is_all_read { Status::Valid } else { Status::Unusable })
}

/// Checks all lines of `source` and hands the answers on, in order.
///
/// Fails when `source` cannot be read to its end; what was read before has been handed on.
fn check_all(
    source: impl Read + Send,
    clerk: &Clerk<'_>,
    mut hand_on: impl FnMut(Answer),
) -> io::Result<()> {
    thread::scope(|scope| {
        let (mut decks, mut answers) = (Vec::new(), Vec::new());
        let (give_back, done) = channel();
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let (deal, dealt) = sync_channel::<Block>(1);
            let (say, said) = sync_channel::<Answer>(1);
            let give_back = give_back.clone();
            scope.spawn(move || work(clerk, &dealt, &say, &give_back));
            decks.push(deal);
            answers.push(said);
        }
        let reader = scope.spawn(move || deal_out(Blocks::new(source, done), &decks));
        for said in answers.iter().cycle() {
            // The first that has no answer was not dealt the block that would come next.
            let Ok(answer) = said.recv() else { break };
            hand_on(answer);
        }
        drop(answers);
        reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn work(
    clerk: &Clerk<'_>,
    dealt: &Receiver<Block>,
    say: &SyncSender<Answer>,
    give_back: &Sender<Block>,
) {
    for block in dealt {
        if say.send(clerk.answer(&block)).is_err() {
            return;
        }
        // The reader may have come to the end.
        let _ = give_back.send(block);
    }
}

fn deal_out(blocks: Blocks<impl Read>, decks: &[SyncSender<Block>]) -> io::Result<()> {
    for (block, deck) in blocks.zip(decks.iter().cycle()) {
        if deck.send(block?).is_err() {
            break;
        }
    }
    Ok(())
}

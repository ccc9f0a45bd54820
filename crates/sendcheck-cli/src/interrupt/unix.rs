use std::fs::File;
use std::io::{self, PipeReader, Read};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::{Errno, retry_on_intr};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::{flag, low_level};

use crate::input::Input;

/// Whether SIGINT or SIGTERM asked the program to end. A second signal ends it at once.
#[derive(Debug)]
pub(crate) struct Interrupt {
    /// The number of the signal; 0 before it comes.
    signal: Arc<AtomicUsize>,
    /// Readable from the signal on.
    wake: PipeReader,
}

impl Interrupt {
    /// Listens for signals.
    pub(crate) fn listen() -> io::Result<Self> {
        let (wake, write) = io::pipe()?;
        let (signal, is_second) = (Arc::default(), Arc::default());
        for number in [SIGINT, SIGTERM] {
            flag::register_conditional_default(number, Arc::clone(&is_second))?;
            flag::register(number, Arc::clone(&is_second))?;
            let value = number.try_into().map_err(io::Error::other)?;
            flag::register_usize(number, Arc::clone(&signal), value)?;
            low_level::pipe::register(number, write.try_clone()?)?;
        }
        Ok(Self { signal, wake })
    }

    pub(crate) fn is_raised(&self) -> bool {
        self.signal.load(Ordering::SeqCst) != 0
    }

    /// Ends the program as the signal does, so that shells stop their loops.
    pub(crate) fn exit(&self) {
        let number = self.signal.load(Ordering::SeqCst).try_into().unwrap_or(SIGINT);
        // If this fails, the program ends with its status.
        let _ = low_level::emulate_default_handler(number);
    }

    /// Opens an input. Reading fails from the signal on, also if it is waiting.
    pub(crate) fn open(&self, input: &Input) -> io::Result<impl Read + Send + 'static> {
        let file = match input {
            // `io::Stdin` has a buffer, which `poll` does not see.
            Input::Stdin => io::stdin().as_fd().try_clone_to_owned()?.into(),
            Input::File(path) | Input::Directory(path) => File::open(path)?,
        };
        Ok(Source { file, wake: self.wake.try_clone()? })
    }
}

#[derive(Debug)]
struct Source {
    file: File,
    wake: PipeReader,
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut ready =
            [PollFd::new(&self.file, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
        retry_on_intr(|| poll(&mut ready, None))?;
        if ready[1].revents().is_empty() {
            self.file.read(buffer)
        } else {
            Err(Errno::CANCELED.into())
        }
    }
}

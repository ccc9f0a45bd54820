use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use sendcheck::BASE_PATH;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::config::StandIn;
use crate::failure::Failure;
use crate::http;
use crate::received::Received;
use crate::shared::Shared;

/// A running stand-in. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl StandIn {
    /// Starts the stand-in on 127.0.0.1, on a thread of its own.
    ///
    /// # Errors
    ///
    /// Returns [`io::Error`] if the port is taken.
    pub fn start(self) -> io::Result<Server> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)))?;
        listener.set_nonblocking(true)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared::new(self, origin));
        let (stop, stopped) = oneshot::channel();
        let runtime = Builder::new_current_thread().enable_io().build()?;
        let serving = Arc::clone(&shared);
        let thread = thread::Builder::new().name("stand-in".to_owned()).spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    result = http::serve(listener, serving) => result,
                    _ = stopped => Ok(()),
                }
            })
        })?;
        Ok(Server { shared, stop: Some(stop), thread: Some(thread) })
    }
}

impl Server {
    /// Returns the base URL for SDKs and [`EncodedRequest::url`](sendcheck::EncodedRequest::url), such as
    /// `http://127.0.0.1:40123/api/partner`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{BASE_PATH}", self.shared.origin)
    }

    /// Returns the requests that are kept, the oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.shared.state().store.received().cloned().collect()
    }

    /// Makes the next requests fail, after those that are to fail already.
    pub fn fail_next(&self, failure: Failure) {
        self.shared.state().failures.push_back(failure);
    }

    /// Forgets everything, and begins again as [`StandIn::start`] did.
    pub fn reset(&self) {
        self.shared.reset();
    }

    /// Returns about how many bytes of chats, messages and requests are kept.
    #[must_use]
    pub fn used_bytes(&self) -> usize {
        self.shared.state().store.used_bytes()
    }

    /// Waits until the stand-in stops, which it does only after an error.
    ///
    /// # Errors
    ///
    /// Returns the [`io::Error`] for which it stopped.
    pub fn wait(mut self) -> io::Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(result)) => result,
            Some(Err(_)) => Err(io::Error::other("the stand-in panicked")),
            None => Ok(()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // It has nothing to say: the requests were answered.
            _ = thread.join();
        }
    }
}

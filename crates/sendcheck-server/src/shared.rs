use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::config::StandIn;
use crate::state::State;

/// State that all connections share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) config: StandIn,
    pub(crate) origin: String,
    state: Mutex<State>,
}

impl Shared {
    pub(crate) fn new(config: StandIn, origin: String) -> Self {
        let state = Mutex::new(State::new(&config));
        Self { config, origin, state }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn reset(&self) {
        *self.state() = State::new(&self.config);
    }
}

//! Ids and times.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The time of the first request with a seed: 2026-01-01T00:00:00Z.
const SEEDED_START: Duration = Duration::from_secs(1_767_225_600);

/// The source of ids and times. With a seed, both repeat.
#[derive(Debug)]
pub(crate) struct Source {
    random: fastrand::Rng,
    /// The time, if it does not come from the system: it moves by a second with each request.
    now: Option<SystemTime>,
}

impl Source {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        match seed {
            Some(seed) => Self {
                random: fastrand::Rng::with_seed(seed),
                now: Some(UNIX_EPOCH + SEEDED_START),
            },
            None => Self { random: fastrand::Rng::new(), now: None },
        }
    }

    /// Begins a request.
    pub(crate) fn tick(&mut self) {
        if let Some(now) = &mut self.now {
            *now += Duration::from_secs(1);
        }
    }

    /// Returns a new UUID, version 4.
    pub(crate) fn uuid(&mut self) -> String {
        let (time, clock) = (self.random.u64(..), self.random.u64(..));
        let version = (time & 0x0fff) | 0x4000;
        let variant = ((clock >> 48) & 0x3fff) | 0x8000;
        let (low, middle) = (time >> 32, (time >> 16) & 0xffff);
        format!(
            "{low:08x}-{middle:04x}-{version:04x}-{variant:04x}-{:012x}",
            clock & 0xffff_ffff_ffff
        )
    }

    /// Returns 32 hexadecimal digits.
    pub(crate) fn trace_id(&mut self) -> String {
        format!("{:032x}", self.random.u128(..))
    }

    /// Returns the time in RFC 3339 format.
    pub(crate) fn now(&self) -> String {
        self.later(Duration::ZERO)
    }

    /// Returns the time after `duration` in RFC 3339 format.
    pub(crate) fn later(&self, duration: Duration) -> String {
        let now = self.now.unwrap_or_else(SystemTime::now) + duration;
        humantime::format_rfc3339_millis(now).to_string()
    }
}

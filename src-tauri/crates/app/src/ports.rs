//! What the program takes from the machine: the time and randomness.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use delibere_journal::Entropy;

/// The clock of this device.
pub trait Clock: Send {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
    /// The civil date and time where the device is.
    fn local(&self) -> (NaiveDate, NaiveTime);

    /// The instant in milliseconds since 1970.
    fn now_ms(&self) -> i64 {
        self.now().timestamp_millis()
    }
}

/// The real clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn local(&self) -> (NaiveDate, NaiveTime) {
        let now = chrono::Local::now().naive_local();
        (now.date(), now.time())
    }
}

/// A clock that stands still, for documents and tests that must come out the same.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }

    fn local(&self) -> (NaiveDate, NaiveTime) {
        (self.0.date_naive(), self.0.time())
    }
}

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        // Without randomness no key and no identity can be made; stopping is the only safe answer.
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

/// Deterministic bytes from a seed: BLAKE3 in counter mode. For examples and tests, never for a real committee's keys.
#[derive(Debug, Clone)]
pub struct SeededEntropy(blake3::OutputReader);

impl SeededEntropy {
    /// Starts the sequence of a seed.
    pub fn new(seed: &str) -> Self {
        Self(blake3::Hasher::new().update(seed.as_bytes()).finalize_xof())
    }
}

impl Entropy for SeededEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}

/// What the program takes from the machine.
pub struct Ports {
    /// The time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub entropy: Box<dyn Entropy + Send>,
}

impl Ports {
    /// The real ones.
    pub fn system() -> Self {
        Self { clock: Box::new(SystemClock), entropy: Box::new(SystemEntropy) }
    }

    /// A new random identity.
    pub(crate) fn new_uuid(&mut self) -> uuid::Uuid {
        let mut bytes = [0; 16];
        self.entropy.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

//! The port through which randomness comes in.

/// A source of random bytes; the program passes the operating system's, a test a counter.
pub trait Entropy {
    /// Fills the whole slice with bytes that nobody can foresee.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// Draws an array of random bytes.
pub(crate) fn make_array<const N: usize>(entropy: &mut dyn Entropy) -> [u8; N] {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes);
    bytes
}

#[cfg(test)]
pub(crate) mod fake {
    use super::Entropy;

    /// Bytes that follow from a seed, so that a test can be repeated.
    pub(crate) struct Seeded(blake3::OutputReader);

    impl Seeded {
        /// Starts from a number.
        pub(crate) fn new(seed: u64) -> Self {
            Self(blake3::Hasher::new().update(&seed.to_be_bytes()).finalize_xof())
        }
    }

    impl Entropy for Seeded {
        fn fill(&mut self, bytes: &mut [u8]) {
            self.0.fill(bytes);
        }
    }
}

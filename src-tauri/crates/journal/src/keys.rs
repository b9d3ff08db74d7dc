//! The keys of a device: one to sign its blocks, one to receive what is encrypted to it.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::entropy::{Entropy, make_array};

/// What signatures are made over, before the header itself.
const SIGNATURE_DOMAIN: &[u8] = b"delibere journal v0 block signature\0";

/// What is wrong with a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The bytes are no usable Ed25519 public key.
    #[error("not a signing key")]
    Signing,
    /// The text is no X25519 recipient of age.
    #[error("not a recipient")]
    Recipient,
    /// Stored keys have a fixed length.
    #[error("stored keys have {0} bytes instead of 64")]
    Length(usize),
}

/// The public signing key of a device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VerifyKey(VerifyingKey);

impl VerifyKey {
    /// Reads a key, refusing those with which a signature would prove nothing.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Signing)?;
        if key.is_weak() {
            return Err(KeyError::Signing);
        }
        Ok(Self(key))
    }

    /// The 32 bytes of the key.
    pub fn to_bytes(self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Says whether the signature over a header is good, by the strict rules.
    pub(crate) fn accepts(&self, header: &[u8], signature: &[u8; 64]) -> bool {
        let message = [SIGNATURE_DOMAIN, header].concat();
        self.0.verify_strict(&message, &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Debug for VerifyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyKey({})", data_encoding::HEXLOWER.encode(&self.to_bytes()))
    }
}

/// What others may know of a device.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DevicePublic {
    /// Its Ed25519 public key.
    pub signing: [u8; 32],
    /// Its X25519 recipient, written as age writes it (`age1…`).
    pub recipient: String,
}

impl DevicePublic {
    /// Checks both keys and gives the one that verifies signatures.
    pub fn verify_key(&self) -> Result<VerifyKey, KeyError> {
        age::x25519::Recipient::from_str(&self.recipient).map_err(|_| KeyError::Recipient)?;
        VerifyKey::from_bytes(&self.signing)
    }
}

/// The secret keys of this device.
pub struct DeviceKeys {
    signing: SigningKey,
    receiving: Zeroizing<[u8; 32]>,
    recipient: String,
}

impl DeviceKeys {
    /// Makes new keys.
    pub fn generate(entropy: &mut dyn Entropy) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(make_array::<64>(entropy));
        Self::from_bytes(bytes.as_slice())
    }

    /// Reads what [`DeviceKeys::to_bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let (Some((seed, receiving)), 64) = (bytes.split_first_chunk::<32>(), bytes.len()) else {
            return Err(KeyError::Length(bytes.len()));
        };
        let mut secret = Zeroizing::new([0; 32]);
        secret.copy_from_slice(receiving);
        let recipient = recipient_of(&secret)?;
        Ok(Self { signing: SigningKey::from_bytes(seed), receiving: secret, recipient })
    }

    /// The 64 secret bytes: the Ed25519 seed, then the X25519 secret.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(64));
        bytes.extend_from_slice(self.signing.as_bytes());
        bytes.extend_from_slice(self.receiving.as_slice());
        bytes
    }

    /// What others may know.
    pub fn public(&self) -> DevicePublic {
        DevicePublic { signing: self.signing.verifying_key().to_bytes(), recipient: self.recipient.clone() }
    }

    /// The public signing key.
    pub fn verify_key(&self) -> VerifyKey {
        VerifyKey(self.signing.verifying_key())
    }

    /// Signs a header.
    pub(crate) fn sign(&self, header: &[u8]) -> [u8; 64] {
        self.signing.sign(&[SIGNATURE_DOMAIN, header].concat()).to_bytes()
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKeys({})", self.recipient)
    }
}

/// Derives the recipient that belongs to an X25519 secret.
fn recipient_of(secret: &[u8; 32]) -> Result<String, KeyError> {
    let prefix = bech32::Hrp::parse("age-secret-key-").map_err(|_| KeyError::Recipient)?;
    let written =
        Zeroizing::new(bech32::encode_upper::<bech32::Bech32>(prefix, secret).map_err(|_| KeyError::Recipient)?);
    let identity = age::x25519::Identity::from_str(&written).map_err(|_| KeyError::Recipient)?;
    Ok(identity.to_public().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::fake::Seeded;

    #[test]
    fn stored_keys_come_back_the_same() {
        let keys = DeviceKeys::generate(&mut Seeded::new(1)).unwrap();
        let again = DeviceKeys::from_bytes(&keys.to_bytes()).unwrap();
        assert_eq!(keys.public(), again.public());
        assert!(keys.public().recipient.starts_with("age1"));
        assert_eq!(again.public().verify_key(), Ok(keys.verify_key()));
        assert_eq!(DeviceKeys::from_bytes(&[0; 63]).unwrap_err(), KeyError::Length(63));
        assert_eq!(DeviceKeys::from_bytes(&[0; 65]).unwrap_err(), KeyError::Length(65));
    }

    #[test]
    fn a_weak_key_is_refused() {
        let mut identity_point = [0; 32];
        identity_point[0] = 1;
        assert_eq!(VerifyKey::from_bytes(&identity_point), Err(KeyError::Signing));
    }

    #[test]
    fn a_recipient_that_is_none_is_refused() {
        let mut public = DeviceKeys::generate(&mut Seeded::new(2)).unwrap().public();
        public.recipient.push('q');
        assert_eq!(public.verify_key(), Err(KeyError::Recipient));
    }

    #[test]
    fn the_debug_form_of_keys_holds_no_secret() {
        let keys = DeviceKeys::generate(&mut Seeded::new(3)).unwrap();
        let shown = format!("{keys:?}");
        assert!(!shown.contains(&data_encoding::HEXLOWER.encode(&keys.to_bytes()[..32])));
        assert!(shown.contains("age1"));
    }
}

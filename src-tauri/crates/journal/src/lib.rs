//! The journal of a committee: signed, immutable blocks in one chain per device, and the documents that they build.
//!
//! Main types: [`ChainWriter`] signs [`Block`]s, [`ChainVerifier`] turns [`RawBlock`]s read from anywhere back into
//! verified ones, and [`Document`] is one text or record that people edit together; [`reduce`] turns the acts of all
//! chains into [`Decisions`]. Every byte of a block is described in `FORMAT.md`.
//!
//! This crate does no input or output, reads no clock and draws no randomness of its own: bytes, times and an
//! [`Entropy`] come in as arguments. It refuses to apply what it has not verified, to guess what an unknown act
//! means, and to let a fault of the merge library take the program with it.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod act;
mod block;
mod document;
mod entropy;
mod hash;
mod keys;
mod reduce;
mod verifier;
mod writer;

pub use act::{Act, ActError, Target, TargetError};
pub use block::{
    AckBody, AttachBody, Audience, Block, BlockError, BlockKind, Body, DocBody, Header, MAX_BODY, MAX_HEADS, RawBlock,
};
pub use document::{Document, DocumentError, FieldValue, OwnUpdates, TextEdit, Version};
pub use entropy::Entropy;
pub use hash::{BlockHash, ChainId, peer_of};
pub use keys::{DeviceKeys, DevicePublic, KeyError, VerifyKey};
pub use reduce::{ActRef, AttestedAct, Decisions, DeviceRecord, IgnoreReason, IgnoredAct, SessionDecision, reduce};
pub use verifier::{ChainHead, ChainVerifier};
pub use writer::{ChainWriter, Founding};

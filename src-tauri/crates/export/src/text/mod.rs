//! From what people write to what the templates draw.

pub(crate) mod blocks;
pub(crate) mod cleaner;
mod links;
mod spans;

pub(crate) use blocks::{Block, Blocks};
pub(crate) use cleaner::{BREAK, Cleaner};

//! Whole stores in temporary directories.

mod crash;
mod kit;
mod opening;
mod projections;
mod refusals;
mod truth;

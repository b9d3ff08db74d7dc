//! The projections: the domain's entities as rows, written from the journal's state and read by every screen.

mod committee;
mod session;
mod text;

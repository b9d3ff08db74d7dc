//! The tasks themselves, one file each.

pub mod bench;
pub mod dist;
pub mod doctor;
pub mod generate;
pub mod run;
pub mod test;
pub mod window;

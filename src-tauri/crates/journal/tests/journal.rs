//! What crosses the modules of the journal: golden files and convergence.

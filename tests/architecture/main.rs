//! The architecture of ARCHITECTURE.md, held by tests: which crate may see which, which file may import which, who may
//! touch the file system, and where nothing may panic.

mod arrows;
mod circles;
mod files;
mod imports;
mod layers;
mod panics;
mod train;
mod tree;

//! The input of importers: a tree of values, each of which knows whether it was read.
//!
//! At the end [`Node::unread`] lists the values that were not, so that nothing is lost unnoticed.

mod file;
mod front_matter;
mod json;
mod node;
mod yaml;

pub use file::read_lossy;
pub use front_matter::{FrontMatter, split_front_matter};
pub use json::parse_json;
pub use node::{Node, Unread};
pub use yaml::parse_yaml;

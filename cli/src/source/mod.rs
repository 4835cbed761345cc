//! What an importer reads: a tree of values, each of which remembers whether it was read.
//!
//! Whatever was not read by the end is listed by [`Node::unread`]. That is how nothing is lost in silence.

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

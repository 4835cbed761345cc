//! What several pages show: one file per part, each a plain function from values to markup.

pub(crate) mod menu;

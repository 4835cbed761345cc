//! What the site does with every character of a page: JSON, CSS, escaping, shortening.
//!
//! A loop over characters takes ten times as long when it is not optimised, and a large site has a hundred million of
//! them. So these few functions are a crate of their own, which is optimised in the dev profile, too. The templates are
//! not: optimising them would take longer than it saves.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod capital;
mod css;
mod json;
mod letters;
mod markdown;
mod shorten;

pub use capital::is_capitalized;
pub use css::compact_css;
pub use json::{compact_json, pretty_json};
pub use letters::Letters;
pub use markdown::is_plain;
pub use shorten::shortened;

//! What pages and files do letter by letter.
//!
//! An unoptimised loop over letters takes ten times as long as an optimised one, and a site has a hundred million of
//! them. So these few are a crate of their own, which is optimised in the dev profile too, where the templates are not.
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

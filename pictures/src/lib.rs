//! Pictures that a build makes, without a browser and without a network.
//!
//! With the feature `cards`, `card` draws what link previews show of a page; with the feature `images`, `resized`
//! makes a photo smaller. The same input gives the same bytes: nothing of the machine goes in, not even its fonts.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(feature = "cards")]
mod card;
#[cfg(feature = "cards")]
mod letters;
#[cfg(feature = "images")]
mod photo;
#[cfg(feature = "cards")]
mod picture;

#[cfg(feature = "cards")]
pub use card::{Card, HEIGHT, WIDTH, can_set, card};
#[cfg(feature = "images")]
pub use photo::resized;

//! Pictures that a build generates, without a browser and without a network.
//!
//! With the feature `cards`, `card` draws what link previews show of a page; with the feature `images`, `resized`
//! scales a photo down. The same input gives the same bytes on every machine: installed fonts are not used.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(feature = "cards")]
mod card;
#[cfg(feature = "cards")]
mod font;
#[cfg(feature = "cards")]
mod layer;
#[cfg(feature = "images")]
mod photo;

#[cfg(feature = "cards")]
pub use card::{Card, HEIGHT, WIDTH, can_set, card};
#[cfg(feature = "images")]
pub use photo::resized;

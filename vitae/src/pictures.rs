//! The pictures of a site that are drawn, or made of others.

use std::path::Path;

use vitae_profile::AssetPath;
use vitae_site::{Card, OutputFile};

use crate::memory::Memory;

/// Draws a card.
#[cfg(feature = "cards")]
pub(crate) fn draw(card: &Card, memory: &Memory) -> Result<Vec<u8>, String> {
    let Card { title, name, address, accent } = card;
    let accent = accent.rgb();
    memory.recall(&[b"card", title.as_bytes(), name.as_bytes(), address.as_bytes(), &accent], || {
        vitae_pictures::card(&vitae_pictures::Card { title, name, address, accent })
    })
}

/// What to say of the cards whose title the fonts lack letters of.
#[cfg(feature = "cards")]
pub(crate) fn untold(files: &[OutputFile]) -> Option<String> {
    use vitae_site::Contents;

    let titles = files.iter().filter_map(|file| match &file.contents {
        Contents::Card(card) if !vitae_pictures::can_set(&card.title) => Some(card.title.as_str()),
        _ => None,
    });
    let titles: Vec<&str> = titles.collect();
    let first = titles.first()?;
    let others = if titles.len() > 1 { format!(" and {} more", titles.len() - 1) } else { String::new() };
    Some(format!(
        "the card of `{first}`{others} is without its title, since the fonts that are built in lack letters of it: \
         give the site a picture of your own by `image` in `site`"
    ))
}

/// Makes a picture of the content folder `width` pixels wide.
#[cfg(feature = "images")]
pub(crate) fn resize(original: &AssetPath, width: u32, content: &Path, memory: &Memory) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("`content/{original}`: {error}");
    let bytes = std::fs::read(content.join(original.as_str())).map_err(|error| failed(&error))?;
    memory.recall(&[b"resized", &bytes, &width.to_le_bytes()], || {
        vitae_pictures::resized(&bytes, width).map_err(|error| failed(&error))
    })
}

/// There is nobody to draw it.
#[cfg(not(feature = "cards"))]
pub(crate) fn draw(card: &Card, _: &Memory) -> Result<Vec<u8>, String> {
    Err(format!("the card of `{}` is to be drawn, which takes the feature `cards` of vitae", card.title))
}

/// There are no cards.
#[cfg(not(feature = "cards"))]
pub(crate) fn untold(_: &[OutputFile]) -> Option<String> {
    None
}

/// There is nobody to make it.
#[cfg(not(feature = "images"))]
pub(crate) fn resize(original: &AssetPath, _: u32, _: &Path, _: &Memory) -> Result<Vec<u8>, String> {
    Err(format!("`content/{original}` is to be made smaller, which takes the feature `images` of vitae"))
}

//! The pictures that a build generates: cards for link previews, resized photos.

use std::path::Path;

use vitae_profile::AssetPath;
use vitae_site::{Card, OutputFile};

use crate::cache::BuildCache;

/// Draws a card.
#[cfg(feature = "cards")]
pub(crate) fn draw(card: &Card, cache: &BuildCache) -> Result<Vec<u8>, String> {
    let Card { title, name, address, accent } = card;
    let accent = accent.rgb();
    cache.get_or_generate(&[b"card", title.as_bytes(), name.as_bytes(), address.as_bytes(), &accent], || {
        vitae_pictures::card(&vitae_pictures::Card { title, name, address, accent })
    })
}

/// Returns a warning if there are cards without their title, because the built-in fonts lack characters of it.
#[cfg(feature = "cards")]
pub(crate) fn untitled(files: &[OutputFile]) -> Option<String> {
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

/// Resizes a picture of the content folder to a width in pixels.
#[cfg(feature = "images")]
pub(crate) fn resize(original: &AssetPath, width: u32, content: &Path, cache: &BuildCache) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("`content/{original}`: {error}");
    let bytes = std::fs::read(content.join(original.as_str())).map_err(|error| failed(&error))?;
    cache.get_or_generate(&[b"resized", &bytes, &width.to_le_bytes()], || {
        vitae_pictures::resized(&bytes, width).map_err(|error| failed(&error))
    })
}

/// Without the feature there is nothing to draw it with.
#[cfg(not(feature = "cards"))]
pub(crate) fn draw(card: &Card, _: &BuildCache) -> Result<Vec<u8>, String> {
    Err(format!("the card of `{}` is to be drawn, which takes the feature `cards` of vitae", card.title))
}

/// Without the feature there are no cards.
#[cfg(not(feature = "cards"))]
pub(crate) fn untitled(_: &[OutputFile]) -> Option<String> {
    None
}

/// Without the feature there is nothing to resize it with.
#[cfg(not(feature = "images"))]
pub(crate) fn resize(original: &AssetPath, _: u32, _: &Path, _: &BuildCache) -> Result<Vec<u8>, String> {
    Err(format!("`content/{original}` is to be made smaller, which takes the feature `images` of vitae"))
}

//! What a site is made of, before anything is written.

use vitae_profile::{AssetPath, Color, ItemRef};

/// A file of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputFile {
    /// Where it lies below the site's folder, with `/`: `publications/index.html`.
    pub path: String,
    /// What is in it.
    pub contents: Contents,
    /// For a page: which links and ids of it came from where in the profile, so that the gate can say so.
    pub printed: Vec<Printed>,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Text that was rendered.
    Text(String),
    /// Bytes that were made.
    Bytes(Vec<u8>),
    /// A file of the content folder, as it is.
    Asset(AssetPath),
    /// A PDF that is to be made of this Typst source before the site is written.
    Pdf(String),
    /// A picture that is to be drawn before the site is written.
    Card(Card),
    /// A picture of the content folder that is to be made smaller before the site is written.
    Resized(AssetPath, u32),
}

impl Contents {
    /// The text that was rendered, if this is such.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// What the picture says that link previews show of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card {
    /// The title of the page.
    pub title: String,
    /// Who says it; on the home page, what they are.
    pub name: String,
    /// Where the site is.
    pub address: String,
    /// The accent of the site.
    pub accent: Color,
}

impl Card {
    /// How wide the picture is, in pixels.
    pub const WIDTH: u32 = 1200;
    /// How high it is.
    pub const HEIGHT: u32 = 630;
}

/// A link or an id of a page, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The value of the attribute, as it stands in the page: `../aurora/#design`, or an id.
    pub value: String,
    /// Where it came from.
    pub source: Source,
}

/// A place of the profile: a field of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Source {
    /// The item.
    pub item: ItemRef,
    /// The field: a key, `id`, or `prose`.
    pub field: &'static str,
}

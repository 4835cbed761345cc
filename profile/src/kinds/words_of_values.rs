//! The words that values are made of, as an editor shows them. Nothing here is ever compiled.
#![allow(nonstandard_style)]

use crate::{File, Image, Phrase, Selection, Text};

/// All items of the kind.
pub static all: Selection<()>;
/// No item of the kind.
pub static none: Selection<()>;
/// The items that are marked `selected`.
pub static selected: Selection<()>;
/// The items that are dated so, or later, or go on: `since 2018`.
pub static since: Selection<()>;

/// A file below `content/`: `file("cv/slides.pdf")`.
pub fn file(path: Text) -> File;
/// An image below `content/`: `image("portrait.jpg", alt: "A woman at a desk")`, or `image("line.svg", decorative)`.
pub fn image(path: Text, alt: Phrase) -> Image;
/// The text that stands for the image where it cannot be seen: `alt: "A woman at a desk"`.
pub static alt: Phrase;
/// The image says nothing that the text around it does not say.
pub static decorative: bool;

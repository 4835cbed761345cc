//! Prose: Markdown whose links have been resolved.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Image, LanguageTag, List, Target};

/// Markdown ([CommonMark](https://spec.commonmark.org) with tables, footnotes and strikethrough) without raw HTML.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Prose {
    /// The text as the author wrote it.
    pub markdown: Cow<'static, str>,
    /// What each destination leads to that is not a URL.
    pub links: List<ProseLink>,
    /// The images that it shows.
    pub images: List<ProseImage>,
    /// The language that it is written in, where that is another than the site's. See
    /// [`Phrase::lang`](crate::Phrase::lang).
    pub lang: Option<LanguageTag>,
}

/// A destination in prose that names something of the profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProseLink {
    /// The destination as it is written: `aurora` of `[Aurora](aurora)` or `[aurora]`, `aurora#design`.
    pub destination: Cow<'static, str>,
    /// What it leads to.
    pub target: Target,
}

impl ProseLink {
    /// What stands after `#` in the destination: the id of an element of the page.
    pub fn fragment(&self) -> Option<&str> {
        self.destination.split_once('#').map(|(_, fragment)| fragment)
    }
}

/// An image in prose.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProseImage {
    /// The destination as it is written: `assets/plot.png` of `![A plot](assets/plot.png)`.
    pub destination: Cow<'static, str>,
    /// The file, and what stands for it where it cannot be seen.
    pub image: Image,
}

impl Prose {
    /// No prose at all.
    pub const EMPTY: Self = Self { markdown: Cow::Borrowed(""), links: List::EMPTY, images: List::EMPTY, lang: None };

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }

    /// What `destination` leads to, where it is not a URL.
    pub fn link(&self, destination: &str) -> Option<&ProseLink> {
        self.links.iter().find(|link| link.destination == destination)
    }

    /// The image at `destination`.
    pub fn image(&self, destination: &str) -> Option<&ProseImage> {
        self.images.iter().find(|image| image.destination == destination)
    }
}

//! What a site has besides, where whoever writes it can make such things.

/// What is to be made before the site is written, and linked to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extras {
    /// Each curriculum vitae as a PDF.
    pub(crate) pdf: bool,
    /// A picture for the link preview of each page.
    pub(crate) cards: bool,
    /// Photos in several sizes.
    pub(crate) images: bool,
}

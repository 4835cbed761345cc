//! Pictures.

use maud::{Markup, html};
use vitae_profile::{Alternative, Image};

use crate::desk::Desk;
use crate::output::Source;

/// When a picture is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loading {
    /// With the page: it is seen at once.
    Eager,
    /// When the reader comes near it.
    Lazy,
}

/// A picture with its size, so that the text around it stays in place while it loads.
pub(crate) fn picture(desk: &Desk, image: &Image, source: Source, loading: Loading) -> Markup {
    let src = desk.image(image, source);
    let Image { path: _, alternative, width, height } = image;
    let text: &str = match alternative {
        Alternative::Text(text) => text,
        Alternative::Decorative => "",
    };
    let lazy = (loading == Loading::Lazy).then_some("lazy");
    html! { img src=(src) alt=(text) width=(width) height=(height) loading=[lazy] decoding="async"; }
}

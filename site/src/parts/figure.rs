//! Pictures.

use maud::{Markup, html};
use vitae_profile::{Alternative, Image};

use crate::address::Address;
use crate::writer::PageWriter;
use crate::{Contents, Source};

/// When a picture is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loading {
    /// With the page: it is seen at once.
    Eager,
    /// When the reader comes near it.
    Lazy,
}

/// How much room a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// The margin of the home page.
    Margin,
    /// As wide as a line of text, at most.
    Line,
}

impl Room {
    /// The widths that photos come in, in pixels: for screens of one to three dots a pixel.
    const fn widths(self) -> &'static [u32] {
        match self {
            Self::Margin => &[160, 320, 480],
            Self::Line => &[480, 800, 1200, 1600],
        }
    }

    /// How wide the picture will be, as browsers want to know before they have read the rules.
    const fn sizes(self) -> &'static str {
        match self {
            Self::Margin => "9.6rem",
            Self::Line => "(min-width:44em) 41rem,100vw",
        }
    }
}

/// A picture with its size, so that the text around it stays in place while it loads.
pub(crate) fn picture(writer: &PageWriter, image: &Image, source: Source, loading: Loading, room: Room) -> Markup {
    let src = writer.image(image, source);
    let Image { path: _, alternative, width, height } = image;
    let text: &str = match alternative {
        Alternative::Text(text) => text,
        Alternative::Decorative => "",
    };
    let lazy = (loading == Loading::Lazy).then_some("lazy");
    let variants = variants(writer, image, source, room);
    let sizes = variants.as_ref().map(|_| room.sizes());
    html! {
        img src=(src) srcset=[variants] sizes=[sizes] alt=(text) width=(width) height=(height) loading=[lazy]
            decoding="async";
    }
}

/// The picture in several widths, as `srcset` has them, if the site makes such: never wider than it is.
fn variants(writer: &PageWriter, image: &Image, source: Source, room: Room) -> Option<String> {
    let Image { path, width, .. } = image;
    if !writer.plan().extras().images || !matches!(path.extension().as_str(), "jpg" | "jpeg" | "png") {
        return None;
    }
    let widths = room.widths();
    let mut candidates: Vec<(Address, u32)> = Vec::new();
    for &smaller in widths.iter().filter(|smaller| *smaller < width) {
        let address = Address::variant(path, smaller);
        writer.plan().link_picture(&address, Contents::Resized(path.clone(), smaller));
        candidates.push((address, smaller));
    }
    if candidates.is_empty() {
        return None;
    }
    if widths.last().is_some_and(|widest| width <= widest) {
        candidates.push((Address::asset(path), *width));
    }
    let candidates = candidates.iter().map(|(address, width)| {
        // A comma would end the candidate.
        let href = writer.page(address, source).as_str().replace(',', "%2C");
        format!("{href} {width}w")
    });
    Some(candidates.collect::<Vec<_>>().join(", "))
}

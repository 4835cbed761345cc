//! What machines read in the head of every page.

use maud::{Markup, html};
use vitae_profile::{Alternative, Image};

use crate::address::Address;
use crate::desk::Desk;
use crate::layout::Document;

/// Title, description, canonical address, and what link previews are made of.
pub(crate) fn metadata(desk: &Desk, document: &Document) -> Markup {
    let plan = desk.plan();
    let site = plan.title();
    let theme = &plan.shell().theme;
    let url = plan.base().url(desk.address());
    let not_found = *desk.address() == Address::NOT_FOUND;
    let image = document.image.or(plan.profile.site.image.as_ref());
    html! {
        title {
            @if let Some(title) = &document.title { (title) " · " }
            (site)
        }
        meta name="description" content=(document.description);
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content=(theme.accent);
        @if document.listed { link rel="canonical" href=(url); } @else { meta name="robots" content="noindex"; }
        @if !not_found {
            meta property="og:type" content=(document.kind);
            meta property="og:title" content=(document.title.as_deref().unwrap_or(site));
            meta property="og:description" content=(document.description);
            meta property="og:url" content=(url);
            meta property="og:site_name" content=(site);
            @if let Some(image) = image { (preview(desk, image)) }
            meta name="twitter:card" content=(if image.is_some() { "summary_large_image" } else { "summary" });
        }
    }
}

/// The picture of a link preview, which needs its whole URL.
fn preview(desk: &Desk, image: &Image) -> Markup {
    let Image { path, alternative, width, height } = image;
    let address = desk.plan().link_asset(path);
    html! {
        meta property="og:image" content=(desk.plan().base().url(&address));
        meta property="og:image:width" content=(width);
        meta property="og:image:height" content=(height);
        @if let Alternative::Text(text) = alternative { meta property="og:image:alt" content=(text.as_ref() as &str); }
    }
}

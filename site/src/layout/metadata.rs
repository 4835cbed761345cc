//! What machines read in the head of every page.

use maud::{Markup, html};

use crate::address::Address;
use crate::layout::Document;
use crate::layout::preview::Preview;
use crate::writer::PageWriter;

/// Title, description, canonical address, and what link previews are made of.
pub(crate) fn metadata(writer: &PageWriter, document: &Document) -> Markup {
    let plan = writer.plan();
    let site = plan.title();
    let theme = &plan.looks().theme;
    let url = plan.url(writer.address());
    let not_found = *writer.address() == Address::NOT_FOUND;
    let preview = if not_found { None } else { Preview::of(writer, document) };
    html! {
        title {
            @if let Some(title) = &document.title { (title) " · " }
            (site)
        }
        meta name="description" content=(document.description);
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content=(theme.accent);
        @if document.listed { link rel="canonical" href=(url); } @else { meta name="robots" content="noindex"; }
        @if document.listed {
            // Search engines want each language to name them all, itself included.
            @for language in plan.languages() {
                link rel="alternate" hreflang=(language.tag) href=(plan.base().url(&language.locate(writer.address())));
            }
            @if let Some(main) = plan.languages().first() {
                link rel="alternate" hreflang="x-default" href=(plan.base().url(&main.locate(writer.address())));
            }
        }
        @if !not_found {
            meta property="og:type" content=(document.kind);
            meta property="og:title" content=(document.title.as_deref().unwrap_or(site));
            meta property="og:description" content=(document.description);
            meta property="og:url" content=(url);
            meta property="og:site_name" content=(site);
            @if let Some(preview) = &preview { (preview.elements()) }
            meta name="twitter:card" content=(if preview.is_some() { "summary_large_image" } else { "summary" });
        }
    }
}

//! Links and pictures in prose: destinations that name something of the profile become ways to it.

use std::fmt::Write as _;

use maud::{Escaper, Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use vitae_profile::{ProseImage, Url};

use super::context::{Context, markup};
use crate::parts::figure::{Loading, Room, picture};
use crate::writer::Href;

/// Gives every link the way to its target. A link to what the site does not show becomes plain text.
pub(super) fn resolve<'a>(context: &Context, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    let mut resolved = Vec::with_capacity(events.len());
    let mut closed: Vec<bool> = Vec::new();
    let mut pictures = 0_u32;
    for event in events {
        match event {
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                let href = href(context, &dest_url);
                closed.push(href.is_some());
                if let Some(href) = href {
                    resolved.push(markup(opening(&href, &title)));
                }
            }
            Event::End(TagEnd::Link) => {
                if closed.pop() == Some(true) {
                    resolved.push(Event::InlineHtml("</a>".into()));
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                pictures += 1;
                if let Some(ProseImage { image, .. }) = context.prose.image(&dest_url) {
                    resolved.push(markup(picture(context.writer, image, context.source, Loading::Lazy, Room::Line)));
                }
            }
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            _ if pictures > 0 => {}
            event => resolved.push(event),
        }
    }
    resolved
}

fn href(context: &Context, destination: &CowStr) -> Option<Href> {
    if let Some(link) = context.prose.link(destination) {
        return context.writer.target_at(link.target, link.fragment(), context.source);
    }
    if let Some(fragment) = destination.strip_prefix('#') {
        let id = format!("{}{fragment}", context.prefix);
        return Some(context.writer.element(context.writer.address(), &id, context.source));
    }
    Url::parse(destination).ok().map(|url| context.writer.url(&url, context.source))
}

/// The opening tag of a link.
fn opening(href: &Href, title: &str) -> Markup {
    let mut tag = String::from("<a href=\"");
    let _ = Escaper::new(&mut tag).write_str(href.as_str());
    if !title.is_empty() {
        tag.push_str("\" title=\"");
        let _ = Escaper::new(&mut tag).write_str(title);
    }
    tag.push_str("\">");
    PreEscaped(tag)
}

//! The author's own pages.

use maud::html;
use vitae_profile::{ItemRef, Page, Tag};

use crate::layout::Document;
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::{OutputFile, Source};

/// Renders a page for each `page` item.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    plan.profile.pages.iter().enumerate().filter_map(|(index, page)| free(plan, index, page)).collect()
}

fn free(plan: &Plan, index: usize, page: &Page) -> Option<OutputFile> {
    let Page { id: _, prose: words, title, description, menu: _ } = page;
    let item = ItemRef { tag: Tag::Page, index: u32::try_from(index).ok()? };
    let writer = plan.writer(plan.page(index)?.clone());
    let main = html! {
        h1 { (title) }
        div.prose { (prose(&writer, words, Source { item, field: "prose" }, 2)) }
    };
    let description = description.as_ref().map_or_else(|| excerpt(words, 160), ToString::to_string);
    let document = Document::new(title.to_string(), description, main);
    Some(writer.publish(&document))
}

//! The author's own pages. One that `build.rs` writes has its title alone where that does not run.

use maud::html;
use vitae_profile::{ItemRef, Page, Tag};

use crate::layout::Document;
use crate::parts::said::said;
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::{OutputFile, Source};

/// Renders a page for each `page` item.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    plan.profile.pages.iter().enumerate().filter_map(|(index, page)| free(plan, index, page)).collect()
}

fn free(plan: &Plan, index: usize, page: &Page) -> Option<OutputFile> {
    let Page { id, prose: text, title, description, menu: _, home: _, built } = page;
    if *built && id.as_ref().is_some_and(|id| plan.is_written(id.as_str())) {
        return None;
    }
    let item = ItemRef { tag: Tag::Page, index: u32::try_from(index).ok()? };
    let writer = plan.writer(plan.page(index)?.clone());
    let main = html! {
        h1 { (said(title)) }
        div.prose { (prose(&writer, text, Source { item, field: "prose" }, 2)) }
    };
    let description = description.as_ref().map_or_else(|| excerpt(text, 160), ToString::to_string);
    let description = if description.is_empty() { title.to_string() } else { description };
    let document = Document::new(title.to_string(), description, main);
    Some(writer.publish(&document))
}

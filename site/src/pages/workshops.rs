//! The page of workshops and conferences that the owner organised, the latest first.

use maud::html;
use vitae_profile::{ItemRef, Section, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::parts::workshop::entry;
use crate::plan::Plan;

/// Renders the page, if there is a workshop.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.workshops.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::WORKSHOPS);
    let items = newest_first((0..).zip(&plan.profile.workshops), |(_, item)| Some(item.dates.start));
    let main = html! {
        h1 { "Workshops organised" }
        ol.dated {
            @for (index, item) in items {
                li id=(desk.anchor(ItemRef { tag: Tag::Workshop, index })) { (entry(&desk, index, item, 2)) }
            }
        }
    };
    let description = format!("Workshops and conferences that {} organised.", plan.profile.owner.name);
    let document =
        Document { section: Some(Section::Workshops), ..Document::new("Workshops organised", description, main) };
    vec![desk.publish(&document)]
}

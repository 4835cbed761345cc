//! The page of talks, the latest first.

use maud::html;
use vitae_profile::{ItemRef, Section, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::parts::talk::entry;
use crate::plan::Plan;

/// Renders the page, if there is a talk.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.talks.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::TALKS);
    let items = newest_first((0..).zip(&plan.profile.talks), |(_, item)| Some(item.date));
    let main = html! {
        h1 { "Talks" }
        ol.dated {
            @for (index, item) in items {
                li id=(desk.anchor(ItemRef { tag: Tag::Talk, index })) { (entry(&desk, index, item, 2)) }
            }
        }
    };
    let description = format!("Talks by {}.", plan.profile.owner.name);
    let document = Document { section: Some(Section::Talks), ..Document::new("Talks", description, main) };
    vec![desk.publish(&document)]
}

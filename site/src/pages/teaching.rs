//! The page of courses taught, the latest first.

use maud::html;
use vitae_profile::{ItemRef, Section, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::parts::teaching::entry;
use crate::plan::Plan;

/// Renders the page, if there is a course.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.teaching.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::TEACHING);
    let items = newest_first((0..).zip(&plan.profile.teaching), |(_, item)| Some(item.dates.start));
    let main = html! {
        h1 { "Teaching" }
        ol.dated {
            @for (index, item) in items {
                li id=(desk.anchor(ItemRef { tag: Tag::Teaching, index })) { (entry(&desk, index, item, 2)) }
            }
        }
    };
    let description = format!("Courses taught by {}.", plan.profile.owner.name);
    let document = Document { section: Some(Section::Teaching), ..Document::new("Teaching", description, main) };
    vec![desk.publish(&document)]
}

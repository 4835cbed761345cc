//! The page of news, the newest first.

use maud::html;
use vitae_profile::{ItemRef, Section, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::parts::news::entry;
use crate::plan::Plan;

/// Renders the page, if there is news.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.news.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::NEWS);
    let news = newest_first((0..).zip(&plan.profile.news), |(_, item)| Some(item.date));
    let main = html! {
        h1 { "News" }
        ol.dated {
            @for (index, item) in news {
                li id=(desk.anchor(ItemRef { tag: Tag::News, index })) { (entry(&desk, index, item, 2)) }
            }
        }
    };
    let description = format!("News from {}.", plan.profile.owner.name);
    let document = Document { section: Some(Section::News), ..Document::new("News", description, main) };
    vec![desk.publish(&document)]
}

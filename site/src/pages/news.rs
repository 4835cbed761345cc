//! The page of news, the newest first.

use std::cmp::Reverse;

use maud::html;
use vitae_profile::{ItemRef, Section, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::parts::news::entry;
use crate::plan::Plan;

/// Renders the page, if there is news.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.news.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::NEWS);
    let mut news: Vec<_> = (0..).zip(&plan.profile.news).collect();
    news.sort_by_key(|(_, item)| Reverse(item.date.first_day()));
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

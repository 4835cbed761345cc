//! The home page.

use maud::html;
use vitae_profile::{HomeSection, Profile, Tag};

use crate::address::Address;
use crate::layout::Document;
use crate::output::OutputFile;
use crate::plan::Plan;

/// The sections of the home page that have something in them, in the author's order.
pub(crate) fn sections(profile: &Profile) -> Vec<HomeSection> {
    let _ = profile;
    vec![HomeSection::Contact]
}

/// Whether the home page shows the items of a kind, so that links to them lead there.
pub(crate) fn on_home(plan: &Plan, tag: Tag) -> bool {
    let section = match tag {
        Tag::Education => HomeSection::Education,
        Tag::Position => HomeSection::Positions,
        Tag::Award => HomeSection::Awards,
        Tag::Service => HomeSection::Service,
        _ => return false,
    };
    plan.home().contains(&section)
}

/// Renders the home page.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let desk = plan.desk(Address::HOME);
    let main = html! { h1 { (plan.profile.owner.name) } };
    let document = Document { title: None, kind: "profile", ..Document::new("", "Homepage", main) };
    vec![desk.publish(&document)]
}

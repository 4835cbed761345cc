//! The list of projects, in the author's order.

use maud::html;
use vitae_profile::Section;

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::parts::project::entry;
use crate::plan::Plan;

/// Renders the page, if there is a project.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.projects.is_empty() {
        return Vec::new();
    }
    let desk = plan.desk(Address::PROJECTS);
    let main = html! {
        h1 { "Projects" }
        @for (index, project) in (0..).zip(&plan.profile.projects) { (entry(&desk, index, project, 2)) }
    };
    let description = format!("Projects of {}.", plan.profile.owner.name);
    let document = Document { section: Some(Section::Projects), ..Document::new("Projects", description, main) };
    vec![desk.publish(&document)]
}

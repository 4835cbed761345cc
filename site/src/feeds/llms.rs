//! The site in a few lines of Markdown, for language models ([llmstxt.org](https://llmstxt.org)).

use std::fmt::Write;

use vitae_profile::{Profile, Ref, RichText, Section};

use super::spelling::page_url;
use crate::OutputFile;
use crate::address::Address;
use crate::parts::designation::designation;
use crate::plan::Plan;
use crate::prose::{excerpt, plain};

/// The longest description of a link.
const LONGEST: usize = 160;
/// How many publications are named one by one.
const FEW: usize = 200;

/// Who the owner is, and where on the site what is said.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let Profile { owner, site, projects, .. } = plan.profile;
    let mut text = format!("# {}\n", plain_line(plan.title()));
    if let Some(description) = site.description.as_ref().or(owner.role.as_ref()) {
        let _ = write!(text, "\n> {}\n", plain_line(description));
    }
    let biography = plain(&owner.prose);
    if !biography.is_empty() {
        let _ = write!(text, "\n{biography}\n");
    }

    text.push_str("\n## Pages\n\n");
    link(&mut text, plan.title(), &page_url(plan, ""), "home page");
    for (section, address) in plan.sections() {
        link(&mut text, title(*section), &plan.base().url(address), "");
    }
    for (index, page) in plan.profile.pages.iter().enumerate() {
        if let Some(address) = plan.page(index) {
            let description = page.description.as_ref().map(ToString::to_string);
            let description = description.unwrap_or_else(|| excerpt(&page.prose, LONGEST));
            link(&mut text, &page.title, &plan.base().url(&address), &description);
        }
    }

    if !projects.is_empty() {
        text.push_str("\n## Projects\n\n");
        for (project, address) in projects.iter().zip((0..).map_while(|index| plan.project(Ref::lifted(index)))) {
            let summary = project.summary.as_ref().map(ToString::to_string);
            let summary = summary.unwrap_or_else(|| excerpt(&project.prose, LONGEST));
            link(&mut text, &project.name, &plan.base().url(address), &summary);
        }
    }

    let mut publications = plan.profile.publications().zip(0..).peekable();
    if publications.peek().is_some() {
        text.push_str("\n## Publications\n\n");
        for (publication, index) in publications.by_ref().take(FEW) {
            let Some(address) = plan.publication(Ref::lifted(index)) else { continue };
            let venue = publication.short.as_ref().map(ToString::to_string);
            let venue = venue.or_else(|| publication.venue.as_ref().map(RichText::plain));
            let venue = venue.or_else(|| designation(publication));
            let date = publication.date.year();
            let about = venue.map_or_else(|| date.to_string(), |venue| format!("{venue}, {date}"));
            link(&mut text, &publication.title.plain(), &plan.base().url(address), &about);
        }
        let rest = publications.count();
        if rest > 0 {
            let _ = writeln!(text, "\n{rest} more are listed at {}", plan.base().url(&Address::PUBLICATIONS));
        }
    }

    text.push_str("\n## Data\n\n");
    for (address, name, about) in [
        (Address::RESUME, "Résumé", "JSON Resume"),
        (Address::BIBTEX, "Publications", "BibTeX"),
        (Address::CSL, "Publications", "CSL-JSON"),
        (Address::FEED, "News, papers and talks", "Atom feed"),
    ] {
        if super::exists(plan.profile, &address) {
            link(&mut text, name, &plan.base().url(&address), about);
        }
    }
    text
}

/// A line with a link, and what is behind it.
fn link(text: &mut String, name: &str, url: &str, about: &str) {
    let name = plain_line(name).replace(['[', ']'], "");
    let about = plain_line(about);
    let about = if about.is_empty() { String::new() } else { format!(": {about}") };
    let _ = writeln!(text, "- [{name}]({url}){about}");
}

/// Text on one line.
fn plain_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn title(section: Section) -> &'static str {
    match section {
        Section::Home => "Home",
        Section::Publications => "Publications",
        Section::Projects => "Projects",
        Section::Talks => "Talks",
        Section::Teaching => "Teaching",
        Section::Workshops => "Workshops organised",
        Section::News => "News",
        Section::Cv => "Curriculum vitae",
        Section::Contact => "Contact",
        section => section.word(),
    }
}

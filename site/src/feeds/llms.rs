//! The site in a few lines of Markdown, for language models ([llmstxt.org](https://llmstxt.org)).

use std::fmt::Write;

use vitae_profile::{Profile, Ref, RichText};

use crate::OutputFile;
use crate::address::Address;
use crate::parts::designation::designation;
use crate::plan::{MenuEntry, Plan};
use crate::prose::{excerpt, plain};

/// The longest description of a link.
const LONGEST: usize = 160;
/// How many publications are named one by one.
const FEW: usize = 200;

/// Who the owner is, and where on the site what is said.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let Profile { owner, site, projects, .. } = plan.profile;
    let words = plan.words();
    let mut text = format!("# {}\n", plain_line(plan.title()));
    if let Some(description) = site.description.as_ref().or(owner.role.as_ref()) {
        let _ = write!(text, "\n> {}\n", plain_line(description));
    }
    let biography = plain(&owner.prose);
    if !biography.is_empty() {
        let _ = write!(text, "\n{biography}\n");
    }

    heading(&mut text, words.data.pages);
    link(&mut text, plan.title(), &plan.url(&Address::HOME), words.data.home_page);
    for MenuEntry { section: _, address, label: _, title } in plan.menu() {
        link(&mut text, title, &plan.url(address), "");
    }
    for (index, page) in plan.profile.pages.iter().enumerate() {
        if let Some(address) = plan.page(index) {
            let description = page.description.as_ref().map(ToString::to_string);
            let description = description.unwrap_or_else(|| excerpt(&page.prose, LONGEST));
            link(&mut text, &page.title, &plan.url(address), &description);
        }
    }

    if !projects.is_empty() {
        heading(&mut text, words.sections.projects);
        for (project, address) in projects.iter().zip((0..).map_while(|index| plan.project(Ref::lifted(index)))) {
            let summary = project.summary.as_ref().map(ToString::to_string);
            let summary = summary.unwrap_or_else(|| excerpt(&project.prose, LONGEST));
            link(&mut text, &project.name, &plan.url(address), &summary);
        }
    }

    let mut publications = plan.profile.publications().zip(0..).peekable();
    if publications.peek().is_some() {
        heading(&mut text, words.sections.publications);
        for (publication, index) in publications.by_ref().take(FEW) {
            let Some(address) = plan.publication(Ref::lifted(index)) else { continue };
            let venue = publication.short.as_ref().map(ToString::to_string);
            let venue = venue.or_else(|| publication.venue.as_ref().map(RichText::plain));
            let venue = venue.or_else(|| designation(words, publication));
            let date = publication.date.year();
            let about = venue.map_or_else(|| date.to_string(), |venue| format!("{venue}{}{date}", words.lists.comma));
            link(&mut text, &publication.title.plain(), &plan.url(address), &about);
        }
        let rest = publications.count();
        if rest > 0 {
            let url = plan.url(&Address::PUBLICATIONS);
            let _ = writeln!(text, "\n{}", words.data.more_at.text(&[("count", &rest), ("url", &url)]));
        }
    }

    heading(&mut text, words.data.data);
    for (address, name, about) in [
        (Address::RESUME, words.data.resume, "JSON Resume"),
        (Address::BIBTEX, words.sections.publications, "BibTeX"),
        (Address::CSL, words.sections.publications, "CSL-JSON"),
        (Address::FEED, words.data.feed, words.data.atom),
    ] {
        if super::exists(plan.profile, &address) {
            link(&mut text, name, &plan.url(&address), about);
        }
    }
    text
}

fn heading(text: &mut String, words: &str) {
    let _ = write!(text, "\n## {words}\n\n");
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

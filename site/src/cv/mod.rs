//! The curriculum vitae: a projection of the profile, on the web, on paper and as data.
//!
//! ```text
//! Profile, Cv --> CvDocument --> cv/index.html
//!                           |--> cv.typ --> cv.pdf
//!                           `--> rendercv.yaml
//! ```
//!
//! [`documents`] decides what each curriculum vitae says; the page, the Typst source and the export to RenderCV only
//! set what it decided.

mod choice;
mod citation;
mod document;
mod files;
mod html;
mod line;
mod names;
mod prose;
mod rendercv;
mod sections;
mod typst;

use std::collections::HashMap;

use vitae_profile::{Cv, CvDesign, CvSection, ItemRef, Profile, Tag};

use self::document::{Block, CvDocument, Entries, Look, Section};
use self::line::Line;
use crate::OutputFile;
use crate::address::Address;
use crate::plan::Plan;

pub(crate) use files::document_address;

/// Whether there is a curriculum vitae to be shown.
pub(crate) fn exists(profile: &Profile) -> bool {
    !profile.cvs.is_empty()
}

/// Which items a curriculum vitae shows at an element with the id [`Plan::anchor`], and at which address.
pub(crate) fn addresses(profile: &Profile) -> HashMap<ItemRef, Address> {
    let mut addresses = HashMap::new();
    for (index, cv) in profile.cvs.iter().enumerate() {
        let Some(address) = page_address(profile, index) else { continue };
        // Publications have pages of their own.
        let sections = sections_of(cv).iter().filter(|section| **section != CvSection::Publications);
        for item in sections.flat_map(|section| items(&sections::section(profile, cv, *section))) {
            addresses.entry(item).or_insert_with(|| address.clone());
        }
    }
    addresses
}

/// Renders every curriculum vitae: its page, and the files that are made of the same document.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let documents = plan.profile.cvs.iter().enumerate().map(|(index, cv)| document(plan.profile, cv, index));
    documents.flat_map(|document| files::render(plan, &document)).collect()
}

/// Where the page of the curriculum vitae at `index` lies; the first one is the main one.
fn page_address(profile: &Profile, index: usize) -> Option<Address> {
    let id = profile.cvs.get(index)?.id.as_ref();
    Some(if index == 0 { Address::CV } else { Address::CV.page(id.map_or("", |id| id.as_str())) })
}

/// The items that have an element of their own in a section.
fn items(section: &Section) -> Vec<ItemRef> {
    let entries = section.groups.iter().map(|group| &group.entries);
    let items = entries.flat_map(|entries| match entries {
        Entries::Events(events) => events.iter().filter_map(|event| event.item).collect(),
        Entries::Terms(terms) => terms.iter().filter_map(|term| term.item).collect(),
        Entries::Citations(_) | Entries::Words(_) => Vec::new(),
    });
    items.collect()
}

fn sections_of(cv: &Cv) -> &[CvSection] {
    if cv.sections.is_empty() { CvSection::ALL } else { &cv.sections }
}

/// What the curriculum vitae at `index` makes of the profile.
fn document(profile: &Profile, cv: &Cv, index: usize) -> CvDocument {
    let Cv {
        id,
        // What the home page says of it.
        prose: _,
        title,
        summary,
        sections: _,
        file,
        design,
        template,
        paper,
        // The style and the selections are read where they apply.
        style: _,
        positions: _,
        education: _,
        publications: _,
        projects: _,
        talks: _,
        teaching: _,
        workshops: _,
        awards: _,
        grants: _,
        students: _,
        service: _,
    } = cv;
    CvDocument {
        item: ItemRef { tag: Tag::Cv, index: u32::try_from(index).unwrap_or_default() },
        id: id.as_ref().filter(|_| index > 0).map(ToString::to_string),
        title: title.as_ref().map_or_else(|| "Curriculum Vitae".to_owned(), ToString::to_string),
        language: profile.site.language.as_ref().map_or_else(|| "en".to_owned(), ToString::to_string),
        name: profile.owner.name.to_string(),
        headline: sections::headline(profile),
        contact: sections::contact(profile),
        opening: summary.iter().map(|summary| Block::Paragraph(Line::of(&**summary))).collect(),
        sections: sections_of(cv)
            .iter()
            .map(|section| sections::section(profile, cv, *section))
            .filter(|section| !section.groups.is_empty())
            .collect(),
        look: Look {
            design: design.unwrap_or(CvDesign::Academic),
            paper: *paper,
            template: template.as_ref().map(|template| template.path.clone()),
            file: file.clone(),
            accent: profile.site.accent.map_or_else(|| "#0b5394".to_owned(), |accent| accent.to_string()),
        },
    }
}

//! What the site knows of its sections, one file a section and one row of a table each.
//!
//! From the rows come the menu, the pages, the home page, the curriculum vitae, and where links lead: nothing else lists
//! sections. A new section is a word in `vitae_profile::Section`, a file here, its name in
//! `words/groups/site.rs`, and what the compiler names from there.

mod awards;
mod certificates;
mod contact;
mod cv;
mod dated;
mod education;
mod grants;
mod home;
mod interests;
mod languages;
mod news;
mod positions;
mod projects;
mod publications;
mod references;
mod row;
mod service;
mod skills;
mod students;
mod talks;
mod teaching;
mod volunteering;
mod workshops;

use std::collections::{BTreeMap, HashMap};

use vitae_profile::{Cv, CvSection, HomeSection, ItemRef, Profile, Record, Section, Tag};

use crate::address::Address;
use crate::plan::{MenuEntry, SectionPlan};
use crate::words::Words;
pub use row::RenderPages;
pub(crate) use row::{CvPart, ItemPages, PageRow, Row};

/// What the site knows of a section.
pub(crate) const fn row(section: Section) -> &'static Row {
    match section {
        Section::Home => &home::ROW,
        Section::News => &news::ROW,
        Section::Publications => &publications::ROW,
        Section::Projects => &projects::ROW,
        Section::Talks => &talks::ROW,
        Section::Teaching => &teaching::ROW,
        Section::Workshops => &workshops::ROW,
        Section::Cv => &cv::ROW,
        Section::Contact => &contact::ROW,
        Section::Interests => &interests::ROW,
        Section::Education => &education::ROW,
        Section::Positions => &positions::ROW,
        Section::Grants => &grants::ROW,
        Section::Awards => &awards::ROW,
        Section::Students => &students::ROW,
        Section::Service => &service::ROW,
        Section::Skills => &skills::ROW,
        Section::Languages => &languages::ROW,
        Section::Certificates => &certificates::ROW,
        Section::Volunteering => &volunteering::ROW,
        Section::References => &references::ROW,
    }
}

/// Every row, in the order of the menu.
pub(crate) fn rows() -> impl Iterator<Item = (Section, &'static Row)> {
    Section::ALL.iter().map(|section| (*section, row(*section)))
}

/// What the table says of a profile: which sections it has, and where its items lie.
pub(crate) fn plan(profile: &Profile) -> SectionPlan {
    let words = Words::of(profile.site.language.as_ref());
    let has_page = |section: Section| section != Section::Home && section.address().is_some();
    let menu = rows().filter(|(section, row)| has_page(*section) && (row.exists)(profile));
    let menu = menu.map(|(section, row)| MenuEntry {
        section,
        address: Address::of(section),
        label: (row.label)(words),
        title: (row.title)(words),
    });
    let chosen: &[HomeSection] = if profile.site.home.is_empty() { HomeSection::USUAL } else { &profile.site.home };
    let home = chosen.iter().copied().filter(|section| (row(section.section()).exists)(profile));
    SectionPlan { menu: menu.collect(), home: home.collect(), item_pages: item_pages(profile), on_cv: on_cv(profile) }
}

/// Where the items lie that have pages of their own.
fn item_pages(profile: &Profile) -> BTreeMap<Tag, Vec<Address>> {
    let pages = rows().filter_map(|(_, row)| row.item_pages.as_ref());
    let mut pages: BTreeMap<Tag, Vec<Address>> =
        pages.map(|ItemPages { tag, addresses }| (*tag, addresses(profile))).collect();
    let free = profile.pages.iter().map(|page| Address::HOME.page(id_of(page)));
    pages.insert(Tag::Page, free.collect());
    pages
}

/// Which items curricula vitae show, and at which address; the first that shows an item has it.
fn on_cv(profile: &Profile) -> HashMap<ItemRef, Address> {
    let mut shown = HashMap::new();
    for (cv, address) in profile.cvs.iter().zip(cv::addresses(profile)) {
        for part in cv_sections(cv).iter().filter_map(|section| row(section.section()).cv.as_ref()) {
            for item in (part.items)(profile, cv) {
                shown.entry(item).or_insert_with(|| address.clone());
            }
        }
    }
    shown
}

/// The sections of a curriculum vitae, in its order.
pub(crate) fn cv_sections(cv: &Cv) -> &[CvSection] {
    if cv.sections.is_empty() { CvSection::ALL } else { &cv.sections }
}

/// The id of an item whose kind must have one.
fn id_of<R: Record>(item: &R) -> &str {
    item.id().map_or("", |id| id.as_str())
}

#[cfg(test)]
mod tests {
    use vitae_profile::{CvSection, HomeSection, Profile, Section};

    use super::{row, rows};

    #[test]
    fn a_section_that_can_be_chosen_can_be_rendered() {
        for section in HomeSection::ALL {
            assert!(row(section.section()).home.is_some(), "{section:?} has nothing for the home page");
        }
        for section in CvSection::ALL {
            assert!(row(section.section()).cv.is_some(), "{section:?} has nothing for a curriculum vitae");
        }
    }

    #[test]
    fn what_can_be_rendered_can_be_chosen() {
        for (section, row) in rows() {
            let on_home = HomeSection::ALL.iter().any(|home| home.section() == section);
            let on_cv = CvSection::ALL.iter().any(|cv| cv.section() == section);
            assert_eq!((row.home.is_some(), row.cv.is_some()), (on_home, on_cv), "{section:?}");
            let has_list = !row.pages.is_empty() || matches!(section, Section::Home | Section::Cv);
            assert_eq!(has_list, section.address().is_some(), "{section:?} and its page");
        }
    }

    #[test]
    fn every_kind_that_is_shown_in_a_section_is_one_of_a_row() {
        for kind in Profile::KINDS {
            let Some(section) = kind.shown.section() else { continue };
            assert!(!row(section).pages.is_empty() || row(section).home.is_some() || row(section).cv.is_some());
        }
    }
}

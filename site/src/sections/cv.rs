//! The curriculum vitae as a section: where it lies, and what the home page says of it. What it holds is made in
//! [`crate::cv`].

use maud::{Markup, html};
use vitae_profile::{ItemRef, Profile, Section, Tag};

use super::{ItemPages, Row, id_of};
use crate::Source;
use crate::address::Address;
use crate::cv::files::document_address;
use crate::parts::section::home_section;
use crate::prose::prose;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    label: |words| words.sections.cv_short,
    item_pages: Some(ItemPages { tag: Tag::Cv, addresses }),
    home: Some(on_home),
    ..Row::titled(|words| words.sections.cv, |profile| !profile.cvs.is_empty())
};

/// Where the curricula vitae lie; the first one is the main one.
pub(super) fn addresses(profile: &Profile) -> Vec<Address> {
    let address = |(index, cv)| if index == 0 { Address::CV } else { Address::CV.page(id_of(cv)) };
    profile.cvs.iter().enumerate().map(address).collect()
}

/// Where it is, in the author's words or in ours.
fn on_home(writer: &PageWriter) -> Markup {
    let item = ItemRef { tag: Tag::Cv, index: 0 };
    let source = |field| Source { item, field };
    let words = writer.words();
    let cv = writer.plan().profile.cvs.first();
    let title = cv.and_then(|cv| cv.title.as_deref()).unwrap_or(words.sections.cv);
    let contents = html! {
        @match cv.filter(|cv| !cv.prose.is_empty()) {
            Some(cv) => {
                (prose(writer, &cv.prose, source("prose"), 3))
                @if let (true, Some(href)) = (writer.plan().has_pdf() || cv.file.is_some(), document_address(writer, source("file"))) {
                    p { a href=(href) { (words.links.as_pdf) } }
                }
            }
            None => {
                @if let Some(href) = document_address(writer, source("file")) {
                    @let link = html! { a href=(href) { (words.sentences.resume) } };
                    p { (words.sentences.here_is.markup(&[("link", link)])) }
                }
            }
        }
    };
    home_section(Section::Cv, title, &contents)
}

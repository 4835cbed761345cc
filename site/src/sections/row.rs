//! A row of the table of sections.

use maud::Markup;
use vitae_profile::{Cv, ItemRef, Profile, Tag};

use crate::OutputFile;
use crate::address::Address;
use crate::cv::document::Group;
use crate::plan::Plan;
use crate::words::Words;
use crate::writer::PageWriter;

/// Renders a page, or all pages of a kind.
pub type RenderPages = fn(&Plan) -> Vec<OutputFile>;

/// What the site knows of a section: constants and functions.
pub(crate) struct Row {
    /// What the section is called in the menu, where there is little room.
    pub(crate) label: fn(&Words) -> &'static str,
    /// What it is called everywhere else.
    pub(crate) title: fn(&Words) -> &'static str,
    /// Whether there is anything in it.
    pub(crate) exists: fn(&Profile) -> bool,
    /// Its pages, under the names by which an author may replace them.
    pub(crate) pages: &'static [PageRow],
    /// Where its items have pages of their own, if they have.
    pub(crate) item_pages: Option<ItemPages>,
    /// Renders it on the home page, if it can stand there.
    pub(crate) home: Option<fn(&PageWriter) -> Markup>,
    /// What it says on a curriculum vitae, if it can stand there.
    pub(crate) cv: Option<CvPart>,
}

/// A kind of page.
pub(crate) struct PageRow {
    /// The name that an author replaces it by.
    pub(crate) name: &'static str,
    /// Renders the pages. A page that has nothing to show renders as no file.
    pub(crate) render: RenderPages,
}

/// Pages that items have of their own.
pub(crate) struct ItemPages {
    /// The kind of the items.
    pub(crate) tag: Tag,
    /// Where they lie, in the order of the items.
    pub(crate) addresses: fn(&Profile) -> Vec<Address>,
}

/// A section of a curriculum vitae.
pub(crate) struct CvPart {
    /// The items that have an element of their own in it, so that links can lead there.
    pub(crate) items: fn(&Profile, &Cv) -> Vec<ItemRef>,
    /// What it says.
    pub(crate) groups: fn(&'static Words, &Profile, &Cv) -> Vec<Group>,
}

impl Row {
    /// A section with a title and nothing else, which rows are made of.
    pub(crate) const fn titled(title: fn(&Words) -> &'static str, exists: fn(&Profile) -> bool) -> Self {
        Self { label: title, title, exists, pages: &[], item_pages: None, home: None, cv: None }
    }
}

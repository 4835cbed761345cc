//! Which fields a child takes from its parent, and under which name.
//!
//! See "Inheritance" and appendix B in [biblatex's manual](https://ctan.org/pkg/biblatex). What addresses, identifies or
//! describes the parent alone is left out besides, since it would be wrong of the child.

use crate::raw_entry::RawEntry;

/// Fields that are an entry's own, in the order of the alphabet.
const OWN: &[&str] = &[
    "abbr",
    "abstract",
    "annotation",
    "annote",
    "appendix",
    "artifact",
    "arxiv",
    "arxivid",
    "author+an",
    "award",
    "award_name",
    "badges",
    "biorxiv",
    "blog",
    "code",
    "crossref",
    "data",
    "dataset",
    "demo",
    "doi",
    "entryset",
    "entrysubtype",
    "eprint",
    "eprintclass",
    "eprinttype",
    "file",
    "github",
    "hal",
    "howpublished",
    "html",
    "ids",
    "indextitle",
    "key",
    "keywords",
    "kind",
    "label",
    "note",
    "numpages",
    "openreview",
    "options",
    "pdf",
    "poster",
    "preprint",
    "project",
    "recording",
    "related",
    "selected",
    "shorthand",
    "shorttitle",
    "slides",
    "sortkey",
    "sorttitle",
    "source",
    "supp",
    "supplement",
    "talk",
    "type",
    "url",
    "url_blog",
    "url_code",
    "url_data",
    "url_dataset",
    "url_pdf",
    "url_poster",
    "url_preprint",
    "url_project",
    "url_slides",
    "url_source",
    "url_supplement",
    "url_video",
    "urldate",
    "video",
    "website",
    "xdata",
    "xref",
];

/// Types whose works hold others: their title is the title of the book that a child is in.
const VOLUMES: &[&str] = &[
    "book",
    "collection",
    "mvbook",
    "mvcollection",
    "mvproceedings",
    "mvreference",
    "periodical",
    "proceedings",
    "reference",
];
/// Types of works that are held by others.
const PARTS: &[&str] = &[
    "bookinbook",
    "conference",
    "inbook",
    "incollection",
    "inproceedings",
    "inreference",
    "suppbook",
    "suppcollection",
];

/// Whether a field is an entry's own, so that no child inherits it by `crossref`.
pub(crate) fn is_own(field: &str) -> bool {
    OWN.contains(&field)
}

/// The name that a parent's field has in its child.
pub(crate) fn inherited_name<'a>(parent: &RawEntry, child: &RawEntry, name: &'a str) -> &'a str {
    let volume = VOLUMES.contains(&parent.word.as_str());
    if volume && PARTS.contains(&child.word.as_str()) {
        let has_book_title = parent.get("booktitle").is_some();
        return match name {
            "title" if !has_book_title => "booktitle",
            "subtitle" if !has_book_title => "booksubtitle",
            "titleaddon" => "booktitleaddon",
            // The volume's own name for itself was taken.
            "title" | "subtitle" => "",
            "author" if child.word != "inbook" => "bookauthor",
            _ => name,
        };
    }
    if volume && parent.word.starts_with("mv") {
        return match name {
            "title" => "maintitle",
            "subtitle" => "mainsubtitle",
            _ => name,
        };
    }
    name
}

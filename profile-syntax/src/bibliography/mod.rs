//! Bibliography files.
#![allow(missing_docs, reason = "the reader is on its way")]

use proc_macro2::Span;
use vitae_profile::{Owner, Person, Publication};

use crate::{FilePlace, Report};

#[derive(Debug)]
pub struct BibliographyFile<'a> {
    pub path: String,
    pub bytes: &'a [u8],
    pub token: Span,
    pub lenient: bool,
    pub skip: Vec<(String, Span)>,
}
#[derive(Debug)]
pub struct Entry {
    pub publication: Publication,
    pub place: FilePlace,
    pub token: Span,
    pub lenient: bool,
}
pub fn read_bibliography(_report: &mut Report, _file: &BibliographyFile<'_>) -> Vec<Entry> {
    Vec::new()
}
pub fn match_authors(_report: &mut Report, _entries: &mut [Entry], _owner: &Owner, _people: &[Person]) {}
pub fn check_duplicates(_report: &mut Report, _entries: &[Entry], _items: &[(Publication, Span)]) {}
pub fn lint_ownership(_report: &mut Report, _entries: &[&Entry]) {}
pub fn bibtex_of(_publication: &Publication) -> String {
    String::new()
}

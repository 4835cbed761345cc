//! What an entry inherits from others: `crossref` and `xdata`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::fields::{Fields, RawField};
use crate::granular::take_single_fields;
use crate::source::Defects;
use crate::value::Value;
use vitae_diagnostics::Code;

/// An entry as it is written, its abbreviations resolved.
pub(crate) struct RawEntry {
    /// The citation key.
    pub key: String,
    /// Where the key stands.
    pub key_place: Range<usize>,
    /// The type, in lower case.
    pub word: String,
    /// Where the type stands.
    pub word_place: Range<usize>,
    /// The fields.
    pub fields: Fields,
    /// Where all of it stands.
    pub range: Range<usize>,
    /// Whether it could be parsed without mending.
    pub sound: bool,
}

impl RawEntry {
    /// The value of a field that is there and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let field = self.fields.get(name)?;
        (!field.value.text.trim().is_empty()).then_some(&field.value)
    }

    /// The value of the first of some fields that is there.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&Value> {
        names.iter().find_map(|name| self.get(name))
    }
}

/// Fields that are an entry's own.
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

/// Gives each entry what its parents have and it has not.
pub(crate) fn inherit(defects: &mut Defects<'_>, entries: &mut [RawEntry], refused: &HashSet<&str>) {
    let mut by_key: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        by_key.entry(entry.key.to_lowercase()).or_insert(index);
    }
    take_single_fields(defects, entries, &by_key);
    let children: Vec<usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.get("crossref").is_some() || entry.get("xdata").is_some())
        .map(|(index, _)| index)
        .collect();
    let (mut too_far, mut others) = (None, 0_usize);
    for child in children {
        let mut inherited = Inherited::default();
        if let Some(entry) = entries.get(child) {
            for name in ["xdata", "crossref"] {
                collect(defects, entries, &by_key, refused, entry, name, &mut vec![child], &mut inherited);
            }
        }
        if let Some(entry) = entries.get_mut(child) {
            // What is missing may be what the parent would have given.
            let has_parents = parents(entry).all(|parent| by_key.contains_key(&parent.to_lowercase()));
            entry.sound &= has_parents && inherited.too_far.is_none();
            match (&too_far, inherited.too_far) {
                (Some(_), Some(_)) => others += 1,
                (None, first) => too_far = first,
                (Some(_), None) => {}
            }
            entry.fields.retain(|own| !own.value.text.trim().is_empty() || !inherited.names.contains(&own.name));
            for field in inherited.fields {
                if entry.fields.get(&field.name).is_none() {
                    entry.fields.push(field);
                }
            }
        }
    }
    if let Some((name, place)) = too_far {
        let more = if others > 0 { format!(", and so do {others} others") } else { String::new() };
        let message = format!("`{name}` leads over more than {GENERATIONS} entries{more}");
        let help = "write the fields in the entry itself".to_owned();
        defects.error(Code::MissingParent, place, message, Some(help));
    }
}

/// What an entry gets from its parents, the nearest first.
#[derive(Default)]
struct Inherited {
    fields: Vec<RawField>,
    names: HashSet<String>,
    /// Where it led too far, and by which field.
    too_far: Option<(String, Range<usize>)>,
}

/// Over how many generations an entry may inherit.
const GENERATIONS: usize = 32;

/// The keys of the entries that `entry` takes fields from.
fn parents(entry: &RawEntry) -> impl Iterator<Item = &str> {
    let fields = ["xdata", "crossref"].into_iter().filter_map(|name| entry.get(name));
    fields.flat_map(|value| value.text.split(',')).map(str::trim).filter(|key| !key.is_empty())
}

#[expect(clippy::too_many_arguments, reason = "each is a different thing that the walk needs")]
fn collect(
    defects: &mut Defects<'_>,
    entries: &[RawEntry],
    by_key: &HashMap<String, usize>,
    refused: &HashSet<&str>,
    child: &RawEntry,
    name: &str,
    visited: &mut Vec<usize>,
    inherited: &mut Inherited,
) {
    let Some(value) = child.get(name) else { return };
    let mut start = 0;
    for piece in value.text.split(',') {
        let range = start + (piece.len() - piece.trim_start().len())..start + piece.trim_end().len();
        start += piece.len() + 1;
        let key = piece.trim();
        if key.is_empty() || refused.contains(key) {
            continue;
        }
        let index = by_key.get(&key.to_lowercase()).copied();
        let Some((index, parent)) = index.and_then(|index| entries.get(index).map(|parent| (index, parent))) else {
            let message = format!("`{name}` leads to `{key}`, which is not in this file");
            let near = defects.suggest(key, entries.iter().map(|entry| entry.key.as_str()));
            let help = near.map_or_else(
                || "add that entry, or remove the field".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            defects.error(Code::MissingParent, value.locate(&range), message, Some(help));
            continue;
        };
        if visited.contains(&index) {
            // A circle is told of at one of its entries: the one that stands first.
            if visited.first() == Some(&index) && visited.iter().all(|other| index <= *other) {
                let message = if std::ptr::eq(parent, child) {
                    format!("`{name}` leads back to the entry itself")
                } else {
                    format!("`{name}` leads in a circle: `{key}` takes from this entry")
                };
                defects.error(Code::MissingParent, value.locate(&range), message, Some("remove it".to_owned()));
            }
            continue;
        }
        if visited.len() > GENERATIONS {
            inherited.too_far.get_or_insert_with(|| (name.to_owned(), value.locate(&range)));
            continue;
        }
        visited.push(index);
        for field in parent.fields.iter() {
            if name == "crossref" && OWN.contains(&field.name.as_str()) || field.name == "xdata" {
                continue;
            }
            let name =
                if name == "crossref" { inherited_name(parent, child, &field.name) } else { field.name.as_str() };
            if !name.is_empty() && inherited.names.insert(name.to_owned()) {
                inherited.fields.push(RawField { name: name.to_owned(), value: field.value.clone(), place: None });
            }
        }
        for name in ["xdata", "crossref"] {
            collect(defects, entries, by_key, refused, parent, name, visited, inherited);
        }
    }
}

/// The name that a parent's field has in its child.
fn inherited_name<'a>(parent: &RawEntry, child: &RawEntry, name: &'a str) -> &'a str {
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

//! Where each item and each of its fields stands, for errors that show only once pages are rendered.

use std::collections::HashMap;
use std::sync::Arc;

use vitae_bibliography::{Entry, EntrySource};
use vitae_profile::{ItemRef, Tag};

use crate::Place;
use crate::bibliography_tokens::BibliographyTokens;

/// The place of each item and field. Field "" is the item as such, "prose" its prose, "id" its id.
#[derive(Debug, Default)]
pub struct Origins {
    places: HashMap<(ItemRef, String), Place>,
    prose: HashMap<ItemRef, Vec<(String, Place)>>,
    /// The number of the first publication that is an entry of a bibliography.
    first_entry: usize,
    entries: Vec<Arc<EntrySource>>,
    tokens: BibliographyTokens,
}

impl Origins {
    /// Where `field` of `item` stands; where the item stands, if the field is not written.
    pub fn place(&self, item: ItemRef, field: &str) -> Option<Place> {
        let written = |field: &str| self.places.get(&(item, field.to_owned())).cloned();
        written(field).or_else(|| written("")).or_else(|| self.entry_place(item))
    }

    fn entry_place(&self, item: ItemRef) -> Option<Place> {
        let index = usize::try_from(item.index).ok().filter(|_| item.tag == Tag::Publication)?;
        let source = self.entries.get(index.checked_sub(self.first_entry)?)?;
        Some(self.tokens.place(source.place()))
    }

    /// Where the prose of `item` says `words`: that line, or its first one.
    pub fn prose_place(&self, item: ItemRef, words: &str) -> Option<Place> {
        let lines = self.prose.get(&item);
        let line = lines.and_then(|lines| lines.iter().find(|(line, _)| line.contains(words)));
        line.map(|(_, place)| place.clone()).or_else(|| self.place(item, "prose"))
    }

    pub(crate) fn add_prose(&mut self, item: ItemRef, lines: Vec<(String, Place)>) {
        self.prose.insert(item, lines);
    }

    /// The entries of the bibliographies, which are publications from the number `first` on.
    pub(crate) fn add_entries(&mut self, first: usize, entries: &[Entry], tokens: BibliographyTokens) {
        self.first_entry = first;
        self.entries = entries.iter().map(|entry| Arc::clone(&entry.source)).collect();
        self.tokens = tokens;
    }

    pub(crate) fn add(&mut self, item: ItemRef, field: &str, place: impl Into<Place>) {
        self.places.entry((item, field.to_owned())).or_insert_with(|| place.into());
    }
}

//! Where each item and each of its fields stands, for errors that show only once pages are rendered.

use std::collections::HashMap;
use std::sync::Arc;

use vitae_bibliography::{Entry, EntrySource};
use vitae_profile::{ItemRef, LanguageTag, PROSE_FIELD, Tag};

use crate::Place;
use crate::bibliography_tokens::BibliographyTokens;

/// The place of each item and field, in the profile and in its translations. Field "" is the item as such, "prose" its
/// prose, "id" its id.
#[derive(Debug, Default)]
pub struct Origins {
    original: Places,
    translations: HashMap<LanguageTag, Places>,
    /// The number of the first publication that is an entry of a bibliography.
    first_entry: usize,
    entries: Vec<Arc<EntrySource>>,
    tokens: BibliographyTokens,
}

/// Where the profile, or one translation, says what.
#[derive(Debug, Default)]
pub(crate) struct Places {
    fields: HashMap<(ItemRef, String), Place>,
    /// The lines of each item's prose.
    prose: HashMap<ItemRef, Vec<(String, Place)>>,
}

impl Origins {
    /// Where `field` of `item` stands; where the item stands, if the field is not written.
    pub fn place(&self, item: ItemRef, field: &str) -> Option<Place> {
        let Places { fields, prose: _ } = &self.original;
        let written = |field: &str| fields.get(&(item, field.to_owned())).cloned();
        written(field).or_else(|| written("")).or_else(|| self.entry_place(item))
    }

    /// Where `field` of `item` stands in the translation into `language`; where the original stands, if it is not
    /// translated.
    pub fn place_in(&self, language: &LanguageTag, item: ItemRef, field: &str) -> Option<Place> {
        let translated = self.translations.get(language);
        let place = translated.and_then(|places| places.fields.get(&(item, field.to_owned())));
        place.cloned().or_else(|| self.place(item, field))
    }

    fn entry_place(&self, item: ItemRef) -> Option<Place> {
        let index = usize::try_from(item.index).ok().filter(|_| item.tag == Tag::Publication)?;
        let source = self.entries.get(index.checked_sub(self.first_entry)?)?;
        Some(self.tokens.place(source.place()))
    }

    /// Where the prose of `item` says `words`: that line, or its first one.
    pub fn prose_place(&self, item: ItemRef, words: &str) -> Option<Place> {
        self.original.line(item, words).or_else(|| self.place(item, PROSE_FIELD))
    }

    /// Where the prose of `item` says `words` in the translation into `language`; where the original does, if it is not
    /// translated.
    pub fn prose_place_in(&self, language: &LanguageTag, item: ItemRef, words: &str) -> Option<Place> {
        match self.translations.get(language).filter(|places| places.prose.contains_key(&item)) {
            Some(places) => places.line(item, words).or_else(|| self.place_in(language, item, PROSE_FIELD)),
            None => self.prose_place(item, words),
        }
    }

    /// The places of the profile itself, without its translations.
    pub(crate) fn original(&mut self) -> &mut Places {
        &mut self.original
    }

    /// The places in the translation into `language`.
    pub(crate) fn translation(&mut self, language: &LanguageTag) -> &mut Places {
        self.translations.entry(language.clone()).or_default()
    }

    /// The entries of the bibliographies, which are publications from the number `first` on.
    pub(crate) fn add_entries(&mut self, first: usize, entries: &[Entry], tokens: BibliographyTokens) {
        self.first_entry = first;
        self.entries = entries.iter().map(|entry| Arc::clone(&entry.source)).collect();
        self.tokens = tokens;
    }
}

impl Places {
    /// Where the prose of `item` says `words`.
    fn line(&self, item: ItemRef, words: &str) -> Option<Place> {
        let (_, place) = self.prose.get(&item)?.iter().find(|(line, _)| line.contains(words))?;
        Some(place.clone())
    }

    pub(crate) fn add_prose(&mut self, item: ItemRef, lines: Vec<(String, Place)>) {
        self.prose.insert(item, lines);
    }

    pub(crate) fn add(&mut self, item: ItemRef, field: &str, place: impl Into<Place>) {
        self.fields.entry((item, field.to_owned())).or_insert_with(|| place.into());
    }
}

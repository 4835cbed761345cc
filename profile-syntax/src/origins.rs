//! Where each item and each of its fields stands, for errors that show only once pages are rendered.

use std::collections::HashMap;

use vitae_profile::ItemRef;

use crate::Place;

/// The place of each item and field. Field "" is the item as such, "prose" its prose, "id" its id.
#[derive(Debug, Default)]
pub struct Origins {
    places: HashMap<(ItemRef, String), Place>,
    prose: HashMap<ItemRef, Vec<(String, Place)>>,
}

impl Origins {
    /// Where `field` of `item` stands; where the item stands, if the field is not written.
    pub fn place(&self, item: ItemRef, field: &str) -> Option<&Place> {
        self.places.get(&(item, field.to_owned())).or_else(|| self.places.get(&(item, String::new())))
    }

    /// Where the prose of `item` says `words`: that line, or its first one.
    pub fn prose_place(&self, item: ItemRef, words: &str) -> Option<&Place> {
        let lines = self.prose.get(&item);
        let line = lines.and_then(|lines| lines.iter().find(|(line, _)| line.contains(words)));
        line.map(|(_, place)| place).or_else(|| self.place(item, "prose"))
    }

    pub(crate) fn add_prose(&mut self, item: ItemRef, lines: Vec<(String, Place)>) {
        self.prose.insert(item, lines);
    }

    pub(crate) fn add(&mut self, item: ItemRef, field: &str, place: impl Into<Place>) {
        self.places.entry((item, field.to_owned())).or_insert_with(|| place.into());
    }
}

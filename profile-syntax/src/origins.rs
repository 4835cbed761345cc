//! Where each item and each of its fields stands, for errors that show only once pages are rendered.

use std::collections::HashMap;

use vitae_profile::ItemRef;

use crate::Place;

/// The place of each item and field. Field "" is the item as such, "prose" its prose, "id" its id.
#[derive(Debug, Default)]
pub struct Origins {
    places: HashMap<(ItemRef, String), Place>,
}

impl Origins {
    /// Where `field` of `item` stands; where the item stands, if the field is not written.
    pub fn place(&self, item: ItemRef, field: &str) -> Option<&Place> {
        self.places.get(&(item, field.to_owned())).or_else(|| self.places.get(&(item, String::new())))
    }

    pub(crate) fn add(&mut self, item: ItemRef, field: &str, place: impl Into<Place>) {
        self.places.entry((item, field.to_owned())).or_insert_with(|| place.into());
    }
}

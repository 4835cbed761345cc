//! What there may be thousands of: kept as one serialised literal until somebody looks.
//!
//! Ten thousand nested struct literals cost rustc gigabytes; one byte string costs nothing.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::parallel;

/// What a list was made of, as a digest: whoever is to make it again of the same may take what is there.
pub type Fingerprint = [u8; 32];

/// How many parts a long list is packed in, which are read at once.
const PARTS: usize = 8;

/// Fewer elements than this are not worth a part of their own.
const WORTHWHILE: usize = 128;

/// The file in a build script's `OUT_DIR` in which it leaves the entries of bibliographies for the library.
#[doc(hidden)]
pub const ENTRIES_FILE: &str = "entries.postcard";

/// A long list that looks like a slice. In a lifted profile it is decoded on first use.
#[derive(Debug)]
pub struct Bulk<T> {
    /// The fingerprint, nothing but noughts where there is none, and the elements.
    packed: &'static [u8],
    /// Clones share what was decoded, since one profile is shown in several languages.
    elements: OnceLock<Arc<Vec<T>>>,
}

impl<T> Bulk<T> {
    /// The list with nothing in it.
    #[doc(hidden)]
    pub const fn empty() -> Self {
        Self { packed: &[], elements: OnceLock::new() }
    }

    /// Rebuilds a list from what [`Bulk::pack`] wrote.
    #[doc(hidden)]
    pub const fn lifted(packed: &'static [u8]) -> Self {
        Self { packed, elements: OnceLock::new() }
    }

    /// What [`Bulk::pack`] wrote, where it was given a fingerprint.
    #[doc(hidden)]
    pub fn remembered(&self) -> Option<&'static [u8]> {
        self.packed.first_chunk().is_some_and(|print: &Fingerprint| *print != [0; 32]).then_some(self.packed)
    }
}

impl<T: Serialize + Sync> Bulk<T> {
    /// The fingerprint and the elements, in [postcard](https://postcard.jamesmunns.com/wire-format)'s wire format.
    ///
    /// It is an error if an element cannot be serialised.
    pub fn pack(elements: &[T], fingerprint: Option<Fingerprint>) -> Result<Vec<u8>, postcard::Error> {
        let parts = elements.chunks(elements.len().div_ceil(PARTS).max(WORTHWHILE));
        let parts = parallel::all(parts.map(|part| move || postcard::to_stdvec(part)));
        let parts: Vec<Part> = parts.into_iter().map(|part| part.map(Part)).collect::<Result<_, _>>()?;
        postcard::to_stdvec(&(fingerprint.unwrap_or_default(), parts))
    }
}

/// A part of the elements, packed.
struct Part(Vec<u8>);

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<T: DeserializeOwned + Send> Bulk<T> {
    /// Decodes the literal, once.
    ///
    /// It is an error if the literal was packed by another version of this crate. Whoever skips this call sees an
    /// empty list then, never a panic.
    pub fn load(&self) -> Result<&[T], postcard::Error> {
        if let Some(elements) = self.elements.get() {
            return Ok(elements);
        }
        let elements = if self.packed.is_empty() { Vec::new() } else { Self::unpack(self.packed)?.1 };
        Ok(self.elements.get_or_init(|| Arc::new(elements)))
    }

    /// Reads what [`Bulk::pack`] wrote.
    ///
    /// It is an error if another version of this crate wrote it.
    pub fn unpack(packed: &[u8]) -> Result<(Fingerprint, Vec<T>), postcard::Error> {
        let (fingerprint, parts): (Fingerprint, Vec<&[u8]>) = postcard::from_bytes(packed)?;
        let parts = parallel::all(parts.into_iter().map(|part| move || postcard::from_bytes::<Vec<T>>(part)));
        let parts: Vec<Vec<T>> = parts.into_iter().collect::<Result<_, _>>()?;
        Ok((fingerprint, parts.into_iter().flatten().collect()))
    }
}

impl<T> From<Vec<T>> for Bulk<T> {
    fn from(elements: Vec<T>) -> Self {
        Self { packed: &[], elements: OnceLock::from(Arc::new(elements)) }
    }
}

impl<T: DeserializeOwned + Send> Deref for Bulk<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.load().unwrap_or_default()
    }
}

impl<T: DeserializeOwned + Send> Clone for Bulk<T> {
    fn clone(&self) -> Self {
        // Decoded before it is shared, so that it is decoded once. A literal that cannot be decoded is an error of whoever
        // loads the clone, too.
        let _ = self.load();
        Self { packed: self.packed, elements: self.elements.clone() }
    }
}

impl<T: DeserializeOwned + PartialEq + Send> PartialEq for Bulk<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: DeserializeOwned + Serialize + Send> Serialize for Bulk<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Bulk<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Bulk;

    #[test]
    fn a_packed_list_reads_as_it_was() {
        let packed = Bulk::pack(&["a".to_owned(), "b".to_owned()], None).unwrap();
        let bulk = Bulk::<String>::lifted(packed.leak());
        assert_eq!(bulk.load().unwrap(), ["a", "b"]);
        assert_eq!(bulk.len(), 2);
        assert_eq!(bulk.remembered(), None);
    }

    #[test]
    fn a_list_with_a_fingerprint_is_remembered() {
        let packed: &[u8] = Bulk::pack(&["a".to_owned()], Some([7; 32])).unwrap().leak();
        assert_eq!(Bulk::<String>::lifted(packed).remembered(), Some(packed));
        assert_eq!(Bulk::<String>::unpack(packed).unwrap(), ([7; 32], vec!["a".to_owned()]));
    }

    #[test]
    fn a_long_list_keeps_its_order() {
        let elements: Vec<u32> = (0..10_007).collect();
        let packed = Bulk::pack(&elements, None).unwrap();
        assert_eq!(Bulk::<u32>::unpack(&packed).unwrap().1, elements);
    }

    #[test]
    fn clones_share_the_elements() {
        let bulk = Bulk::<String>::lifted(Bulk::pack(&["a".to_owned()], None).unwrap().leak());
        let clone = bulk.clone();
        assert!(std::ptr::eq(bulk.load().unwrap(), clone.load().unwrap()));
    }

    #[test]
    fn a_foreign_literal_is_an_error_and_reads_as_empty() {
        let bulk = Bulk::<String>::lifted(&[200]);
        assert!(bulk.load().is_err());
        assert!(bulk.is_empty());
    }
}

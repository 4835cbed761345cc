//! Entries of bibliographies that an earlier reading of the same content has saved.
//!
//! A build compiles the content twice: for the build script, and as the library. The second time there is nothing new to
//! be said of the entries, which take longer to read than all the rest. So the build script saves them in its `OUT_DIR`
//! with a fingerprint of all that they were made of, if nothing was wrong with any of it, and the library takes them from
//! there where the fingerprint is still right.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use vitae_profile::{Bulk, ENTRIES_FILE, Fingerprint, Publication};

/// Entries of bibliographies that an earlier reading has saved, in the form of [`Bulk::pack`].
#[derive(Clone, Debug, Default)]
pub struct SavedEntries(Arc<Packed>);

/// What was saved, and what it says once somebody has asked.
#[derive(Debug, Default)]
struct Packed {
    packed: Vec<u8>,
    entries: OnceLock<Vec<Publication>>,
}

impl SavedEntries {
    /// What a build script has saved in `folder`, its `OUT_DIR`; empty where it has saved nothing.
    pub fn read_from(folder: &Path) -> Self {
        std::fs::read(folder.join(ENTRIES_FILE)).map(Self::new).unwrap_or_default()
    }

    /// What [`Bulk::pack`] wrote.
    pub fn new(packed: Vec<u8>) -> Self {
        Self(Arc::new(Packed { packed, entries: OnceLock::new() }))
    }

    /// The entries, if they were made of what `fingerprint` stands for.
    pub(crate) fn entries(&self, fingerprint: Fingerprint) -> Option<&[Publication]> {
        let Packed { packed, entries } = &*self.0;
        if !packed.starts_with(&fingerprint) {
            return None;
        }
        if let Some(entries) = entries.get() {
            return Some(entries);
        }
        let (_, read) = Bulk::unpack(packed).ok()?;
        Some(entries.get_or_init(|| read))
    }
}

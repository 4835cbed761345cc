//! What an earlier reading of the same content made of its bibliographies.
//!
//! A build compiles the content twice: for the build script, and as the library. The second time there is nothing new to
//! be said of the entries, which take longer to read than all the rest. So the first reading gives them a fingerprint of
//! all that they were made of, if nothing was wrong with any of it, and the second one takes them as they are.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use hmac_sha256::Hash;
use vitae_profile::{Bulk, ENTRIES_FILE, Fingerprint, Publication, Tag};

use crate::Loader;
use crate::check::{items_of, path_of};
use crate::modules::SourceFile;
use crate::tree::Tree;

/// Entries of bibliographies that an earlier reading left.
#[derive(Clone, Debug, Default)]
pub struct Earlier(Arc<Packed>);

/// What [`Bulk::pack`] wrote, and what it says.
#[derive(Debug, Default)]
struct Packed {
    packed: Vec<u8>,
    entries: OnceLock<Vec<Publication>>,
}

impl Earlier {
    /// What a build script has left in `folder`, its `OUT_DIR`; nothing where it has left nothing.
    pub fn left_in(folder: &Path) -> Self {
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

/// The fingerprint of all that the entries of a profile depend on: the files that it is written in, and the
/// bibliographies. Nothing where one of them is not known.
pub(crate) fn fingerprint(files: &[SourceFile], tree: &Tree, loader: &mut Loader) -> Option<Fingerprint> {
    let mut hash = Hash::new();
    let mut add = |part: &[u8]| {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    };
    add(env!("CARGO_PKG_VERSION").as_bytes());
    // The file of the call that is read comes first; whichever it is, the profile is the same.
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_unstable_by_key(|file| &file.path);
    for SourceFile { path, text, module: _ } in files {
        if text.is_empty() {
            return None;
        }
        add(path.as_bytes());
        add(text.as_bytes());
    }
    for bibliography in items_of(tree, Tag::Bibliography) {
        add(loader.asset(&path_of(bibliography)?).ok()?);
    }
    Some(hash.finalize())
}

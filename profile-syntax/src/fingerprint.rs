//! By what the entries of a profile can be known again.

use hmac_sha256::Hash;
use vitae_profile::{Fingerprint, Tag};

use crate::Loader;
use crate::check::{items_of, path_of};
use crate::modules::SourceFile;
use crate::tree::Tree;

/// The fingerprint of all that the entries of a profile depend on: the files that it is written in, and the
/// bibliographies. `None` where one of them cannot be read.
pub(crate) fn fingerprint(files: &[SourceFile], tree: &Tree, loader: &mut Loader) -> Option<Fingerprint> {
    let mut hash = Hash::new();
    let mut add = |part: &[u8]| {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    };
    add(env!("CARGO_PKG_VERSION").as_bytes());
    // The file of the call that is read comes first, and each file has its turn; the profile is the same.
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

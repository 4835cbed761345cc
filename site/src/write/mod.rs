//! Writes the files of a site: all of them or none, and without touching anything that Vitae did not write.
//!
//! In go the files of a site and its folder; out comes how many were written, left as they were, and removed.
//!
//! ```text
//! files --FileTree--> paths --+--> FolderUpdate (what to change) --Stage--> the folder
//! folder --Existing-----------+
//! ```
//!
//! Everything is first written below `.vitae-new` inside the folder, so that a missing asset or a full disk leaves the
//! site as it was, and then moved into place: file by file into folders that exist, new folders as a whole.
//! `.vitae-manifest` lists the files that are ours. While files are moved it lists the old and the new ones, so that
//! the build after one that was killed knows all of them. Nothing is flushed to the disk: after a power failure the
//! next build restores what differs.

mod compare;
mod error;
mod existing;
mod folder;
mod manifest;
mod path;
mod stage;
mod tree;
mod update;

use std::path::Path;
use std::time::SystemTime;

pub use error::WriteError;
pub use path::MANIFEST;

use crate::OutputFile;
use folder::Folder;
use stage::Stage;
use tree::FileTree;
use update::FolderUpdate;

/// What a build changed in the folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// How many files are new or have other bytes than before.
    pub written: usize,
    /// How many files had the right bytes already. They keep their time of modification.
    pub unchanged: usize,
    /// How many files of an earlier build the site no longer has.
    pub removed: usize,
}

/// Writes `files` to the folder `dist`, and removes what an earlier build wrote there and `files` lacks. Assets are
/// copied from below `content`.
///
/// Written files and changed folders get `stamp` as their time of modification, if it is given. With a time just before
/// a build script started, Cargo does not run the script again because of its own output.
///
/// It is an error, and nothing is changed, if `dist` holds files that Vitae did not write and no manifest, if such a
/// file is where one of the site should be, or if an asset cannot be read.
pub fn write(
    files: &[OutputFile],
    content: &Path,
    dist: &Path,
    stamp: Option<SystemTime>,
) -> Result<Summary, WriteError> {
    let tree = FileTree::new(files)?;
    let folder = Folder::open(dist)?;
    let previous = folder.manifest()?;
    let update = FolderUpdate::new(&tree, &previous, &folder, content)?;
    if !update.is_empty() {
        let mut stage = Stage::open(&folder, stamp)?;
        stage.write_files(&update, content)?;
        stage.replace_manifest(&update.manifest_during)?;
        stage.remove_blocking(&update)?;
        stage.move_files()?;
        stage.remove_stale(&update)?;
        stage.replace_manifest(&update.manifest_after)?;
        stage.close()?;
    }
    Ok(Summary { written: update.write.len(), unchanged: update.unchanged, removed: update.removed_count() })
}

//! Files of a site onto the disk: all of them or none, and nothing that is not ours is touched.
//!
//! In go the files of a site and the folder that they belong in; out comes how many were written, left and removed.
//! Everything is first written below `.vitae-new` inside that folder, so that a missing asset or a full disk leaves the
//! site as it was, and then moved into place: file by file where there is a folder already, and new folders as a whole. `.vitae-manifest` lists what is
//! ours: while files are being moved both what was there and what will be, so that a build that was cut short is
//! completed by the next. Nothing is flushed to the disk; after a power failure the next build restores what differs.

mod compare;
mod error;
mod folder;
mod ground;
mod layout;
mod manifest;
mod path;
mod plan;
mod stage;

use std::path::Path;
use std::time::SystemTime;

pub use error::WriteError;
pub use path::MANIFEST;

use crate::OutputFile;
use folder::Folder;
use layout::Layout;
use plan::Plan;
use stage::Stage;

/// What a build did to the folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that were right already. They keep their time of modification.
    pub unchanged: usize,
    /// Files of an earlier build that the site does not have any more.
    pub removed: usize,
}

/// Makes `dist` hold exactly `files` of ours; assets come from below `content`.
///
/// What is written gets `stamp` as its time of modification, where one is given, and so do the folders that changed:
/// with the time just before a build script started, Cargo does not take the script's own output for news.
///
/// It is an error, and nothing is changed, if `dist` is a folder in use by something else, if a file of somebody
/// else's stands where one of ours should, or if an asset cannot be read.
pub fn write(
    files: &[OutputFile],
    content: &Path,
    dist: &Path,
    stamp: Option<SystemTime>,
) -> Result<Summary, WriteError> {
    let layout = Layout::of(files)?;
    let folder = Folder::open(dist)?;
    let previous = folder.manifest()?;
    let plan = Plan::make(&layout, &previous, &folder, content)?;
    if plan.changes_something() {
        let mut stage = Stage::open(&folder, stamp)?;
        stage.prepare(&plan, content)?;
        stage.put_manifest(&plan.claimed)?;
        stage.clear_the_way(&plan)?;
        stage.put_files()?;
        stage.remove_stale(&plan)?;
        stage.put_manifest(&plan.kept)?;
        stage.close()?;
    }
    Ok(Summary { written: plan.write.len(), unchanged: plan.unchanged, removed: plan.removals() })
}

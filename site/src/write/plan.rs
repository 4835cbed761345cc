//! What has to be done to a folder so that it holds the site. Making the plan changes nothing.

use std::path::Path;

use vitae_profile::parallel;

use super::error::WriteError;
use super::folder::Folder;
use super::ground::Ground;
use super::layout::Layout;
use super::manifest::Manifest;
use super::path::{ancestors, parent};
use crate::OutputFile;

/// What has to be done, in terms of paths below the folder.
pub(super) struct Plan<'a> {
    /// Files whose bytes are not what they should be.
    pub(super) write: Vec<Put<'a>>,
    /// How many files are right already.
    pub(super) unchanged: usize,
    /// Folders to make, each after the one that it lies in.
    pub(super) new_folders: Vec<NewFolder<'a>>,
    /// Files of ours to remove.
    pub(super) stale_files: Vec<&'a str>,
    /// Those that must go first: they stand where a folder should, or in a folder that stands where a file should.
    pub(super) blocking_files: Vec<&'a str>,
    /// Folders of ours that the site needs no more, each before the one that it lies in.
    pub(super) stale_folders: Vec<&'a str>,
    /// What is ours while the plan is carried out.
    pub(super) claimed: Manifest,
    /// What is ours afterwards.
    pub(super) kept: Manifest,
    /// Whether the list of what is ours has to be written, or the traces of a build that was cut short removed.
    needs_tidying: bool,
}

/// A file to write.
#[derive(Clone, Copy)]
pub(super) struct Put<'a> {
    pub(super) file: &'a OutputFile,
    /// The uppermost of the folders that it lies in and that are not there yet.
    pub(super) new_above: Option<&'a str>,
}

/// A folder to make.
#[derive(Clone, Copy)]
pub(super) struct NewFolder<'a> {
    pub(super) path: &'a str,
    /// The uppermost folder above it that is not there yet, or itself.
    pub(super) top: &'a str,
}

impl<'a> Plan<'a> {
    /// Compares the site with what is there. It is an error if something of somebody else's is in the way.
    pub(super) fn make(
        layout: &Layout<'a>,
        previous: &'a Manifest,
        folder: &Folder,
        content: &Path,
    ) -> Result<Self, WriteError> {
        let ground = Ground::survey(&folder.path, previous, layout)?;
        let files: Vec<&OutputFile> = layout.files.values().copied().collect();
        let right = parallel::each(&files, |file| ground.is_right(file, content));
        let (mut write, mut unchanged) = (Vec::new(), 0);
        for (file, right) in files.into_iter().zip(right) {
            if right? {
                unchanged += 1;
            } else {
                write.push(Put { file, new_above: parent(&file.path).and_then(|above| ground.missing_top(above)) });
            }
        }

        let mut new_folders: Vec<NewFolder<'_>> = layout
            .folders
            .iter()
            .filter_map(|&path| ground.missing_top(path).map(|top| NewFolder { path, top }))
            .collect();
        new_folders.sort_unstable_by_key(|folder| folder.path);

        let mut stale_files = Vec::new();
        for path in previous.files.iter().filter(|path| !layout.files.contains_key(path.as_str())) {
            if ground.is_ours(path)? {
                stale_files.push(path.as_str());
            }
        }
        let stale_folders: Vec<&str> =
            previous.folders.iter().rev().map(String::as_str).filter(|path| !layout.folders.contains(path)).collect();
        let (blocking_files, stale_files) = stale_files.into_iter().partition(|path| {
            layout.folders.contains(path) || ancestors(path).any(|above| layout.files.contains_key(above))
        });

        let kept = Manifest {
            files: layout.files.keys().map(|&path| path.to_owned()).collect(),
            folders: layout
                .folders
                .iter()
                .filter(|&&path| previous.folders.contains(path) || ground.missing_top(path).is_some())
                .map(|&path| path.to_owned())
                .collect(),
        };
        let claimed = previous.union(&kept);
        let needs_tidying = kept != *previous || folder.has_traces();
        Ok(Self {
            write,
            unchanged,
            new_folders,
            stale_files,
            blocking_files,
            stale_folders,
            claimed,
            kept,
            needs_tidying,
        })
    }

    pub(super) fn changes_something(&self) -> bool {
        self.needs_tidying || !self.write.is_empty() || self.removals() > 0
    }

    pub(super) fn removals(&self) -> usize {
        self.stale_files.len() + self.blocking_files.len()
    }
}

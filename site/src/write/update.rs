//! What to change in a folder so that it holds the site. Finding that out changes nothing.

use std::path::Path;

use vitae_profile::parallel;

use super::error::WriteError;
use super::existing::Existing;
use super::folder::Folder;
use super::manifest::Manifest;
use super::path::{ancestors, parent};
use super::tree::FileTree;
use crate::OutputFile;

/// The changes, in paths below the folder.
pub(super) struct FolderUpdate<'a> {
    /// Files that are missing or have other bytes.
    pub(super) write: Vec<FileWrite<'a>>,
    /// How many files have the right bytes already.
    pub(super) unchanged: usize,
    /// Folders to create, each after the one that it lies in.
    pub(super) new_folders: Vec<NewFolder<'a>>,
    /// Our files that the site no longer has, except those in `blocking_files`.
    pub(super) stale_files: Vec<&'a str>,
    /// Those of them that must be removed before files are moved: one is where a folder of the site goes, or lies in a
    /// folder that is where a file of the site goes.
    pub(super) blocking_files: Vec<&'a str>,
    /// Our folders that the site no longer has, each before the one that it lies in.
    pub(super) stale_folders: Vec<&'a str>,
    /// The manifest while the update is carried out: what was ours and what will be.
    pub(super) manifest_during: Manifest,
    /// The manifest afterwards.
    pub(super) manifest_after: Manifest,
    /// Whether the manifest changes, or a build that was killed left its stage behind.
    needs_cleanup: bool,
}

/// A file to write.
#[derive(Clone, Copy)]
pub(super) struct FileWrite<'a> {
    pub(super) file: &'a OutputFile,
    /// The topmost of the missing folders that it lies in.
    pub(super) new_above: Option<&'a str>,
}

/// A folder to create.
#[derive(Clone, Copy)]
pub(super) struct NewFolder<'a> {
    pub(super) path: &'a str,
    /// The topmost of the missing folders that it lies in, or itself.
    pub(super) top: &'a str,
}

impl<'a> FolderUpdate<'a> {
    /// Compares the site with the folder. It is an error if a file that is not ours is where one of the site goes.
    pub(super) fn new(
        tree: &FileTree<'a>,
        previous: &'a Manifest,
        folder: &Folder,
        content: &Path,
    ) -> Result<Self, WriteError> {
        let existing = Existing::read(&folder.path, previous, tree)?;
        let files: Vec<&OutputFile> = tree.files.values().copied().collect();
        let up_to_date = parallel::each(&files, |file| existing.is_up_to_date(file, content));
        let (mut write, mut unchanged) = (Vec::new(), 0);
        for (file, up_to_date) in files.into_iter().zip(up_to_date) {
            if up_to_date? {
                unchanged += 1;
            } else {
                write.push(FileWrite {
                    file,
                    new_above: parent(&file.path).and_then(|above| existing.missing_top(above)),
                });
            }
        }

        let mut new_folders: Vec<NewFolder<'_>> = tree
            .folders
            .iter()
            .filter_map(|&path| existing.missing_top(path).map(|top| NewFolder { path, top }))
            .collect();
        new_folders.sort_unstable_by_key(|folder| folder.path);

        let mut stale_files = Vec::new();
        for path in previous.files.iter().filter(|path| !tree.files.contains_key(path.as_str())) {
            if existing.is_ours(path)? {
                stale_files.push(path.as_str());
            }
        }
        let stale_folders: Vec<&str> =
            previous.folders.iter().rev().map(String::as_str).filter(|path| !tree.folders.contains(path)).collect();
        let (blocking_files, stale_files) = stale_files.into_iter().partition(|path| {
            tree.folders.contains(path) || ancestors(path).any(|above| tree.files.contains_key(above))
        });

        let manifest_after = Manifest {
            files: tree.files.keys().map(|&path| path.to_owned()).collect(),
            folders: tree
                .folders
                .iter()
                .filter(|&&path| previous.folders.contains(path) || existing.missing_top(path).is_some())
                .map(|&path| path.to_owned())
                .collect(),
        };
        let manifest_during = previous.union(&manifest_after);
        let needs_cleanup = manifest_after != *previous || folder.has_stage();
        Ok(Self {
            write,
            unchanged,
            new_folders,
            stale_files,
            blocking_files,
            stale_folders,
            manifest_during,
            manifest_after,
            needs_cleanup,
        })
    }

    /// Returns `true` if there is nothing to change.
    pub(super) fn is_empty(&self) -> bool {
        !self.needs_cleanup && self.write.is_empty() && self.removed_count() == 0
    }

    /// How many files are removed.
    pub(super) fn removed_count(&self) -> usize {
        self.stale_files.len() + self.blocking_files.len()
    }
}

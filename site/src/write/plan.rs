//! What has to be done to a folder so that it holds the site. Making the plan changes nothing.

use std::collections::HashMap;
use std::path::Path;

use super::compare::{Occupant, has_bytes, has_bytes_of, what_is_at};
use super::error::{WriteError, cannot};
use super::folder::Folder;
use super::layout::{Layout, ancestors, parent};
use super::manifest::Manifest;
use crate::{Contents, OutputFile};

/// What has to be done, in terms of paths below the folder.
pub(super) struct Plan<'a> {
    /// Files whose bytes are not what they should be.
    pub(super) write: Vec<&'a OutputFile>,
    /// How many files are right already.
    pub(super) unchanged: usize,
    /// Folders to make, each after the one that it lies in.
    pub(super) new_folders: Vec<&'a str>,
    /// Files of ours to remove.
    pub(super) stale_files: Vec<&'a str>,
    /// Folders of ours that the site needs no more, each before the one that it lies in.
    pub(super) stale_folders: Vec<&'a str>,
    /// Those that must go first: they stand where a folder should, or in a folder that stands where a file should.
    pub(super) blocking_files: Vec<&'a str>,
    /// What is ours while the plan is carried out.
    pub(super) claimed: Manifest,
    /// What is ours afterwards.
    pub(super) kept: Manifest,
    /// Whether the list of what is ours has to be written, or the traces of a build that was cut short removed.
    needs_tidying: bool,
}

impl Plan<'_> {
    pub(super) fn changes_something(&self) -> bool {
        self.needs_tidying || !self.write.is_empty() || self.removals() > 0
    }

    pub(super) fn removals(&self) -> usize {
        self.stale_files.len() + self.blocking_files.len()
    }
}

impl<'a> Plan<'a> {
    /// Compares the site with what is there. It is an error if something of somebody else's is in the way.
    pub(super) fn make(
        layout: &Layout<'a>,
        previous: &'a Manifest,
        folder: &Folder,
        content: &Path,
    ) -> Result<Self, WriteError> {
        let mut ground = Ground { root: &folder.path, previous, layout, folders: HashMap::new() };
        let (mut write, mut unchanged, mut buffer) = (Vec::new(), 0, Vec::new());
        for (path, file) in &layout.files {
            if ground.is_right(path, file, content, &mut buffer)? {
                unchanged += 1;
            } else {
                write.push(*file);
            }
        }

        let mut new_folders: Vec<&str> =
            layout.folders.iter().copied().filter(|folder| ground.folders.get(folder) == Some(&false)).collect();
        new_folders.sort_unstable();

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
                .filter(|&&path| previous.folders.contains(path) || ground.folders.get(path) == Some(&false))
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
            stale_folders,
            blocking_files,
            claimed,
            kept,
            needs_tidying,
        })
    }
}

/// What is on the disk already, as far as it has been looked at.
struct Ground<'a, 'b> {
    root: &'b Path,
    previous: &'a Manifest,
    layout: &'b Layout<'a>,
    /// For each folder of the site whether it is there.
    folders: HashMap<&'a str, bool>,
}

impl<'a> Ground<'a, '_> {
    /// Whether `file` is there with the right bytes. It is an error if it may not be put there.
    fn is_right(
        &mut self,
        path: &'a str,
        file: &OutputFile,
        content: &Path,
        buffer: &mut Vec<u8>,
    ) -> Result<bool, WriteError> {
        if let Some(folder) = parent(path)
            && !self.has_folder(folder)?
        {
            return Ok(false);
        }
        let target = self.root.join(path);
        match what_is_at(&target).map_err(cannot("read", &target))? {
            Occupant::Nothing => Ok(false),
            Occupant::File(length) if self.previous.files.contains(path) => match &file.contents {
                Contents::Text(text) => Ok(length == text.len() as u64 && has_bytes(&target, text.as_bytes(), buffer)),
                Contents::Bytes(bytes) => Ok(length == bytes.len() as u64 && has_bytes(&target, bytes, buffer)),
                Contents::Asset(asset) => {
                    let asset = content.join(asset.as_str());
                    has_bytes_of(&target, length, &asset).map_err(|error| WriteError::Asset(asset, error))
                }
            },
            Occupant::Folder if self.holds_only_stale_files(&target, path)? => Ok(false),
            Occupant::File(_) | Occupant::Folder | Occupant::Other => Err(WriteError::InTheWay(target)),
        }
    }

    /// Whether the folder is there. It is an error if something else is in its place that is not a stale file of ours.
    fn has_folder(&mut self, path: &'a str) -> Result<bool, WriteError> {
        if let Some(&known) = self.folders.get(path) {
            return Ok(known);
        }
        let above = match parent(path) {
            Some(above) => self.has_folder(above)?,
            None => true,
        };
        let target = self.root.join(path);
        let occupant = if above { what_is_at(&target).map_err(cannot("read", &target))? } else { Occupant::Nothing };
        let there = match occupant {
            Occupant::Folder => true,
            Occupant::Nothing => false,
            Occupant::File(_) if self.previous.files.contains(path) => false,
            Occupant::File(_) | Occupant::Other => return Err(WriteError::InTheWay(target)),
        };
        self.folders.insert(path, there);
        Ok(there)
    }

    /// Whether a path of the previous build is still a file of the folder, and not behind a symbolic link.
    fn is_ours(&self, path: &str) -> Result<bool, WriteError> {
        for above in ancestors(path) {
            if self.folders.get(above) == Some(&true) {
                break;
            }
            let above = self.root.join(above);
            if what_is_at(&above).map_err(cannot("read", &above))? != Occupant::Folder {
                return Ok(false);
            }
        }
        let target = self.root.join(path);
        Ok(matches!(what_is_at(&target).map_err(cannot("read", &target))?, Occupant::File(_)))
    }

    /// Whether a folder that must make way for a file holds nothing but what will be removed anyhow.
    fn holds_only_stale_files(&self, target: &Path, path: &str) -> Result<bool, WriteError> {
        if !self.previous.folders.contains(path) {
            return Ok(false);
        }
        for entry in std::fs::read_dir(target).map_err(cannot("read", target))? {
            let name = entry.map_err(cannot("read", target))?.file_name();
            let Some(inner) = name.to_str().map(|name| format!("{path}/{name}")) else {
                return Ok(false);
            };
            let inner_target = target.join(&name);
            let stale = match what_is_at(&inner_target).map_err(cannot("read", &inner_target))? {
                Occupant::File(_) => {
                    self.previous.files.contains(&inner) && !self.layout.files.contains_key(inner.as_str())
                }
                Occupant::Folder => self.holds_only_stale_files(&inner_target, &inner)?,
                Occupant::Nothing => true,
                Occupant::Other => false,
            };
            if !stale {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

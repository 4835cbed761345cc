//! What the folder holds before the site is written to it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::compare::{Occupant, has_bytes, has_bytes_of, what_is_at};
use super::error::{WriteError, cannot};
use super::manifest::Manifest;
use super::path::{ancestors, parent};
use super::tree::FileTree;
use crate::{Contents, OutputFile};

/// The folder as the last build, and whoever has edited it since, left it.
pub(super) struct Existing<'a, 'b> {
    root: &'b Path,
    previous: &'a Manifest,
    tree: &'b FileTree<'a>,
    /// For each folder of the site: `None` if it exists, otherwise the topmost missing one of it and those it lies in.
    folders: HashMap<&'a str, Option<&'a str>>,
}

impl<'a, 'b> Existing<'a, 'b> {
    /// Looks for the folders of the site. It is an error if something that is not ours is in the place of one.
    pub(super) fn read(root: &'b Path, previous: &'a Manifest, tree: &'b FileTree<'a>) -> Result<Self, WriteError> {
        let mut existing = Self { root, previous, tree, folders: HashMap::with_capacity(tree.folders.len()) };
        for folder in &tree.folders {
            existing.look_for(folder)?;
        }
        Ok(existing)
    }

    fn look_for(&mut self, path: &'a str) -> Result<Option<&'a str>, WriteError> {
        if let Some(&known) = self.folders.get(path) {
            return Ok(known);
        }
        let above = match parent(path) {
            Some(above) => self.look_for(above)?,
            None => None,
        };
        let missing = if above.is_some() {
            above
        } else {
            let target = self.root.join(path);
            match what_is_at(&target).map_err(cannot("read", &target))? {
                Occupant::Folder => None,
                Occupant::Nothing => Some(path),
                Occupant::File(_) if self.previous.files.contains(path) => Some(path),
                Occupant::File(_) | Occupant::Other => return Err(WriteError::InTheWay(target)),
            }
        };
        self.folders.insert(path, missing);
        Ok(missing)
    }

    /// Returns the topmost missing folder on the way to the folder `path`, that one included; `None` if it exists.
    pub(super) fn missing_top(&self, path: &str) -> Option<&'a str> {
        self.folders.get(path).copied().flatten()
    }

    /// Returns `true` if `file` is there with the right bytes. It is an error if something that is not ours is in its
    /// place.
    pub(super) fn is_up_to_date(&self, file: &OutputFile, content: &Path) -> Result<bool, WriteError> {
        let OutputFile { path, contents, printed: _ } = file;
        if parent(path).is_some_and(|folder| self.missing_top(folder).is_some()) {
            return Ok(false);
        }
        let target = self.root.join(path);
        match what_is_at(&target).map_err(cannot("read", &target))? {
            Occupant::Nothing => Ok(false),
            Occupant::File(length) if self.previous.files.contains(path) => match contents {
                Contents::Text(text) => Ok(length == text.len() as u64 && has_bytes(&target, text.as_bytes())),
                Contents::Bytes(bytes) => Ok(length == bytes.len() as u64 && has_bytes(&target, bytes)),
                Contents::Asset(asset) => {
                    let asset = content.join(asset.as_str());
                    has_bytes_of(&target, length, &asset).map_err(|error| WriteError::Asset(asset, error))
                }
                Contents::Pdf(_) | Contents::Card(_) | Contents::Resized(..) => Ok(false),
            },
            Occupant::Folder if self.holds_only_stale_files(&target, path)? => Ok(false),
            Occupant::File(_) | Occupant::Folder | Occupant::Other => Err(WriteError::InTheWay(target)),
        }
    }

    /// Returns `true` if a path of the previous build is still a file of the folder.
    ///
    /// If a folder on the way was replaced by a symbolic link, the file behind it is not ours, and removing it would
    /// remove something outside of the site.
    pub(super) fn is_ours(&self, path: &str) -> Result<bool, WriteError> {
        for above in ancestors(path) {
            if self.folders.get(above) == Some(&None) {
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

    /// Returns `true` if a folder that a file is to replace holds only files that will be removed.
    fn holds_only_stale_files(&self, target: &Path, path: &str) -> Result<bool, WriteError> {
        if !self.previous.folders.contains(path) {
            return Ok(false);
        }
        for entry in fs::read_dir(target).map_err(cannot("read", target))? {
            let name = entry.map_err(cannot("read", target))?.file_name();
            let Some(inner) = name.to_str().map(|name| format!("{path}/{name}")) else {
                return Ok(false);
            };
            let inner_target = target.join(&name);
            let stale = match what_is_at(&inner_target).map_err(cannot("read", &inner_target))? {
                Occupant::File(_) => {
                    self.previous.files.contains(&inner) && !self.tree.files.contains_key(inner.as_str())
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

//! What is on the disk before anything is done to it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::compare::{Occupant, has_bytes, has_bytes_of, what_is_at};
use super::error::{WriteError, cannot};
use super::layout::Layout;
use super::manifest::Manifest;
use super::path::{ancestors, parent};
use crate::{Contents, OutputFile};

/// A folder as the last build and its user left it.
pub(super) struct Ground<'a, 'b> {
    root: &'b Path,
    previous: &'a Manifest,
    layout: &'b Layout<'a>,
    /// For each folder of the site nothing if it is there, or else the uppermost of those above that are not.
    folders: HashMap<&'a str, Option<&'a str>>,
}

impl<'a, 'b> Ground<'a, 'b> {
    /// Looks for the folders of the site. It is an error if something of somebody else's stands in the place of one.
    pub(super) fn survey(root: &'b Path, previous: &'a Manifest, layout: &'b Layout<'a>) -> Result<Self, WriteError> {
        let mut ground = Self { root, previous, layout, folders: HashMap::with_capacity(layout.folders.len()) };
        for folder in &layout.folders {
            ground.look_for(folder)?;
        }
        Ok(ground)
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

    /// The uppermost folder on the way to the folder `path` of the site that is not there, if one is not.
    pub(super) fn missing_top(&self, path: &str) -> Option<&'a str> {
        self.folders.get(path).copied().flatten()
    }

    /// Whether `file` is there with the right bytes. It is an error if it may not be put there.
    pub(super) fn is_right(&self, file: &OutputFile, content: &Path) -> Result<bool, WriteError> {
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

    /// Whether a path of the previous build is still a file of the folder, and not behind a symbolic link.
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

    /// Whether a folder that must make way for a file holds nothing but what will be removed anyhow.
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

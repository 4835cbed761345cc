//! The paths of a site: which files and which folders it has, each once.

use std::collections::{BTreeMap, HashSet};

use super::error::WriteError;
use super::path::{ancestors, is_plain};
use crate::OutputFile;

/// The files of a site by path, and the folders that they need.
pub(super) struct Layout<'a> {
    pub(super) files: BTreeMap<&'a str, &'a OutputFile>,
    pub(super) folders: HashSet<&'a str>,
}

impl<'a> Layout<'a> {
    /// Takes files whose paths are plain and different, none below another.
    pub(super) fn of(files: &'a [OutputFile]) -> Result<Self, WriteError> {
        let mut layout = Self { files: BTreeMap::new(), folders: HashSet::new() };
        for file in files {
            if !is_plain(&file.path) {
                return Err(WriteError::CrookedPath(file.path.clone()));
            }
            if layout.files.insert(&file.path, file).is_some() {
                return Err(WriteError::PathTaken(file.path.clone()));
            }
            for folder in ancestors(&file.path) {
                if !layout.folders.insert(folder) {
                    break;
                }
            }
        }
        match layout.folders.iter().find(|folder| layout.files.contains_key(*folder)) {
            Some(folder) => Err(WriteError::PathTaken((*folder).to_owned())),
            None => Ok(layout),
        }
    }
}

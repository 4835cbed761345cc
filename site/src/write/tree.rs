//! The files and folders of a site by path.

use std::collections::{BTreeMap, HashSet};

use super::error::WriteError;
use super::path::{ancestors, is_plain};
use crate::OutputFile;

/// The files of a site by path, and the folders that they lie in.
pub(super) struct FileTree<'a> {
    pub(super) files: BTreeMap<&'a str, &'a OutputFile>,
    pub(super) folders: HashSet<&'a str>,
}

impl<'a> FileTree<'a> {
    /// Checks the paths of `files`. It is an error if one is not plain, if two are equal, or if one is a folder of
    /// another.
    pub(super) fn new(files: &'a [OutputFile]) -> Result<Self, WriteError> {
        let mut tree = Self { files: BTreeMap::new(), folders: HashSet::new() };
        for file in files {
            if !is_plain(&file.path) {
                return Err(WriteError::CrookedPath(file.path.clone()));
            }
            if tree.files.insert(&file.path, file).is_some() {
                return Err(WriteError::PathTaken(file.path.clone()));
            }
            // If a folder is known, those that it lies in are, too.
            for folder in ancestors(&file.path) {
                if !tree.folders.insert(folder) {
                    break;
                }
            }
        }
        match tree.folders.iter().find(|folder| tree.files.contains_key(*folder)) {
            Some(folder) => Err(WriteError::PathTaken((*folder).to_owned())),
            None => Ok(tree),
        }
    }
}

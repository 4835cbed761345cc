//! The paths of a site: which files and which folders it has, each once.

use std::collections::{BTreeMap, HashSet};

use super::error::WriteError;
use super::folder::{MANIFEST, STAGE};
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

/// Whether `path` stays below where it starts from and is none of the names that we keep for ourselves.
pub(super) fn is_plain(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    first != MANIFEST
        && first != STAGE
        && !path.contains(|character: char| character.is_control() || matches!(character, '\\' | ':'))
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// The folders that `path` lies in, the nearest first: `a/b` and `a` for `a/b/c`.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |path| parent(path))
}

/// The folder that `path` lies in, if it is not the site's own.
pub(super) fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::{ancestors, is_plain};

    #[test]
    fn only_paths_below_the_folder_are_plain() {
        for crooked in [
            "",
            "/etc/passwd",
            "a//b",
            "a/../b",
            "..",
            "./a",
            "a\\b",
            "C:/a",
            "a\nb",
            ".vitae-manifest",
            ".vitae-new/0",
        ] {
            assert!(!is_plain(crooked), "{crooked}");
        }
        assert!(is_plain("a/.vitae-manifest"));
        assert!(is_plain(".nojekyll"));
    }

    #[test]
    fn ancestors_come_nearest_first() {
        assert_eq!(ancestors("a/b/c").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(ancestors("a").count(), 0);
    }
}

//! The one place that reads files: bibliographies, prose and assets. Both doors share it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vitae_bibliography::BibliographyCache;
use vitae_profile::AssetPath;

use crate::saved_entries::SavedEntries;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such file.
    Missing,
    /// It leads out of the folder through a link.
    Outside,
    /// It is there, but cannot be read: the system's words.
    Unreadable(String),
}

/// Reads files below a folder, each once, and remembers which.
#[derive(Debug)]
pub struct Loader {
    root: PathBuf,
    folder: PathBuf,
    real_folder: PathBuf,
    files: BTreeMap<PathBuf, Result<Vec<u8>, LoadError>>,
    bibliography_cache: Option<BibliographyCache>,
    saved_entries: Option<SavedEntries>,
    bibliographies: bool,
}

impl Loader {
    /// A loader for the content folder `folder` of the package whose manifest lies in `root`.
    pub fn new(root: impl Into<PathBuf>, folder: impl Into<PathBuf>) -> Self {
        let (root, folder) = (root.into(), folder.into());
        let real_folder = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        Self {
            root,
            folder,
            real_folder,
            files: BTreeMap::new(),
            bibliography_cache: None,
            saved_entries: None,
            bibliographies: true,
        }
    }

    /// The same loader, whose bibliographies are read through `cache`.
    #[must_use]
    pub fn with_bibliography_cache(self, cache: BibliographyCache) -> Self {
        Self { bibliography_cache: Some(cache), ..self }
    }

    /// The same loader for one of several readings in a row: where nothing has changed since, it takes the entries of
    /// bibliographies that an earlier one has saved. See [`Reading::fingerprint`](crate::Reading::fingerprint).
    #[must_use]
    pub fn with_saved_entries(self, entries: SavedEntries) -> Self {
        Self { saved_entries: Some(entries), ..self }
    }

    /// The same loader for those who ask for the places of the profile's own items: it leaves bibliographies alone.
    #[must_use]
    pub fn without_bibliographies(self) -> Self {
        Self { bibliographies: false, ..self }
    }

    /// Whether bibliographies are to be read.
    pub(crate) fn reads_bibliographies(&self) -> bool {
        self.bibliographies
    }

    /// The cache that bibliographies are read through, if there is one.
    pub(crate) fn bibliography_cache(&self) -> Option<BibliographyCache> {
        self.bibliography_cache.clone()
    }

    /// The entries that an earlier reading has saved; `None` unless a caller wants to use them.
    pub(crate) fn saved_entries(&self) -> Option<SavedEntries> {
        self.saved_entries.clone()
    }

    /// The content folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How a file is called in messages: relative to the manifest's folder, with `/`.
    pub fn shown(&self, path: &Path) -> String {
        let shown = path.strip_prefix(&self.root).unwrap_or(path);
        shown.to_string_lossy().replace('\\', "/")
    }

    /// The file at `path` below the content folder.
    pub fn asset(&mut self, path: &AssetPath) -> Result<&[u8], LoadError> {
        self.file(&self.folder.join(path.as_str()))
    }

    /// The file at `path`, which must lie below the content folder once its links are followed.
    pub fn file(&mut self, path: &Path) -> Result<&[u8], LoadError> {
        let real_folder = &self.real_folder;
        let read = self.files.entry(path.to_owned()).or_insert_with(|| {
            let unreadable = |error: std::io::Error| match error.kind() {
                std::io::ErrorKind::NotFound => LoadError::Missing,
                _ => LoadError::Unreadable(error.to_string()),
            };
            let real = path.canonicalize().map_err(unreadable)?;
            if !real.starts_with(real_folder) {
                return Err(LoadError::Outside);
            }
            std::fs::read(&real).map_err(unreadable)
        });
        read.as_deref().map_err(Clone::clone)
    }

    /// Takes `text` for what the file at `path` holds, whatever is on the disk.
    pub(crate) fn hold(&mut self, path: &Path, text: &str) {
        self.files.insert(path.to_owned(), Ok(text.as_bytes().to_vec()));
    }

    /// Every file that was asked for, whether it was there or not, sorted.
    pub fn tracked(&self) -> Vec<PathBuf> {
        self.files.keys().cloned().collect()
    }

    /// The names of the files below the content folder with one of these extensions, for suggestions.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        collect_names(&self.folder, "", 0, &mut names);
        names.sort();
        names
    }
}

/// How deep and how many: enough for suggestions, and no more.
const DEPTH: usize = 6;
const NAMES: usize = 2_000;

fn collect_names(folder: &Path, prefix: &str, depth: usize, names: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if names.len() >= NAMES {
            return;
        }
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < DEPTH => {
                collect_names(&entry.path(), &format!("{name}/"), depth + 1, names);
            }
            Ok(_) => names.push(name),
            Err(_) => {}
        }
    }
}

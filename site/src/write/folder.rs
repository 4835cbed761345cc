//! The folder that a site is written to: whether it may be, and that nobody else writes to it meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};
use super::manifest::Manifest;
use super::path::{MANIFEST, STAGE};

/// A folder that we may write to, for as long as this value lives.
pub(super) struct Folder {
    pub(super) path: PathBuf,
    _lock: Option<File>,
}

impl Folder {
    /// Takes a folder that is ours, empty, or not there yet, and waits until nobody else has it.
    pub(super) fn open(dist: &Path) -> Result<Self, WriteError> {
        let path = resolve(dist)?;
        check_owner(&path)?;
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(cannot("create", parent))?;
        }
        let lock = lock(&path)?;
        check_owner(&path)?;
        Ok(Self { path, _lock: lock })
    }

    /// The list of what an earlier build left here.
    pub(super) fn manifest(&self) -> Result<Manifest, WriteError> {
        let path = self.path.join(MANIFEST);
        match fs::read(&path) {
            Ok(bytes) => String::from_utf8(bytes)
                .ok()
                .and_then(|text| Manifest::parse(&text))
                .ok_or(WriteError::ForeignManifest(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Manifest::default()),
            Err(error) => Err(cannot("read", &path)(error)),
        }
    }

    /// Whether a build was cut short here.
    pub(super) fn has_traces(&self) -> bool {
        fs::symlink_metadata(self.path.join(STAGE)).is_ok()
    }
}

/// The folder's path without symbolic links, so that one folder has one lock.
fn resolve(dist: &Path) -> Result<PathBuf, WriteError> {
    let absolute = std::path::absolute(dist).map_err(cannot("find", dist))?;
    match fs::canonicalize(&absolute) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(&absolute).is_err() => {
            let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else {
                return Ok(absolute);
            };
            Ok(resolve(parent)?.join(name))
        }
        resolved => resolved.map_err(cannot("find", &absolute)),
    }
}

/// Refuses a folder that has something in it and no manifest. What a first build left that was cut short is ours.
fn check_owner(path: &Path) -> Result<(), WriteError> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => {
            return match error.kind() {
                io::ErrorKind::NotFound => Ok(()),
                io::ErrorKind::NotADirectory => Err(WriteError::NotAFolder(path.to_owned())),
                _ => Err(cannot("read", path)(error)),
            };
        }
    };
    if fs::symlink_metadata(path.join(MANIFEST)).is_ok_and(|manifest| manifest.is_file()) {
        return Ok(());
    }
    let mut names: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect();
    names.sort();
    match names.into_iter().find(|name| name != STAGE) {
        Some(holds) => Err(WriteError::ForeignFolder { folder: path.to_owned(), holds }),
        None => Ok(()),
    }
}

/// Locks a file beside the folder, which outlives the folder; or the folder itself, where nothing may be put beside it.
fn lock(path: &Path) -> Result<Option<File>, WriteError> {
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Ok(None);
    };
    let beside = parent.join(format!(".{}.vitae-lock", name.to_string_lossy()));
    let opened = OpenOptions::new().write(true).create(true).truncate(false).open(&beside);
    let file = match opened {
        Err(_) if path.is_dir() => File::open(path).map_err(cannot("open", path))?,
        opened => opened.map_err(cannot("create", &beside))?,
    };
    match file.lock() {
        Ok(()) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
        Err(error) => Err(cannot("lock", &beside)(error)),
    }
}

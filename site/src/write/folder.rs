//! The folder that a site is written to: whether Vitae may write there, and a lock against other builds.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};
use super::manifest::Manifest;
use super::path::{MANIFEST, STAGE};

/// A folder that we may write to. It is locked as long as this value lives.
pub(super) struct Folder {
    pub(super) path: PathBuf,
    _lock: Option<File>,
}

impl Folder {
    /// Opens a folder that is ours, empty or missing, and waits until no other build has it locked.
    pub(super) fn open(dist: &Path) -> Result<Self, WriteError> {
        let path = resolve(dist)?;
        check_owner(&path)?;
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(cannot("create", parent))?;
        }
        let lock = lock(&path)?;
        // Once more: another build may have written to the folder while this one waited for it.
        check_owner(&path)?;
        Ok(Self { path, _lock: lock })
    }

    /// Reads the manifest of the previous build. If there is none, it is empty.
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

    /// Returns `true` if a build that was killed left its stage here.
    pub(super) fn has_stage(&self) -> bool {
        fs::symlink_metadata(self.path.join(STAGE)).is_ok()
    }
}

/// Resolves symbolic links, so that one folder has one lock. The folder, and those it lies in, may be missing.
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

/// Refuses a folder that is not empty and has no manifest. A stage alone is what a first build left that was killed.
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

/// Locks a file beside the folder. A lock file inside would be lost along with the folder, if somebody deletes that
/// while another build waits. Where no file may be created beside it, the folder itself is locked; where the system has
/// no locks, nothing is.
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

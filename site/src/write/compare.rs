//! Compares files with what they should hold.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Returns `true` if the file at `path` has exactly `bytes`, `false` if it cannot be read.
pub(super) fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    let read = || -> io::Result<bool> {
        let mut file = File::open(path)?;
        // One byte more than expected, so that a longer file shows.
        let mut found = vec![0; bytes.len() + 1];
        let mut filled = 0;
        while let Some(rest) = found.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match file.read(rest)? {
                0 => break,
                count => filled += count,
            }
        }
        Ok(found.get(..filled) == Some(bytes))
    };
    read().unwrap_or(false)
}

/// Returns `true` if the file at `path`, of the given length, has the bytes of the file at `asset`. It is an error if
/// the asset cannot be read.
pub(super) fn has_bytes_of(path: &Path, length: u64, asset: &Path) -> io::Result<bool> {
    let mut asset = File::open(asset)?;
    if asset.metadata()?.len() != length {
        return Ok(false);
    }
    let Ok(mut file) = File::open(path) else {
        return Ok(false);
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    loop {
        ours.clear();
        theirs.clear();
        if (&mut file).take(CHUNK).read_to_end(&mut ours).is_err() {
            return Ok(false);
        }
        (&mut asset).take(CHUNK).read_to_end(&mut theirs)?;
        if ours != theirs || theirs.is_empty() {
            return Ok(ours == theirs);
        }
    }
}

/// How many bytes of two files are compared at a time.
const CHUNK: u64 = 1 << 18;

/// Looks at `path` without following a symbolic link.
pub(super) fn what_is_at(path: &Path) -> io::Result<Occupant> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(Occupant::Folder),
        Ok(metadata) if metadata.is_file() => Ok(Occupant::File(metadata.len())),
        Ok(_) => Ok(Occupant::Other),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Occupant::Nothing)
        }
        Err(error) => Err(error),
    }
}

/// What there is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occupant {
    Nothing,
    /// A regular file, with its length.
    File(u64),
    Folder,
    /// A symbolic link, a device, a pipe.
    Other,
}

//! Why a site could not be written. Nothing of it was changed then, unless the disk failed in the middle.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// The folder of the site is no folder.
    NotAFolder(PathBuf),
    /// The folder has something in it and no manifest of ours.
    ForeignFolder {
        /// The folder.
        folder: PathBuf,
        /// Something that is in it.
        holds: String,
    },
    /// The manifest cannot be understood.
    ForeignManifest(PathBuf),
    /// Something that we did not write stands where a file or a folder of the site should.
    InTheWay(PathBuf),
    /// A path of the site is not a plain relative path.
    CrookedPath(String),
    /// Two files of the site have one path, or one has a path below the other's.
    PathTaken(String),
    /// A file of the content folder cannot be read.
    Asset(PathBuf, io::Error),
    /// The system refused.
    System {
        /// What was tried: `create`.
        action: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

impl WriteError {
    /// What to do about it, where that is knowable.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::NotAFolder(_) => Some("move that file away, or set `SITE_DIR` to another folder".to_owned()),
            Self::ForeignFolder { .. } => {
                Some("set `SITE_DIR` to a folder that is new or empty, or empty this one yourself".to_owned())
            }
            Self::ForeignManifest(path) => Some(format!(
                "if everything in `{}` was generated, delete that folder and build again",
                path.parent().unwrap_or(path).display()
            )),
            Self::InTheWay(_) => {
                Some("nothing was changed; move it elsewhere, or give the page another address".to_owned())
            }
            Self::Asset(..) | Self::CrookedPath(_) | Self::PathTaken(_) | Self::System { .. } => None,
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFolder(path) => {
                write!(f, "the site cannot be written to `{}`: it is not a folder", path.display())
            }
            Self::ForeignFolder { folder, holds } => write!(
                f,
                "the site cannot be written to `{}`: the folder holds `{holds}`, and Vitae has not written to it before",
                folder.display()
            ),
            Self::ForeignManifest(path) => write!(f, "`{}` is not a manifest that can be read", path.display()),
            Self::InTheWay(path) => {
                write!(f, "`{}` is in the way: Vitae has not written it and will not replace it", path.display())
            }
            Self::CrookedPath(path) => write!(f, "`{path}` cannot be the path of a file of the site"),
            Self::PathTaken(path) => write!(f, "the site has two files at `{path}`"),
            Self::Asset(path, error) => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::System { action, path, error } => write!(f, "cannot {action} `{}`: {error}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Asset(_, error) | Self::System { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// Names what was tried, for an error of the system.
pub(super) fn cannot(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    move |error| WriteError::System { action, path: path.to_owned(), error }
}

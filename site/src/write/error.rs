//! Why a site could not be written. Nothing was changed then, unless the system failed while files were moved.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// The path of the site's folder is that of a file.
    NotAFolder(PathBuf),
    /// The folder is not empty and has no manifest.
    ForeignFolder {
        /// The folder.
        folder: PathBuf,
        /// One of the things that it holds.
        holds: String,
    },
    /// The manifest cannot be parsed.
    ForeignManifest(PathBuf),
    /// Something that Vitae did not write is where a file or folder of the site goes.
    InTheWay(PathBuf),
    /// A path of the site is not a plain relative path.
    CrookedPath(String),
    /// Two files of the site have the same path, or one is a folder of the other.
    PathTaken(String),
    /// A file of the content folder cannot be read.
    Asset(PathBuf, io::Error),
    /// An operation of the system failed.
    System {
        /// The operation: `create`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The error.
        error: io::Error,
    },
}

impl WriteError {
    /// What to do about it, if that is known.
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

/// Adds the operation and the path to an error of the system.
pub(super) fn cannot(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    move |error| WriteError::System { action, path: path.to_owned(), error }
}

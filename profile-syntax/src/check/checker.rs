//! What the checks of single items share.

use std::path::PathBuf;

use super::declare::Names;
use crate::origins::Origins;
use crate::tree::Tree;
use crate::{Loader, Report};

/// What is known while items are read one by one.
pub(super) struct Checker<'a> {
    pub(super) report: &'a mut Report,
    pub(super) tree: &'a Tree,
    pub(super) loader: &'a mut Loader,
    /// The folder that `#[doc = include_str!(..)]` counts from.
    pub(super) folder: PathBuf,
    pub(super) names: Names,
    /// Whether a bibliography has entries.
    pub(super) has_entries: bool,
    pub(super) origins: Origins,
}

//! Where the call of the macro stands.

use std::path::{Path, PathBuf};

use proc_macro2::Span;
use vitae_syntax::{Loader, stands_as_item};

/// Returns the file of the call, or `None` in an editor.
pub(crate) fn file_of_call(root: &Path) -> Option<PathBuf> {
    let file = Span::call_site().local_file()?;
    let absolute =
        if file.is_absolute() { file } else { std::env::current_dir().unwrap_or_else(|_| root.to_owned()).join(file) };
    // Other paths are built from the manifest's folder. If that is reached by a symbolic link, this one must start with
    // it, too, for the same file to have the same path.
    let (real, real_root) = (absolute.canonicalize().ok()?, root.canonicalize().ok()?);
    Some(real.strip_prefix(&real_root).map(|below| root.join(below)).unwrap_or(real))
}

/// Returns `true` if the call stands where an item does, and so holds a part of a profile, whatever is in it.
pub(crate) fn is_item(file: Option<&Path>, loader: &mut Loader) -> bool {
    let Some(file) = file else { return false };
    let Ok(text) = loader.file(file) else { return false };
    let text = String::from_utf8_lossy(text);
    let start = Span::call_site().start();
    let lines = || text.split_inclusive('\n');
    let mut before: String = lines().take(start.line.saturating_sub(1)).collect();
    let line = lines().nth(start.line.saturating_sub(1)).unwrap_or_default();
    before.extend(line.chars().take(start.column));
    let after = text.get(before.len()..).unwrap_or_default();
    stands_as_item(&before, after)
}

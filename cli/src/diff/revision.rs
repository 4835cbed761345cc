//! The content at a revision, checked out into a folder of its own without touching the working tree.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};

use crate::package::Package;

/// Checks the content of `package` at `revision` out into `folder`, with an index of its own.
pub(super) fn check_out(package: &Package, revision: &str, folder: &Path) -> anyhow::Result<Package> {
    if revision.starts_with('-') {
        bail!("`{revision}` is no revision");
    }
    let git = |at: &Path, arguments: &[&OsStr]| git(at, folder, arguments);
    let place = git(&package.root, &["rev-parse", "--show-toplevel", "--show-prefix"].map(OsStr::new))?;
    let (top, prefix) = place.split_once('\n').unwrap_or((&place, ""));
    // Git is called at the top of the checkout, since in a folder below it only sees that folder.
    let top = Path::new(top);
    let tree = format!("{revision}:{}content", prefix.trim_end_matches('\n'));
    git(top, &["read-tree", &tree].map(OsStr::new))
        .with_context(|| format!("cannot find the content at {revision}"))?;
    let mut option = OsStr::new("--prefix=").to_owned();
    option.push(folder.join("content"));
    option.push("/");
    git(top, &[OsStr::new("checkout-index"), OsStr::new("--all"), &option])?;
    let source = package.source.strip_prefix(&package.content).unwrap_or(Path::new("profile.rs"));
    let mut old = Package::at(folder);
    old.source = old.content.join(source);
    Ok(old)
}

/// Runs git at `place`, with an index in `folder`.
fn git(place: &Path, folder: &Path, arguments: &[&OsStr]) -> anyhow::Result<String> {
    let mut command = Command::new("git");
    command.current_dir(place).env("GIT_INDEX_FILE", folder.join("index")).args(arguments);
    let output = command.output().context("cannot run git")?;
    if !output.status.success() {
        bail!("git says: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

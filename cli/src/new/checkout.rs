//! The dependency of a new site on `vitae`: the published version, or a checkout.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::dsl::string_literal;

/// Returns the keys of the dependency, for the manifest in `folder`. `checkout` is relative to the working directory.
pub(super) fn dependency(checkout: Option<&Path>, folder: &Path) -> anyhow::Result<String> {
    let Some(checkout) = checkout else {
        return Ok(format!("version = {}", string_literal(env!("CARGO_PKG_VERSION"))));
    };
    let real = checkout.canonicalize().with_context(|| format!("there is no checkout at {}", checkout.display()))?;
    let facade = [real.join("vitae"), real.clone()].into_iter().find(|folder| is_facade(folder));
    let Some(facade) = facade else { bail!("{} is no checkout of Vitae", checkout.display()) };
    let folder = folder.canonicalize().with_context(|| format!("cannot use {}", folder.display()))?;
    let path = relative(&folder, &facade);
    Ok(format!("path = {}", string_literal(&path.to_string_lossy().replace('\\', "/"))))
}

/// Returns `true` if the folder contains the package `vitae`.
fn is_facade(folder: &Path) -> bool {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    manifest.lines().any(|line| line.replace(' ', "") == "name=\"vitae\"")
}

/// Returns the relative path from one folder to another.
fn relative(from: &Path, to: &Path) -> PathBuf {
    let common = from.components().zip(to.components()).take_while(|(from, to)| from == to).count();
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    up.chain(to.components().skip(common)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relative;

    #[test]
    fn the_way_goes_up_and_down() {
        assert_eq!(relative(Path::new("/a/me"), Path::new("/a/vitae/vitae")), Path::new("../vitae/vitae"));
        assert_eq!(relative(Path::new("/a"), Path::new("/a/b")), Path::new("b"));
    }
}

//! Paths below the folder that a site is written to.

/// The name of the manifest, the list of the files that Vitae wrote, at the top of the folder.
pub const MANIFEST: &str = ".vitae-manifest";
/// The name of the folder in which files are written before they are moved into place.
pub(super) const STAGE: &str = ".vitae-new";

/// Returns `true` if `path` is relative, stays below its folder on every system, and is not one of the names above.
pub(super) fn is_plain(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    first != MANIFEST
        && first != STAGE
        && !path.contains(|character: char| character.is_control() || matches!(character, '\\' | ':'))
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Returns the folders that `path` lies in, the innermost first: `a/b` and `a` for `a/b/c`.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |path| parent(path))
}

/// Returns the folder that `path` lies in, or `None` at the top.
pub(super) fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::{ancestors, is_plain};

    #[test]
    fn only_paths_below_the_folder_are_plain() {
        for crooked in [
            "",
            "/etc/passwd",
            "a//b",
            "a/../b",
            "..",
            "./a",
            "a\\b",
            "C:/a",
            "a\nb",
            ".vitae-manifest",
            ".vitae-new/0",
        ] {
            assert!(!is_plain(crooked), "{crooked}");
        }
        assert!(is_plain("a/.vitae-manifest"));
        assert!(is_plain(".nojekyll"));
    }

    #[test]
    fn ancestors_come_nearest_first() {
        assert_eq!(ancestors("a/b/c").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(ancestors("a").count(), 0);
    }
}

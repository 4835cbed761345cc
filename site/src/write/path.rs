//! Paths below the folder that a site is written to.

/// The name of the list of what is ours, at the top of the folder.
pub const MANIFEST: &str = ".vitae-manifest";
/// The name of the folder in which files are made ready.
pub(super) const STAGE: &str = ".vitae-new";

/// Whether `path` stays below where it starts from and is none of the names that we keep for ourselves.
pub(super) fn is_plain(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    first != MANIFEST
        && first != STAGE
        && !path.contains(|character: char| character.is_control() || matches!(character, '\\' | ':'))
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// The folders that `path` lies in, the nearest first: `a/b` and `a` for `a/b/c`.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |path| parent(path))
}

/// The folder that `path` lies in, if it is not the site's own.
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

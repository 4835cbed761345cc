//! The manifest: the list of the files that Vitae wrote, in `.vitae-manifest`.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::path::is_plain;

const HEADER: &str = "Written by Vitae. Files that are listed here are replaced or removed by the next build.";

/// The files that Vitae wrote and the folders that it created.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: BTreeSet<String>,
    pub(super) folders: BTreeSet<String>,
}

impl Manifest {
    /// Parses a manifest. Returns `None` if it is malformed or names something outside of its folder: whatever it lists
    /// may be deleted.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut manifest = Self::default();
        for line in text.strip_prefix(HEADER)?.strip_prefix('\n')?.lines() {
            let (paths, path) = match line.strip_suffix('/') {
                Some(folder) => (&mut manifest.folders, folder),
                None => (&mut manifest.files, line),
            };
            if !is_plain(path) {
                return None;
            }
            paths.insert(path.to_owned());
        }
        Some(manifest)
    }

    /// Renders the manifest, one path a line, folders with a slash at the end.
    pub(super) fn to_text(&self) -> String {
        let Self { files, folders } = self;
        let mut text = format!("{HEADER}\n");
        for folder in folders {
            let _ = writeln!(text, "{folder}/");
        }
        for file in files {
            let _ = writeln!(text, "{file}");
        }
        text
    }

    /// Returns what is in either manifest.
    pub(super) fn union(&self, other: &Self) -> Self {
        Self { files: &self.files | &other.files, folders: &self.folders | &other.folders }
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADER, Manifest};

    #[test]
    fn a_manifest_reads_as_it_was_written() {
        let manifest = Manifest { files: ["a/b".to_owned(), "c".to_owned()].into(), folders: ["a".to_owned()].into() };
        assert_eq!(manifest.to_text(), format!("{HEADER}\na/\na/b\nc\n"));
        assert_eq!(Manifest::parse(&manifest.to_text()), Some(manifest));
    }

    #[test]
    fn a_manifest_cannot_claim_what_is_outside() {
        for line in ["../precious", "/etc/passwd", "a/../../b", ""] {
            assert_eq!(Manifest::parse(&format!("{HEADER}\n{line}\n")), None, "{line}");
        }
        assert_eq!(Manifest::parse("index.html\n"), None);
    }
}

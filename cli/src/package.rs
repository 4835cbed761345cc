//! The package of a site: where its manifest, its content and its `profile!` are.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use vitae_syntax::{Loader, NativeReading, read_text};

/// The folders and files of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Package {
    /// The folder of the manifest.
    pub(crate) root: PathBuf,
    /// The content folder.
    pub(crate) content: PathBuf,
    /// The file with `profile!`.
    pub(crate) source: PathBuf,
}

impl Package {
    /// Finds the package of `path`, which is a folder in it or the file with `profile!`. Without a path, the current
    /// folder counts.
    pub(crate) fn find(path: Option<&Path>) -> anyhow::Result<Self> {
        let start = path.unwrap_or(Path::new("."));
        let start = start.canonicalize().with_context(|| format!("cannot find {}", start.display()))?;
        if start.is_file() {
            let folder = start.parent().unwrap_or(Path::new("/"));
            let root = folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file()).unwrap_or(folder);
            let content = if root == folder { folder.to_owned() } else { root.join("content") };
            return Ok(Self { root: root.to_owned(), content, source: start });
        }
        for root in start.ancestors() {
            let package = Self::at(root);
            if root.join("Cargo.toml").is_file() && package.source.is_file() {
                return Ok(package);
            }
        }
        bail!(
            "there is no site in {}: no folder from there up has a Cargo.toml and content/profile.rs\n\
             help: `cargo vitae new me` starts one",
            start.display()
        )
    }

    /// The package with its manifest in `root`.
    pub(crate) fn at(root: &Path) -> Self {
        let content = root.join("content");
        Self { root: root.to_owned(), source: content.join("profile.rs"), content }
    }

    /// Returns a loader for the files of the package.
    pub(crate) fn loader(&self) -> Loader {
        Loader::new(&self.root, &self.content)
    }

    /// Returns the path of the file with `profile!`, as messages show it.
    pub(crate) fn shown(&self) -> String {
        self.loader().shown(&self.source)
    }

    /// Returns the path of the package in the checkout, which is `GITHUB_WORKSPACE` or the current folder. It is empty
    /// or ends with a slash.
    pub(crate) fn prefix(&self) -> String {
        let workspace = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
        let workspace =
            workspace.or_else(|| std::env::current_dir().ok()).and_then(|folder| folder.canonicalize().ok());
        let below = workspace.as_deref().and_then(|workspace| self.root.strip_prefix(workspace).ok());
        match below.map(|below| below.to_string_lossy().replace('\\', "/")) {
            Some(below) if !below.is_empty() => format!("{below}/"),
            _ => String::new(),
        }
    }

    /// Reads the profile from the disk.
    pub(crate) fn read(&self) -> anyhow::Result<NativeReading> {
        self.read_by(self.loader())
    }

    /// Reads the profile with the given loader.
    pub(crate) fn read_by(&self, mut loader: Loader) -> anyhow::Result<NativeReading> {
        let bytes = std::fs::read(&self.source).with_context(|| format!("cannot read {}", self.source.display()))?;
        let text = String::from_utf8(bytes).with_context(|| format!("cannot read {}", self.source.display()))?;
        Ok(read_text(&text, &self.source, &mut loader))
    }
}

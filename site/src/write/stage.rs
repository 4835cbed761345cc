//! Carries out an update: files are written to a staging folder, and then moved into the site.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use vitae_profile::parallel;

use super::error::{WriteError, cannot};
use super::folder::Folder;
use super::manifest::Manifest;
use super::path::{MANIFEST, STAGE, parent};
use super::update::FolderUpdate;
use crate::{Contents, OutputFile};

/// The staging folder. When the value is dropped, the folder is removed with what is left in it.
pub(super) struct Stage<'a> {
    root: &'a Path,
    path: PathBuf,
    /// Whether the site's folder was created for this update, so that it is removed if the update fails.
    created_root: bool,
    stamp: Option<SystemTime>,
    /// Staged files and folders: where each is, and its path in the site.
    moves: Vec<(PathBuf, &'a str)>,
    /// Folders of the site in which something was added or removed.
    touched: HashSet<PathBuf>,
}

impl<'a> Stage<'a> {
    /// Creates the staging folder, after removing one that a killed build left behind.
    pub(super) fn open(folder: &'a Folder, stamp: Option<SystemTime>) -> Result<Self, WriteError> {
        let root = folder.path.as_path();
        let created_root = !root.exists();
        if created_root {
            fs::create_dir(root).map_err(cannot("create", root))?;
        }
        let path = root.join(STAGE);
        if folder.has_stage() {
            clear(&path)?;
        }
        fs::create_dir(&path).map_err(cannot("create", &path))?;
        Ok(Self { root, path, created_root, stamp, moves: Vec::new(), touched: HashSet::from([root.to_owned()]) })
    }

    /// Writes all files to the staging folder. The site itself stays as it is.
    ///
    /// What is moved is named by a number: a file into an existing folder, or a new folder as a whole. In a new folder
    /// files have their own names, so that a new site of thousands of pages takes a handful of moves.
    pub(super) fn write_files(&mut self, update: &FolderUpdate<'a>, content: &Path) -> Result<(), WriteError> {
        let mut tops: HashMap<&str, PathBuf> = HashMap::new();
        for folder in &update.new_folders {
            let number = tops.len();
            let top = tops.entry(folder.top).or_insert_with(|| {
                let staged = self.path.join(number.to_string());
                self.moves.push((staged.clone(), folder.top));
                staged
            });
            let staged = below(top, folder.top, folder.path);
            fs::create_dir(&staged).map_err(cannot("create", &staged))?;
            self.touch(folder.path);
        }
        let mut number = tops.len();
        let mut files: Vec<(PathBuf, &OutputFile)> = Vec::with_capacity(update.write.len());
        for write in &update.write {
            let top = write.new_above.and_then(|top| Some(below(tops.get(top)?, top, &write.file.path)));
            let staged = top.unwrap_or_else(|| {
                let staged = self.path.join(number.to_string());
                number += 1;
                self.moves.push((staged.clone(), &write.file.path));
                staged
            });
            files.push((staged, write.file));
        }
        parallel::each(&files, |(staged, file)| self.create_file(staged, file, content)).into_iter().collect()
    }

    /// Replaces the manifest.
    pub(super) fn replace_manifest(&mut self, manifest: &Manifest) -> Result<(), WriteError> {
        let path = self.path.join("manifest");
        self.create(&path, manifest.to_text().as_bytes())?;
        let target = self.root.join(MANIFEST);
        fs::rename(&path, &target).map_err(cannot("replace", &target))
    }

    /// Removes what is in the way of files that will be moved, and of new folders.
    pub(super) fn remove_blocking(&mut self, update: &FolderUpdate<'_>) -> Result<(), WriteError> {
        if update.blocking_files.is_empty() {
            return Ok(());
        }
        self.remove_files(&update.blocking_files)?;
        self.remove_folders(&update.stale_folders);
        Ok(())
    }

    /// Moves what was staged into the site.
    pub(super) fn move_files(&mut self) -> Result<(), WriteError> {
        for (staged, path) in std::mem::take(&mut self.moves) {
            let target = self.root.join(path);
            fs::rename(staged, &target).map_err(cannot("replace", &target))?;
            self.touch_folder_of(path);
        }
        Ok(())
    }

    /// Removes what the site no longer has.
    pub(super) fn remove_stale(&mut self, update: &FolderUpdate<'_>) -> Result<(), WriteError> {
        self.remove_files(&update.stale_files)?;
        self.remove_folders(&update.stale_folders);
        Ok(())
    }

    /// Removes the staging folder, and sets the time of the folders that changed.
    pub(super) fn close(self) -> Result<(), WriteError> {
        fs::remove_dir(&self.path).map_err(cannot("remove", &self.path))?;
        if let Some(stamp) = self.stamp {
            let touched: Vec<&PathBuf> = self.touched.iter().collect();
            // If that fails for a folder, the build script runs once more than it has to.
            parallel::each(&touched, |folder| File::open(folder).and_then(|folder| folder.set_modified(stamp)).is_ok());
        }
        Ok(())
    }

    fn create_file(&self, path: &Path, file: &OutputFile, content: &Path) -> Result<(), WriteError> {
        match &file.contents {
            Contents::Text(text) => self.create(path, text.as_bytes()),
            Contents::Bytes(bytes) => self.create(path, bytes),
            Contents::Asset(asset) => {
                let asset = content.join(asset.as_str());
                let mut source = File::open(&asset).map_err(|error| WriteError::Asset(asset.clone(), error))?;
                let mut copy = create_empty(path)?;
                io::copy(&mut source, &mut copy).map_err(|error| WriteError::Asset(asset, error))?;
                self.set_time(&copy, path)
            }
            Contents::Pdf(_) => Err(cannot("make", path)(io::Error::other("nobody made it of its Typst source"))),
            Contents::Card(_) => Err(cannot("make", path)(io::Error::other("nobody drew it"))),
            Contents::Resized(..) => Err(cannot("make", path)(io::Error::other("nobody made it of its original"))),
        }
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        let mut file = create_empty(path)?;
        file.write_all(bytes).map_err(cannot("write", path))?;
        self.set_time(&file, path)
    }

    /// Sets the time of modification.
    fn set_time(&self, file: &File, path: &Path) -> Result<(), WriteError> {
        match self.stamp {
            Some(stamp) => file.set_modified(stamp).map_err(cannot("date", path)),
            None => Ok(()),
        }
    }

    fn remove_files(&mut self, paths: &[&str]) -> Result<(), WriteError> {
        for path in paths {
            let target = self.root.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(cannot("remove", &target)(error)),
                _ => self.touch_folder_of(path),
            }
        }
        Ok(())
    }

    /// Removes empty folders. One that holds a file that is not ours stays.
    fn remove_folders(&mut self, paths: &[&str]) {
        for path in paths {
            let target = self.root.join(path);
            let is_folder = fs::symlink_metadata(&target).is_ok_and(|metadata| metadata.is_dir());
            if is_folder && fs::remove_dir(&target).is_ok() {
                self.touched.remove(&target);
                self.touch_folder_of(path);
            }
        }
    }

    fn touch_folder_of(&mut self, path: &str) {
        if let Some(parent) = parent(path) {
            self.touch(parent);
        }
    }

    fn touch(&mut self, folder: &str) {
        if self.stamp.is_some() {
            self.touched.insert(self.root.join(folder));
        }
    }
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        if self.path.exists() {
            let _ = clear(&self.path);
            if self.created_root {
                let _ = fs::remove_dir(self.root);
            }
        }
    }
}

/// Returns where `path` is staged, if the folder `top` that it lies in is staged at `staged`.
fn below(staged: &Path, top: &str, path: &str) -> PathBuf {
    match path.strip_prefix(top).and_then(|rest| rest.strip_prefix('/')) {
        Some(rest) => staged.join(rest),
        None => staged.to_owned(),
    }
}

fn create_empty(path: &Path) -> Result<File, WriteError> {
    OpenOptions::new().write(true).create_new(true).open(path).map_err(cannot("create", path))
}

/// Removes a staging folder of ours. It is an error if it holds something under a name that no build gives: that is not
/// ours, and stays.
fn clear(stage: &Path) -> Result<(), WriteError> {
    if !fs::symlink_metadata(stage).is_ok_and(|metadata| metadata.is_dir()) {
        return Err(WriteError::InTheWay(stage.to_owned()));
    }
    for entry in fs::read_dir(stage).map_err(cannot("read", stage))? {
        let entry = entry.map_err(cannot("read", stage))?;
        let (path, name) = (entry.path(), entry.file_name());
        if name != "manifest" && !name.as_encoded_bytes().iter().all(u8::is_ascii_digit) {
            return Err(WriteError::InTheWay(path));
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(cannot("remove", &path))?;
    }
    fs::remove_dir(stage).map_err(cannot("remove", stage))
}

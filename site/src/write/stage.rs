//! Carrying out a plan: files are made ready apart from the site, and then moved into it.

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
use super::plan::Plan;
use crate::{Contents, OutputFile};

/// The folder in which files are made ready. What is still in it when the value goes is removed.
pub(super) struct Stage<'a> {
    root: &'a Path,
    path: PathBuf,
    made_root: bool,
    stamp: Option<SystemTime>,
    /// What is ready: where it is, and where it belongs.
    moves: Vec<(PathBuf, &'a str)>,
    /// Folders in which something came or went.
    touched: HashSet<PathBuf>,
}

impl<'a> Stage<'a> {
    /// Makes the folder ready, without what a build may have left in it that was cut short.
    pub(super) fn open(folder: &'a Folder, stamp: Option<SystemTime>) -> Result<Self, WriteError> {
        let root = folder.path.as_path();
        let made_root = !root.exists();
        if made_root {
            fs::create_dir(root).map_err(cannot("create", root))?;
        }
        let path = root.join(STAGE);
        if folder.has_traces() {
            clear(&path)?;
        }
        fs::create_dir(&path).map_err(cannot("create", &path))?;
        Ok(Self { root, path, made_root, stamp, moves: Vec::new(), touched: HashSet::from([root.to_owned()]) })
    }

    /// Writes everything that is to be written, under numbers. The site itself stays as it is.
    pub(super) fn prepare(&mut self, plan: &Plan<'a>, content: &Path) -> Result<(), WriteError> {
        let mut tops: HashMap<&str, PathBuf> = HashMap::new();
        for folder in &plan.new_folders {
            let number = tops.len();
            let top = tops.entry(folder.top).or_insert_with(|| {
                let ready = self.path.join(number.to_string());
                self.moves.push((ready.clone(), folder.top));
                ready
            });
            let ready = below(top, folder.top, folder.path);
            fs::create_dir(&ready).map_err(cannot("create", &ready))?;
            self.touch(folder.path);
        }
        let mut number = tops.len();
        let mut files: Vec<(PathBuf, &OutputFile)> = Vec::with_capacity(plan.write.len());
        for put in &plan.write {
            let top = put.new_above.and_then(|top| Some(below(tops.get(top)?, top, &put.file.path)));
            let ready = top.unwrap_or_else(|| {
                let ready = self.path.join(number.to_string());
                number += 1;
                self.moves.push((ready.clone(), &put.file.path));
                ready
            });
            files.push((ready, put.file));
        }
        parallel::each(&files, |(ready, file)| self.create_file(ready, file, content)).into_iter().collect()
    }

    /// Replaces the manifest.
    pub(super) fn put_manifest(&mut self, manifest: &Manifest) -> Result<(), WriteError> {
        let path = self.path.join("manifest");
        self.create(&path, manifest.to_text().as_bytes())?;
        let target = self.root.join(MANIFEST);
        fs::rename(&path, &target).map_err(cannot("replace", &target))
    }

    /// Removes the files of ours that stand where a folder should, or in a folder that stands where a file should.
    pub(super) fn clear_the_way(&mut self, plan: &Plan<'_>) -> Result<(), WriteError> {
        if plan.blocking_files.is_empty() {
            return Ok(());
        }
        self.remove_files(&plan.blocking_files)?;
        self.remove_folders(&plan.stale_folders);
        Ok(())
    }

    /// Moves what was made ready into the site.
    pub(super) fn put_files(&mut self) -> Result<(), WriteError> {
        for (ready, path) in std::mem::take(&mut self.moves) {
            let target = self.root.join(path);
            fs::rename(ready, &target).map_err(cannot("replace", &target))?;
            self.touch_folder_of(path);
        }
        Ok(())
    }

    /// Removes what the site has no more.
    pub(super) fn remove_stale(&mut self, plan: &Plan<'_>) -> Result<(), WriteError> {
        self.remove_files(&plan.stale_files)?;
        self.remove_folders(&plan.stale_folders);
        Ok(())
    }

    /// Removes the stage and dates the folders that changed.
    pub(super) fn close(self) -> Result<(), WriteError> {
        fs::remove_dir(&self.path).map_err(cannot("remove", &self.path))?;
        if let Some(stamp) = self.stamp {
            let touched: Vec<&PathBuf> = self.touched.iter().collect();
            // Where a folder cannot be dated, the build script runs once more than it needs to.
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
                self.date(&copy, path)
            }
            Contents::Pdf(_) => Err(cannot("make", path)(io::Error::other("nobody made it of its Typst source"))),
            Contents::Card(_) => Err(cannot("make", path)(io::Error::other("nobody drew it"))),
            Contents::Resized(..) => Err(cannot("make", path)(io::Error::other("nobody made it of its original"))),
        }
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        let mut file = create_empty(path)?;
        file.write_all(bytes).map_err(cannot("write", path))?;
        self.date(&file, path)
    }

    fn date(&self, file: &File, path: &Path) -> Result<(), WriteError> {
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

    /// Removes folders that nothing is left in; one with a file of somebody else's stays.
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
            if self.made_root {
                let _ = fs::remove_dir(self.root);
            }
        }
    }
}

/// Where `path` is made ready, whose part `top` is made ready at `ready`.
fn below(ready: &Path, top: &str, path: &str) -> PathBuf {
    match path.strip_prefix(top).and_then(|rest| rest.strip_prefix('/')) {
        Some(rest) => ready.join(rest),
        None => ready.to_owned(),
    }
}

fn create_empty(path: &Path) -> Result<File, WriteError> {
    OpenOptions::new().write(true).create_new(true).open(path).map_err(cannot("create", path))
}

/// Removes a stage with what has the names that we give; anything else in it stays, and is an error.
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

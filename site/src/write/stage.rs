//! Carrying out a plan: files are made ready apart from the site, and then moved into it.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::{WriteError, cannot};
use super::folder::{Folder, MANIFEST, STAGE};
use super::layout::parent;
use super::manifest::Manifest;
use super::plan::Plan;
use crate::Contents;

/// The folder in which files are made ready. What is still in it when the value goes is removed.
pub(super) struct Stage<'a> {
    root: &'a Path,
    path: PathBuf,
    made_root: bool,
    stamp: Option<SystemTime>,
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
        if fs::symlink_metadata(&path).is_ok() {
            clear(&path)?;
        }
        fs::create_dir(&path).map_err(cannot("create", &path))?;
        Ok(Self { root, path, made_root, stamp, touched: HashSet::from([root.to_owned()]) })
    }

    /// Writes everything that is to be written, under numbers. The site itself stays as it is.
    pub(super) fn prepare(&mut self, plan: &Plan<'_>, content: &Path) -> Result<(), WriteError> {
        for (number, file) in plan.write.iter().enumerate() {
            let path = self.numbered(number);
            match &file.contents {
                Contents::Text(text) => self.create(&path, text.as_bytes())?,
                Contents::Bytes(bytes) => self.create(&path, bytes)?,
                Contents::Asset(asset) => {
                    let asset = content.join(asset.as_str());
                    let mut source = File::open(&asset).map_err(|error| WriteError::Asset(asset.clone(), error))?;
                    let mut copy = create_empty(&path)?;
                    io::copy(&mut source, &mut copy).map_err(|error| WriteError::Asset(asset, error))?;
                    self.date(&copy, &path)?;
                }
            }
        }
        Ok(())
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
    pub(super) fn put_files(&mut self, plan: &Plan<'_>) -> Result<(), WriteError> {
        for path in &plan.new_folders {
            let target = self.root.join(path);
            fs::create_dir(&target).map_err(cannot("create", &target))?;
            self.touch_folder_of(path);
            self.touched.insert(target);
        }
        for (number, file) in plan.write.iter().enumerate() {
            let target = self.root.join(&file.path);
            fs::rename(self.numbered(number), &target).map_err(cannot("replace", &target))?;
            self.touch_folder_of(&file.path);
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
            for folder in &self.touched {
                // Where a folder cannot be dated, the build script runs once more than it needs to.
                let _ = File::open(folder).and_then(|folder| folder.set_modified(stamp));
            }
        }
        Ok(())
    }

    fn numbered(&self, number: usize) -> PathBuf {
        self.path.join(number.to_string())
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
            let folder = self.root.join(parent);
            self.touched.insert(folder);
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

fn create_empty(path: &Path) -> Result<File, WriteError> {
    OpenOptions::new().write(true).create_new(true).open(path).map_err(cannot("create", path))
}

/// Removes a stage with the files that have the names that we give; anything else in it stays, and is an error.
fn clear(stage: &Path) -> Result<(), WriteError> {
    if !fs::symlink_metadata(stage).is_ok_and(|metadata| metadata.is_dir()) {
        return Err(WriteError::InTheWay(stage.to_owned()));
    }
    for entry in fs::read_dir(stage).map_err(cannot("read", stage))? {
        let path = entry.map_err(cannot("read", stage))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name != "manifest" && !name.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(WriteError::InTheWay(path));
        }
        fs::remove_file(&path).map_err(cannot("remove", &path))?;
    }
    fs::remove_dir(stage).map_err(cannot("remove", stage))
}

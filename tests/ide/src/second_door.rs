//! What the second door says of files that are not on the disk: they are put into a copy of the content.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vitae_syntax::{Loader, Located, read_file};

/// What is wrong with the profile in `files`, which all lie in one content folder.
pub fn read(files: &BTreeMap<PathBuf, String>) -> Vec<Located> {
    let Some(content) = files.keys().next().and_then(|file| file.parent()) else { return Vec::new() };
    let folder = content.parent().unwrap_or(content).with_extension("copy");
    let copy = folder.join("content");
    copy_folder(content, &copy);
    for (file, text) in files {
        let name = file.file_name().unwrap_or_default();
        std::fs::write(copy.join(name), text).expect("the copy can be written");
    }
    read_file(&copy.join("profile.rs"), &mut Loader::new(&folder, &copy)).expect("the copy is there").diagnostics
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for entry in std::fs::read_dir(from).expect("the content is there").flatten() {
        let path = entry.path();
        let target = to.join(entry.file_name());
        if path.is_file() && path.extension().is_none_or(|extension| extension != "rs") {
            std::fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}

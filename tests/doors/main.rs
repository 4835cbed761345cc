//! The two doors: what the macro lifts and `cargo build` writes is what the second door reads and renders.

mod broken;
#[path = "../sabotage/mistakes.rs"]
#[expect(dead_code, reason = "what is said of each mistake is looked at elsewhere")]
mod mistakes;
mod random;
#[path = "../errors/rustc.rs"]
mod rustc;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vitae::{Profile, RenderedSite, standard_pages};
use vitae_site::{Contents, MANIFEST};
use vitae_syntax::{Loader, read_file};

/// The profile of the package in `root`, read without rustc.
fn read(root: &Path) -> Profile {
    let content = root.join("content");
    let reading = read_file(&content.join("profile.rs"), &mut Loader::new(root, &content)).unwrap();
    reading.reading.unwrap().profile.unwrap()
}

/// Every file below `folder`, as a site names it.
fn files(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

fn assert_same_site(root: &Path, lifted: &Profile) {
    let profile = read(root);
    assert!(profile == *lifted, "the macro lifts another profile than the second door reads");
    let dist = root.join("dist");
    let mut written = BTreeSet::new();
    files(&dist, "", &mut written);
    written.remove(MANIFEST);
    let mut rendered = BTreeSet::new();
    for file in RenderedSite::with_pages(&profile, &standard_pages()).files {
        rendered.insert(file.path.clone());
        let bytes = match &file.contents {
            Contents::Text(text) => text.as_bytes().to_vec(),
            Contents::Bytes(bytes) => bytes.clone(),
            Contents::Asset(asset) => fs::read(root.join("content").join(asset.as_str())).unwrap(),
            Contents::Pdf(_) | Contents::Card(_) | Contents::Resized(..) => continue,
        };
        assert!(fs::read(dist.join(&file.path)).unwrap() == bytes, "{} differs", file.path);
    }
    assert_eq!(rendered, written);
}

#[test]
fn both_doors_give_the_sample_site() {
    assert_same_site(Path::new(env!("CARGO_MANIFEST_DIR")), &homepage::PROFILE);
}

#[test]
fn both_doors_give_the_site_in_several_files() {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/split");
    assert_same_site(&root, &split::PROFILE);
}

#[test]
fn both_doors_give_the_fictional_site() {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete");
    assert_same_site(&root, &complete::PROFILE);
}

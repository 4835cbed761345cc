//! Broken profiles: what rustc says of each, and what the second door says, at the same lines and columns.

use std::fs;
use std::path::{Path, PathBuf};

use vitae_syntax::{Loader, read_file, read_text};

use crate::mistakes::MISTAKES;
use crate::random::{Numbers, broken};
use crate::rustc::{self, Message, message};

/// How many of the profiles are broken at random.
const RANDOM: usize = 160;

#[test]
fn both_doors_say_the_same_of_broken_profiles() {
    let root = sample_root();
    // Beside the cases of the errors, so that what they depend on is built once.
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("errors/doors");
    let _ = fs::remove_dir_all(&folder);
    copy(&root.join("content"), &folder.join("content"));
    let sample = fs::read_to_string(root.join("content/profile.rs")).unwrap();
    let profiles = MISTAKES.iter().map(|mistake| sample.replacen(mistake.right, mistake.wrong, 1));
    let mut numbers = Numbers::new(3);
    let changed: Vec<String> = (0..RANDOM).map(|_| broken(&sample, &mut numbers, &is_tokens)).collect();
    let mut cases = Vec::new();
    for (number, text) in profiles.chain(changed).enumerate() {
        let case = format!("broken_{number}");
        fs::write(folder.join(format!("content/{case}.rs")), text).unwrap();
        cases.push(case);
    }

    let by_rustc = rustc::check(&folder, &cases);
    let mut differences = Vec::new();
    let mut faulty = 0;
    for case in &cases {
        let mut native = read_natively(&folder, case);
        let mut by_rustc = by_rustc.get(case).cloned().unwrap_or_default();
        native.sort();
        by_rustc.sort();
        faulty += usize::from(!native.is_empty());
        if native != by_rustc {
            differences.push(format!("{case}: the second door says\n{native:#?}\nbut rustc says\n{by_rustc:#?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
    assert!(faulty > cases.len() / 2, "only {faulty} of {} profiles are broken", cases.len());
}

fn read_natively(folder: &Path, case: &str) -> Vec<Message> {
    let content = folder.join("content");
    let mut loader = Loader::new(folder, &content);
    let reading = read_file(&content.join(format!("{case}.rs")), &mut loader).unwrap();
    reading.diagnostics.iter().map(message).collect()
}

fn is_tokens(text: &str) -> bool {
    let root = sample_root();
    read_text(text, &root.join("content/profile.rs"), &mut Loader::new(&root, root.join("content"))).reading.is_some()
}

/// Where the copy of the sample lies that the mistakes are made in.
fn sample_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sabotage")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

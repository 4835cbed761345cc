//! The work tree as these tests read it: the workspace's members and their source files.

use std::collections::BTreeMap;
use std::path::Path;

/// The workspace's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folders of the workspace's members that have a `src`, as the root manifest lists them.
pub fn members() -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let list = manifest.split("\nmembers = [").nth(1).unwrap().split(']').next().unwrap();
    let members = list.split(',').map(|name| name.trim().trim_matches('"').to_owned());
    let members: Vec<String> =
        members.filter(|name| !name.is_empty() && root().join(name).join("src").is_dir()).collect();
    assert!(members.iter().any(|name| name == "site"), "{members:?}");
    members
}

/// Every Rust file below `folder`: its path relative to the root, and its text.
pub fn sources(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            found.extend(sources(&name));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    assert!(!found.is_empty());
    found
}

/// The part of a source file in front of its unit tests.
pub fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

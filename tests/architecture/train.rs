//! The crates are one train of one version, and the facade says by name what it offers: `docs/extending.md`
//! promises both.

use crate::tree::{members, root, sources, without_tests};

#[test]
fn the_crates_depend_on_each_other_in_one_version() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let version = manifest.split("\n[workspace.package]\nversion = \"").nth(1).unwrap().split('"').next().unwrap();
    let dependencies = manifest.split("\n[workspace.dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let ours: Vec<&str> = dependencies.lines().filter(|line| line.contains("path = ")).collect();
    assert!(ours.len() > 9, "{ours:?}");
    for line in ours {
        assert!(line.contains(&format!("version = \"={version}\"")), "{line} is not of version ={version}");
    }
    for member in members() {
        let manifest = std::fs::read_to_string(root().join(&member).join("Cargo.toml")).unwrap();
        assert!(!manifest.contains("path = \"..") && manifest.contains("version.workspace = true"), "{member}");
    }
}

#[test]
fn what_the_facade_offers_has_a_name() {
    for (path, text) in sources("vitae/src") {
        let glob = without_tests(&text).lines().find(|line| line.starts_with("pub") && line.ends_with("::*;"));
        assert_eq!(glob, None, "{path}");
    }
}

//! Which crate may depend on which.

use std::collections::BTreeSet;

use crate::tree::root;

/// Each folder with the crates of ours that its library may depend on, and crates of others that it may not.
const ARROWS: &[(&str, &[&str], &[&str])] = &[
    ("profile", &[], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
    ("diagnostics", &[], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
    ("bibliography", &["vitae-diagnostics", "vitae-profile"], &["syn", "quote", "proc-macro2", "maud"]),
    ("profile-syntax", &["vitae-bibliography", "vitae-diagnostics", "vitae-profile"], &["maud", "biblatex"]),
    ("profile-macro", &["vitae-profile", "vitae-syntax"], &["maud", "biblatex"]),
    ("site/html", &[], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
    (
        "site/gate",
        &["vitae-diagnostics", "vitae-html", "vitae-profile"],
        &["syn", "quote", "proc-macro2", "maud", "biblatex"],
    ),
    ("site/text", &[], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
    ("site", &["vitae-gate", "vitae-profile", "vitae-text"], &["syn", "quote", "proc-macro2", "biblatex"]),
    ("pdf", &[], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
    ("pictures", &["vitae-pdf"], &["syn", "quote", "proc-macro2", "maud", "biblatex"]),
];

#[test]
fn the_arrows_point_one_way() {
    for (folder, ours, forbidden) in ARROWS {
        for name in dependencies(folder) {
            let is_ours = name == "vitae" || name.starts_with("vitae-");
            let is_allowed = if is_ours { ours.contains(&&*name) } else { !forbidden.contains(&&*name) };
            assert!(is_allowed, "{folder} must not depend on {name}");
        }
    }
}

/// The names below `[dependencies]` of a manifest.
fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    section.lines().filter_map(|line| line.split_once(['.', ' ', '='])).map(|(name, _)| name.to_owned()).collect()
}

//! Which crate may depend on which.

use std::collections::BTreeSet;

use crate::tree::root;

/// Each folder, and the crates of ours and of the outside that its library may never depend on.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "profile",
        &[
            "vitae-diagnostics",
            "vitae-bibliography",
            "vitae-syntax",
            "vitae-macro",
            "vitae-site",
            "vitae",
            "syn",
            "quote",
            "proc-macro2",
            "maud",
            "biblatex",
        ],
    ),
    (
        "diagnostics",
        &[
            "vitae-profile",
            "vitae-bibliography",
            "vitae-syntax",
            "vitae-macro",
            "vitae-site",
            "vitae",
            "syn",
            "quote",
            "maud",
        ],
    ),
    ("bibliography", &["vitae-syntax", "vitae-macro", "vitae-site", "vitae", "syn", "quote", "maud"]),
    ("profile-syntax", &["vitae-macro", "vitae-site", "vitae", "maud", "biblatex"]),
    ("profile-macro", &["vitae-site", "vitae", "maud"]),
    (
        "site/gate",
        &[
            "vitae-site",
            "vitae-bibliography",
            "vitae-syntax",
            "vitae-macro",
            "vitae",
            "syn",
            "quote",
            "maud",
            "biblatex",
        ],
    ),
    (
        "site/text",
        &["vitae-gate", "vitae-site", "vitae-profile", "vitae-syntax", "vitae-macro", "vitae", "syn", "quote", "maud"],
    ),
    (
        "site",
        &["vitae-bibliography", "vitae-syntax", "vitae-macro", "vitae", "syn", "quote", "proc-macro2", "biblatex"],
    ),
];

#[test]
fn the_arrows_point_one_way() {
    for (folder, forbidden) in FORBIDDEN {
        let dependencies = dependencies(folder);
        for name in *forbidden {
            assert!(!dependencies.contains(*name), "{folder} must not depend on {name}");
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

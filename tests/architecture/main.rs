//! Which crate may see which: the arrows of ARCHITECTURE.md, held by a test.

use std::collections::BTreeMap;
use std::path::Path;

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

/// Crates that may read or write files: everywhere else `std::fs` has no business.
const READS_FILES: &[(&str, &[&str])] = &[
    ("profile/src", &[]),
    ("diagnostics/src", &[]),
    ("bibliography/src", &[]),
    ("profile-syntax/src", &["earlier.rs", "loader.rs", "native.rs"]),
    ("profile-macro/src", &[]),
    ("site/gate/src", &[]),
    ("site/text/src", &[]),
    ("site/src", &["write"]),
];

#[test]
fn the_arrows_point_one_way() {
    for (folder, forbidden) in FORBIDDEN {
        let dependencies = dependencies(folder);
        for name in *forbidden {
            assert!(!dependencies.contains_key(*name), "{folder} must not depend on {name}");
        }
    }
}

#[test]
fn only_the_loader_and_the_writer_touch_files() {
    for (folder, allowed) in READS_FILES {
        for (path, text) in sources(&root().join(folder)) {
            let allowed = allowed.iter().any(|allowed| path.contains(&format!("/{allowed}")));
            let library = text.split("#[cfg(test)]").next().unwrap_or_default();
            let touches = library.contains("std::fs") || library.contains("fs::read") || library.contains("File::open");
            assert!(allowed || !touches, "{path} touches the file system");
        }
    }
}

#[test]
fn what_runs_in_a_build_does_not_panic() {
    for (folder, _) in READS_FILES.iter().chain(&[("vitae/src", &[] as &[&str])]) {
        for (path, text) in sources(&root().join(folder)) {
            let library = text.split("#[cfg(test)]").next().unwrap_or_default();
            for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("] {
                let uses = library.lines().any(|line| line.contains(word) && !line.trim_start().starts_with("//"));
                assert!(!uses || path.contains("tests"), "{path} has {word}");
            }
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names below `[dependencies]` of a manifest.
fn dependencies(folder: &str) -> BTreeMap<String, String> {
    let manifest = std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    section
        .lines()
        .filter_map(|line| line.split_once(['.', ' ', '=']))
        .map(|(name, rest)| (name.to_owned(), rest.to_owned()))
        .collect()
}

/// Every Rust file below `folder`, with its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
    assert!(!found.is_empty());
    found
}

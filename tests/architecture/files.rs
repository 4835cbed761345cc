//! Who may read and write files.

use crate::tree::{sources, without_tests};

/// Crates that may read or write files: everywhere else `std::fs` has no business.
pub const READS_FILES: &[(&str, &[&str])] = &[
    ("profile/src", &[]),
    ("diagnostics/src", &[]),
    ("bibliography/src", &[]),
    ("profile-syntax/src", &["loader.rs", "native.rs", "saved_entries.rs"]),
    ("profile-macro/src", &[]),
    ("site/gate/src", &[]),
    ("site/text/src", &[]),
    ("site/src", &["write"]),
];

#[test]
fn only_the_loader_and_the_writer_touch_files() {
    for (folder, allowed) in READS_FILES {
        for (path, text) in sources(folder) {
            let allowed = allowed.iter().any(|allowed| path.contains(&format!("/{allowed}")));
            let library = without_tests(&text);
            let touches = library.contains("std::fs") || library.contains("fs::read") || library.contains("File::open");
            assert!(allowed || !touches, "{path} touches the file system");
        }
    }
}

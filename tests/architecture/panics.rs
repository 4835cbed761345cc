//! Nothing that runs inside rustc or in a build script panics.

use crate::files::READS_FILES;
use crate::tree::{sources, without_tests};

#[test]
fn what_runs_in_a_build_does_not_panic() {
    for (folder, _) in READS_FILES.iter().chain(&[("vitae/src", &[] as &[&str])]) {
        for (path, text) in sources(folder) {
            let library = without_tests(&text);
            for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("] {
                let uses = library.lines().any(|line| line.contains(word) && !line.trim_start().starts_with("//"));
                assert!(!uses || path.contains("tests"), "{path} has {word}");
            }
        }
    }
}

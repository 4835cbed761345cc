//! The layers of `site`: pages are made of what lies below them, and nothing below knows a page.

use crate::circles::{crates, reached};

/// What lies below the pages: each a file of `site/src`, or a folder.
const BELOW: &[&str] = &["address", "parts", "plan", "prose", "schema", "theme", "words", "writer"];

/// What makes whole pages.
const PAGES: &[&str] = &["pages", "cv", "layout"];

#[test]
fn nothing_below_the_pages_imports_them() {
    for imports in crates("site") {
        for (file, others) in imports.iter().filter(|(file, _)| is_in(file, BELOW)) {
            for (other, names) in others {
                assert!(!is_in(other, PAGES), "{file} imports {names:?} of {other}");
            }
        }
        for file in imports.keys().filter(|file| is_in(file, &["plan"])) {
            let pages: Vec<&str> = reached(&imports, file).into_iter().filter(|other| is_in(other, PAGES)).collect();
            assert!(pages.is_empty(), "{file} needs {pages:?}, by way of others");
        }
    }
}

/// Whether a file of `site/src` is one of `names`, lies in a folder of that name, or has a name that begins so:
/// `plan.rs`, `plan/links.rs`, `plan_links.rs`.
fn is_in(file: &str, names: &[&str]) -> bool {
    let file = file.trim_start_matches("site/src/");
    names.iter().any(|name| {
        let rest = file.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['.', '/', '_']))
    })
}

//! A site of its own for the tests: one package whose content is edited in memory.

use std::path::{Path, PathBuf};

use crate::profile::Layout;

/// Makes the package in a folder of the target folder, and returns where it lies.
pub fn make_site(layout: Layout, bibliography: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace");
    let folder = root.join("target/ide-tests").join(layout.edited().trim_end_matches(".rs"));
    let content = folder.join("content");
    std::fs::create_dir_all(content.join("assets")).expect("a folder");
    std::fs::create_dir_all(folder.join(".cargo")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"site\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[lib]\npath = \"content/profile.rs\"\n\n\
         [dependencies]\nvitae = {{ path = \"{root}/vitae\" }}\n\n{profiles}\n[workspace]\n",
        root = root.display(),
        profiles = dev_profiles(&root),
    );
    write(&folder.join("Cargo.toml"), &manifest);
    write(&folder.join("Cargo.lock"), &read(&root.join("Cargo.lock")));
    write(&folder.join(".cargo/config.toml"), &format!("[build]\ntarget-dir = \"{}/target\"\n", root.display()));
    write(&content.join("publications.bib"), bibliography);
    write(&content.join("line.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n");
    for (name, text) in layout.files("") {
        write(&content.join(name), &text);
    }
    folder
}

/// The optimisation that the workspace asks for: what runs inside the compiler should run as it does there.
fn dev_profiles(root: &Path) -> String {
    let manifest = read(&root.join("Cargo.toml"));
    let mut kept = String::new();
    let mut keep = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            keep = line.starts_with("[profile.dev");
        }
        if keep {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Writes a file, unless it holds the text already.
pub fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

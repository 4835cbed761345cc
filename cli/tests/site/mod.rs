//! A site in a temporary folder, and the program run on it.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// The least that a profile needs.
pub const BARE: &str = r#"    site { url: "https://ada.example.org/" }
    owner ada { name: "Ada Lovelace", role: "Analyst" }
"#;

/// A package whose profile is `items`, each line of which stands from line 2 on.
pub fn site(items: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "Cargo.toml", "[package]\nname = \"me\"\n");
    write(folder.path(), "content/profile.rs", &profile(items));
    folder
}

/// The file with the profile `items`.
pub fn profile(items: &str) -> String {
    format!("pub static PROFILE: vitae::Profile = vitae::profile! {{\n{items}}};\n")
}

/// Writes a file of the site, and the folders that it lies in.
pub fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The program with `arguments`, to be run in `folder` at the start of 2025.
pub fn vitae(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-vitae"));
    command.args(arguments).current_dir(folder);
    for variable in ["GITHUB_WORKSPACE", "NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        command.env_remove(variable);
    }
    command.env("SOURCE_DATE_EPOCH", "1735689600");
    command
}

/// What the program printed, and its exit code.
pub fn outcome(command: &mut Command) -> (String, i32) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap();
    (text, status.code().unwrap())
}

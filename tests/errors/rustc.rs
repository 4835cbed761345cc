//! What rustc says: all cases as modules of one package, checked in one run.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use vitae_syntax::Located;

/// A message of rustc: file, line, column and text.
pub type Message = (String, u64, u64, String);

/// What the second door says, as rustc should say it.
pub fn message(Located { diagnostic, place }: &Located) -> Message {
    (place.path.clone(), place.line as u64, place.column as u64, diagnostic.text())
}

/// Checks every `content/*.rs` of the package in `folder`, and returns what is said of each.
pub fn check(folder: &Path, cases: &[String]) -> BTreeMap<String, Vec<Message>> {
    write_package(folder, cases);
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--message-format=json", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", folder.parent().expect("the folder has a parent").join("cases-target"))
        .env_remove("RUSTFLAGS")
        .env_remove("OUT_DIR")
        .output()
        .expect("cargo runs");
    let mut messages: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(line) = serde_json::from_str::<Value>(line) else { continue };
        let message = &line["message"];
        let Some(span) =
            message["spans"].as_array().and_then(|spans| spans.iter().find(|span| span["is_primary"] == true))
        else {
            continue;
        };
        // A message at the call of the macro would be a defect, so the outermost place counts only for files of std.
        let file = span["file_name"].as_str().unwrap_or_default();
        let case = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let text = message["message"].as_str().unwrap_or_default();
        let text = text.split_once("`: [").map_or(text.to_owned(), |(_, rest)| format!("[{rest}"));
        messages.entry(case).or_default().push((
            file.to_owned(),
            span["line_start"].as_u64().unwrap_or_default(),
            span["column_start"].as_u64().unwrap_or_default(),
            text,
        ));
    }
    assert!(
        !messages.is_empty() || output.status.success(),
        "cargo could not check the cases:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    messages
}

fn write_package(folder: &Path, cases: &[String]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Cargo tells the packages of one target folder apart by their names: those of one name would take each other's
    // results for their own.
    let name = folder.file_name().expect("the folder has a name").display();
    let manifest = format!(
        "[package]\nname = \"cases-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\npath = \"lib.rs\"\n\n\
         [dependencies]\nvitae = {{ path = \"{}\" }}\n\n[workspace]\n",
        root.join("vitae").display()
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
    let mut library = String::new();
    for case in cases {
        let _ = writeln!(library, "#[path = \"content/{case}.rs\"]\npub mod {case};");
    }
    std::fs::write(folder.join("lib.rs"), library).expect("the library can be written");
}

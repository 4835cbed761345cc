//! A profile in one file, taken apart into a module for each kind of item.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Writes the profile of the folder `from` to the folder `to`, and returns how many modules there are.
pub fn split_by_kind(from: &Path, to: &Path) -> usize {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    let source = std::fs::read_to_string(from.join("profile.rs")).unwrap();
    let (_, body) = source.split_once("profile! {\n").unwrap();
    let (body, _) = body.rsplit_once("\n};").unwrap();
    let parts = parts_of(body);
    let mut root = String::new();
    for module in parts.keys() {
        let _ = writeln!(root, "mod {module};");
    }
    root.push_str("pub static PROFILE: vitae::Profile = vitae::profile! {\n");
    for (module, items) in &parts {
        let _ = writeln!(root, "    use {module}::*;");
        let part = format!("vitae::profile! {{\n    use super::*;\n\n{items}}}\n");
        std::fs::write(to.join(format!("{module}.rs")), part).unwrap();
    }
    root.push_str("};\n");
    std::fs::write(to.join("profile.rs"), root).unwrap();
    copy_others(from, to);
    parts.len()
}

/// The items by their kinds, with the prose above them: an item starts at the indentation of the call's body.
fn parts_of(body: &str) -> BTreeMap<String, String> {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    let mut above = String::new();
    let mut module = String::new();
    for line in body.lines() {
        let inside = line.strip_prefix("    ").unwrap_or_default();
        match inside.chars().next() {
            Some('/' | '#') => above.extend([line, "\n"]),
            Some(first) if first.is_alphabetic() => {
                inside.split([' ', '{']).next().unwrap_or_default().clone_into(&mut module);
                let above = std::mem::take(&mut above);
                parts.entry(module.clone()).or_default().extend([&above, line, "\n"]);
            }
            _ => parts.entry(module.clone()).or_default().extend([line, "\n"]),
        }
    }
    parts
}

fn copy_others(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_others(&path, &target);
        } else if path.file_name().is_some_and(|name| name != "profile.rs") {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

//! What is wrong in a translation: each mistake once, under its token, by both doors. With `UPDATE_EXPECT=1` what is
//! said is written to `expected.txt` anew.

mod cases;
#[path = "../errors/rustc.rs"]
mod rustc;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cases::{CASES, Case};
use rustc::{Message, message};
use vitae_syntax::{Loader, read_file};

/// The parts of the profile that is translated.
const ORIGINAL: &str = include_str!("original.rs.txt");

/// Writes a profile for each case into one content folder, so that rustc sees all of them in one run.
fn write_cases() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("errors/translations");
    let content = folder.join("content");
    let _ = std::fs::remove_dir_all(&content);
    std::fs::create_dir_all(content.join("assets")).unwrap();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete/content/assets");
    std::fs::copy(assets.join("tide.svg"), content.join("assets/tide.svg")).unwrap();
    for case in CASES {
        for (name, text) in files(case) {
            std::fs::write(content.join(format!("{name}.rs")), text).unwrap();
        }
    }
    folder
}

/// The files of a case: the value, the original, and what the case adds.
fn files(Case { name, original, parts }: &Case) -> Vec<(String, String)> {
    let modules: Vec<String> = (0..parts.len()).map(|at| format!("{name}_{at}")).collect();
    let all = || std::iter::once(format!("{name}_me")).chain(modules.iter().cloned());
    let declared = all().map(|module| format!("mod {module};\n")).collect::<Vec<_>>().concat();
    let used = all().map(|module| format!("    use {module}::*;\n")).collect::<Vec<_>>().concat();
    let root = format!("{declared}pub static PROFILE: vitae::Profile = vitae::profile! {{\n{used}}};\n");
    let mut files = vec![((*name).to_owned(), root), (format!("{name}_me"), original(ORIGINAL.to_owned()))];
    for (module, items) in modules.into_iter().zip(*parts) {
        files.push((module, format!("vitae::profile! {{\n    use super::*;\n{items}\n}}\n")));
    }
    files
}

/// What is said of a case: in which of its files, at which line and column, and what.
fn shown(case: &Case, messages: impl Iterator<Item = Message>) -> Vec<String> {
    let mut shown: Vec<String> = messages
        .map(|(file, line, column, text)| {
            let file = file.trim_start_matches("content/").replace(case.name, "").replace(".rs", "");
            format!("{}:{line}:{column} {}", file.trim_start_matches('_'), text.replace('\n', " "))
        })
        .collect();
    shown.sort();
    shown
}

#[test]
fn each_mistake_is_said_once_by_both_doors() {
    let folder = write_cases();
    let content = folder.join("content");
    let names: Vec<String> = CASES.iter().map(|case| case.name.to_owned()).collect();
    let by_rustc: BTreeMap<String, Vec<Message>> = rustc::check(&folder, &names);
    let mut said = String::new();
    for case in CASES {
        let path = content.join(format!("{}.rs", case.name));
        let native = read_file(&path, &mut Loader::new(&folder, &content)).unwrap();
        let natively = shown(case, native.diagnostics.iter().map(message));
        let modules = files(case).into_iter().filter_map(|(module, _)| by_rustc.get(&module));
        assert_eq!(natively, shown(case, modules.flatten().cloned()), "{}: native, rustc", case.name);
        let _ = writeln!(said, "# {}\n{}", case.name, natively.join("\n"));
    }
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/translations/expected.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&expected, &said).unwrap();
    }
    assert_eq!(said, std::fs::read_to_string(&expected).unwrap());
}

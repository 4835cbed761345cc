//! What is wrong in a translation: each mistake once, under its token, by both doors. With `UPDATE_EXPECT=1` what is
//! said is written to `expected.txt` anew.

mod cases;
#[path = "../doors/random.rs"]
mod random;
#[path = "../errors/rustc.rs"]
mod rustc;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cases::{CASES, Case, WHOLE};
use random::{Numbers, broken};
use rustc::{Message, message};
use vitae_syntax::{Loader, read_file, read_text};

/// The parts of the profile that is translated.
const ORIGINAL: &str = include_str!("original.rs.txt");

/// How many translations are broken at random.
const RANDOM: u64 = 120;

/// The files of one profile: their names, and what they hold.
type Files = Vec<(String, String)>;

/// Writes profiles into one content folder, so that rustc sees all of them in one run.
fn write(name: &str, profiles: &[Files]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("errors").join(name);
    let content = folder.join("content");
    let _ = std::fs::remove_dir_all(&content);
    std::fs::create_dir_all(content.join("assets")).unwrap();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete/content/assets");
    std::fs::copy(assets.join("tide.svg"), content.join("assets/tide.svg")).unwrap();
    for (name, text) in profiles.iter().flatten() {
        std::fs::write(content.join(format!("{name}.rs")), text).unwrap();
    }
    folder
}

/// The files of a profile: the value, the original, and the other parts.
fn files(name: &str, original: String, parts: Vec<String>) -> Files {
    let modules: Vec<String> = (0..parts.len()).map(|at| format!("{name}_{at}")).collect();
    let all = || std::iter::once(format!("{name}_me")).chain(modules.iter().cloned());
    let declared = all().map(|module| format!("mod {module};\n")).collect::<Vec<_>>().concat();
    let used = all().map(|module| format!("    use {module}::*;\n")).collect::<Vec<_>>().concat();
    let root = format!("{declared}pub static PROFILE: vitae::Profile = vitae::profile! {{\n{used}}};\n");
    let mut files = vec![(name.to_owned(), root), (format!("{name}_me"), original)];
    files.extend(modules.into_iter().zip(parts));
    files
}

fn part(items: &str) -> String {
    format!("vitae::profile! {{\n    use super::*;\n{items}\n}}\n")
}

/// What is said of the profile in `files`: in which of them, at which line and column, and what.
fn shown(files: &Files, messages: impl Iterator<Item = Message>) -> Vec<String> {
    let name = files.first().map_or("", |(name, _)| name);
    let mut shown: Vec<String> = messages
        .map(|(file, line, column, text)| {
            let file = file.trim_start_matches("content/").replace(name, "").replace(".rs", "");
            format!("{}:{line}:{column} {}", file.trim_start_matches('_'), text.replace('\n', " "))
        })
        .collect();
    shown.sort();
    shown
}

/// What both doors say of each profile, which must be the same.
fn said_of(name: &str, profiles: &[Files]) -> Vec<Vec<String>> {
    let folder = write(name, profiles);
    let content = folder.join("content");
    let names: Vec<String> = profiles.iter().filter_map(|files| Some(files.first()?.0.clone())).collect();
    let by_rustc: BTreeMap<String, Vec<Message>> = rustc::check(&folder, &names);
    let said = profiles.iter().zip(&names).map(|(files, name)| {
        let native = read_file(&content.join(format!("{name}.rs")), &mut Loader::new(&folder, &content)).unwrap();
        let natively = shown(files, native.diagnostics.iter().map(message));
        let modules = files.iter().filter_map(|(module, _)| by_rustc.get(module));
        assert_eq!(natively, shown(files, modules.flatten().cloned()), "{name}: native, rustc");
        natively
    });
    said.collect()
}

#[test]
fn each_mistake_is_said_once_by_both_doors() {
    let profiles: Vec<Files> = CASES
        .iter()
        .map(|Case { name, original, parts }| {
            files(name, original(ORIGINAL.to_owned()), parts.iter().map(|items| part(items)).collect())
        })
        .collect();
    let mut text = String::new();
    for (case, said) in CASES.iter().zip(said_of("translations", &profiles)) {
        let _ = writeln!(text, "# {}\n{}", case.name, said.join("\n"));
    }
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/translations/expected.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&expected, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&expected).unwrap());
}

#[test]
fn both_doors_say_the_same_of_broken_translations() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let is_tokens =
        |text: &str| read_text(text, &folder.join("profile.rs"), &mut Loader::new(folder, folder)).reading.is_some();
    let mut numbers = Numbers::new(5);
    let whole = part(WHOLE);
    let profiles: Vec<Files> = (0..RANDOM)
        .map(|number| {
            let broken = broken(&whole, &mut numbers, &is_tokens);
            files(&format!("broken{number}"), ORIGINAL.to_owned(), vec![broken])
        })
        .collect();
    let said = said_of("translations-broken", &profiles);
    assert!(said.iter().filter(|said| !said.is_empty()).count() > profiles.len() / 2);
}

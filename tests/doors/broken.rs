//! Broken profiles: what rustc says of each, and what the second door says, at the same lines and columns.

use std::fs;
use std::path::{Path, PathBuf};

use vitae_syntax::{Loader, read_file, read_text};

use crate::mistakes::MISTAKES;
use crate::rustc::{self, Message, message};

/// How many of the profiles are broken at random.
const RANDOM: usize = 160;

#[test]
fn both_doors_say_the_same_of_broken_profiles() {
    let root = sample_root();
    // Beside the cases of the errors, so that what they depend on is built once.
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("errors/doors");
    let _ = fs::remove_dir_all(&folder);
    copy(&root.join("content"), &folder.join("content"));
    let sample = fs::read_to_string(root.join("content/profile.rs")).unwrap();
    let profiles = MISTAKES.iter().map(|mistake| sample.replacen(mistake.right, mistake.wrong, 1));
    let mut numbers = Numbers(3);
    let broken: Vec<String> = (0..RANDOM).map(|_| broken(&sample, &mut numbers)).collect();
    let mut cases = Vec::new();
    for (number, text) in profiles.chain(broken).enumerate() {
        let case = format!("broken_{number}");
        fs::write(folder.join(format!("content/{case}.rs")), text).unwrap();
        cases.push(case);
    }

    let by_rustc = rustc::check(&folder, &cases);
    let mut differences = Vec::new();
    let mut faulty = 0;
    for case in &cases {
        let mut native = read_natively(&folder, case);
        let mut by_rustc = by_rustc.get(case).cloned().unwrap_or_default();
        native.sort();
        by_rustc.sort();
        faulty += usize::from(!native.is_empty());
        if native != by_rustc {
            differences.push(format!("{case}: the second door says\n{native:#?}\nbut rustc says\n{by_rustc:#?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
    assert!(faulty > cases.len() / 2, "only {faulty} of {} profiles are broken", cases.len());
}

fn read_natively(folder: &Path, case: &str) -> Vec<Message> {
    let content = folder.join("content");
    let mut loader = Loader::new(folder, &content);
    let reading = read_file(&content.join(format!("{case}.rs")), &mut loader).unwrap();
    reading.diagnostics.iter().map(message).collect()
}

/// A generator of numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}

/// The profile with one to three lines changed, each so that its brackets and quotes stay in pairs: what rustc's own
/// tokenizer refuses never comes to either door.
fn broken(profile: &str, numbers: &mut Numbers) -> String {
    let mut lines: Vec<String> = profile.lines().map(str::to_owned).collect();
    let start = lines.iter().position(|line| line.contains("profile!")).unwrap_or(0) + 1;
    for _ in 0..=numbers.below(3) {
        let at = start + numbers.below(lines.len() - start - 1);
        let line = lines[at].clone();
        let whole = is_balanced(&line);
        let other = start + numbers.below(lines.len() - start - 1);
        match numbers.below(6) {
            0 if whole => drop(lines.remove(at)),
            1 if whole => lines.insert(at, line),
            2 if whole && is_balanced(&lines[other]) => lines.swap(at, other),
            3 => lines[at] = line.replacen(',', "", 1),
            4 if line.trim_start().starts_with("///") => lines[at] = format!("{line} [nobody](no_one) <b>"),
            _ => lines[at] = without_a_letter(&line, numbers),
        }
    }
    let text = lines.join("\n") + "\n";
    if is_tokens(&text) { text } else { broken(profile, numbers) }
}

/// Whether what opens on the line closes on it.
fn is_balanced(line: &str) -> bool {
    let mut depth = 0_i32;
    let never_below = line.chars().all(|character| {
        depth += i32::from("{[(".contains(character)) - i32::from("}])".contains(character));
        depth >= 0
    });
    never_below && depth == 0
}

fn is_tokens(text: &str) -> bool {
    let root = sample_root();
    read_text(text, &root.join("content/profile.rs"), &mut Loader::new(&root, root.join("content"))).reading.is_some()
}

/// Where the copy of the sample lies that the mistakes are made in.
fn sample_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sabotage")
}

fn without_a_letter(line: &str, numbers: &mut Numbers) -> String {
    let places: Vec<usize> = line.match_indices(|c: char| c.is_ascii_alphanumeric()).map(|(at, _)| at).collect();
    let Some(&at) = places.get(numbers.below(places.len())) else { return line.to_owned() };
    line[..at].to_owned() + &line[at + 1..]
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

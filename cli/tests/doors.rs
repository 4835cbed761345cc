//! The two doors, from end to end: what `cargo build` writes is what `cargo vitae serve` sends, file by file, and `check`
//! finds nothing that the build did not; for a site of 1,000 publications as for a new one.

mod preview;
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use preview::Preview;
use site::{outcome, vitae, write};

/// What the preview puts into a page, and no build does.
const SCRIPT: &[u8] = b"<script src=\"/~vitae/preview.js\" defer></script>";
const POLICY: &[u8] = b"<meta http-equiv=\"Content-Security-Policy\" content=\"";

#[test]
fn a_build_writes_what_the_preview_sends() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (text, code) = outcome(&mut vitae(folder.path(), &["new", "me", "--path", root.to_str().unwrap()]));
    assert_eq!(code, 0, "{text}");
    let me = folder.path().join("me");
    fs::copy(root.join("Cargo.lock"), me.join("Cargo.lock")).unwrap();
    assert_same(&me);

    let profile = fs::read_to_string(me.join("content/profile.rs")).unwrap();
    let profile = profile.replace(
        "    // bibliography \"publications.bib\"",
        "    bibliography \"publications.bib\" { others, selected: [generated0, generated1] }\n    cv {}",
    );
    // A page of a thousand lines is heavy, and meant to be.
    let profile = profile.replace("accent: \"#0b5394\"", "accent: \"#0b5394\", budget: 100000");
    write(&me, "content/profile.rs", &profile);
    write(&me, "content/publications.bib", &generated(&root, 1_000));
    let files = assert_same(&me);
    assert!(files > 1_000, "only {files} files");
}

/// Builds the site in `me`, and compares each file of it with what the preview sends. Says how many there are.
fn assert_same(me: &Path) -> usize {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned(), PathBuf::from);
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--offline", "--quiet"]).current_dir(me).env("CARGO_TARGET_DIR", target);
    let (text, code) = outcome(build.env_remove("SITE_DIR").env_remove("RUSTFLAGS"));
    assert_eq!((text.as_str(), code), ("", 0));
    let (text, code) = outcome(vitae(me, &["check"]).env("SOURCE_DATE_EPOCH", "0"));
    assert_eq!((text.as_str(), code), ("content/profile.rs: no errors\n", 0));

    let dist = me.join("dist");
    let preview = Preview::start(me);
    let mut names = Vec::new();
    files(&dist, "", &mut names);
    for name in &names {
        let (status, mut sent) = preview.bytes(&format!("/{name}"));
        let mut written = fs::read(dist.join(name)).unwrap();
        assert_eq!(status, 200, "{name}");
        if Path::new(name).extension().is_some_and(|extension| extension == "html") {
            assert_eq!(without(&mut sent, SCRIPT.len(), SCRIPT), 1, "{name} has the script once");
            for page in [&mut sent, &mut written] {
                let start = find(page, POLICY).unwrap() + POLICY.len();
                let end = start + page[start..].iter().position(|byte| *byte == b'"').unwrap();
                page.drain(start..end);
            }
        }
        assert!(sent == written, "{name} differs");
    }
    names.len()
}

/// Takes what `needle` is out of `bytes`, and says how often it was there.
fn without(bytes: &mut Vec<u8>, length: usize, needle: &[u8]) -> usize {
    let mut count = 0;
    while let Some(at) = find(bytes, needle) {
        bytes.drain(at..at + length);
        count += 1;
    }
    count
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

/// Every file of the site in `folder`, but for the writer's own list.
fn files(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{name}/"), names);
        } else if name != vitae_site::MANIFEST {
            names.push(name);
        }
    }
}

/// The bibliography that the benchmarks use, of `count` entries.
fn generated(root: &Path, count: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("generate");
    let mut compile = Command::new("rustc");
    compile.args(["--edition", "2024", "-o"]).arg(&program).arg(root.join("tests/bench/generate.rs"));
    let (text, code) = outcome(&mut compile);
    assert_eq!(code, 0, "{text}");
    let (text, code) = outcome(Command::new(program).arg(count.to_string()));
    assert_eq!(code, 0);
    text
}

//! What an author's build script calls: from the checked profile to the files of the site.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use vitae_profile::{ENTRIES_FILE, ItemRef, Profile, Tag};
use vitae_site::{Contents, OutputFile, Pages, write};
use vitae_syntax::{Loader, Located, Report, Severity, read_file};

use crate::making::make;
use crate::memory::Memory;
use crate::{Edition, render_diagnostics};

/// Writes the site of `profile` to `dist/` beside the manifest, or to the folder that `SITE_DIR` names.
///
/// What is wrong is printed, and the last good site stays as it was.
pub fn build(profile: &Profile) -> ExitCode {
    build_with(profile, Pages::standard())
}

/// As [`build`], with pages that the author has added to the standard ones, or put in the place of some.
pub fn build_with(profile: &Profile, pages: Pages) -> ExitCode {
    let start = SystemTime::now();
    match try_build(profile, &with_features(pages), start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The standard pages, with what the features of this crate add to them: what [`build`] writes.
pub fn standard_pages() -> Pages {
    with_features(Pages::standard())
}

fn with_features(pages: Pages) -> Pages {
    let pages = if cfg!(feature = "pdf") { pages.with_pdf() } else { pages };
    let pages = if cfg!(feature = "cards") { pages.with_cards() } else { pages };
    if cfg!(feature = "images") { pages.with_images() } else { pages }
}

fn try_build(profile: &Profile, pages: &Pages, start: SystemTime) -> Result<(), String> {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let content = root.join("content");
    let dist = match std::env::var_os("SITE_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("dist"),
    };
    println!("cargo::rerun-if-env-changed=SITE_DIR");
    println!("cargo::rerun-if-changed=build.rs");
    profile.entries.load().map_err(|error| {
        format!("error: the bibliography was packed by another version of vitae ({error}); run `cargo clean`")
    })?;

    let edition = Edition::with_pages(profile, pages);
    watch(&edition.files, &content, &dist);
    report(&edition, profile, &root, &content)?;
    let memory = Memory::below(std::env::var_os("OUT_DIR").map(PathBuf::from));
    let (files, warnings) = make(edition.files, &content, &memory).map_err(|error| format!("error: {error}"))?;
    for warning in warnings {
        println!("cargo::warning={warning}");
    }
    leave_for_library(profile);
    // Cargo compares what it watches with the time that the script started at.
    let stamp = start.checked_sub(Duration::from_secs(1)).unwrap_or(start);
    write(&files, &content, &dist, Some(stamp)).map(drop).map_err(|error| match error.help() {
        Some(help) => format!("error: {error}\n  = help: {help}"),
        None => format!("error: {error}"),
    })
}

/// Leaves the entries where the macro finds them when the library is compiled. Whoever finds none reads them again.
fn leave_for_library(profile: &Profile) {
    let Some(folder) = std::env::var_os("OUT_DIR").map(PathBuf::from) else { return };
    let file = folder.join(ENTRIES_FILE);
    let entries = profile.entries.remembered().unwrap_or_default();
    if fs::read(&file).is_ok_and(|known| known == entries) {
        return;
    }
    // Half a file is no worse than none: what has not all of its entries is not taken.
    let _ = fs::write(&file, entries);
}

/// Says what is wrong with the finished pages. It is an error if they must not be published.
///
/// The profile has no places, so the content is read once more to name them; only where there is something to say.
fn report(edition: &Edition, profile: &Profile, root: &Path, content: &Path) -> Result<(), String> {
    if edition.findings.is_empty() {
        return Ok(());
    }
    let source = content.join("profile.rs");
    let loader = Loader::new(root, content);
    let mut loader = if concerns_entries(edition, profile) { loader } else { loader.without_bibliographies() };
    let native = read_file(&source, &mut loader)
        .map_err(|error| format!("error: {} cannot be read: {error}", source.display()))?;
    let mut report = Report::new();
    if let Some(reading) = &native.reading {
        edition.report(&mut report, &reading.origins);
    }
    let located = native.located(report.into_diagnostics());
    let (errors, warnings): (Vec<Located>, Vec<Located>) =
        located.into_iter().partition(|located| located.diagnostic.severity == Severity::Error);
    for Located { diagnostic, place } in warnings {
        let text = diagnostic.text().replace('\n', "; ");
        println!("cargo::warning={}:{}:{}: {text}", place.path, place.line, place.column);
    }
    if edition.is_sound() { Ok(()) } else { Err(render_diagnostics(&errors, false)) }
}

/// Whether something was found that comes from an entry of a bibliography.
fn concerns_entries(edition: &Edition, profile: &Profile) -> bool {
    let mut items = edition.findings.iter().filter_map(|finding| finding.source).map(|source| source.item);
    items.any(|ItemRef { tag, index }| {
        tag == Tag::Publication && usize::try_from(index).is_ok_and(|index| index >= profile.publication_items.len())
    })
}

/// Tells cargo to run the build script again when an asset changes, or a file of the site is gone or touched.
fn watch(files: &[OutputFile], content: &Path, dist: &Path) {
    let mut lines = String::new();
    let mut line = |path: PathBuf| lines.extend(["cargo::rerun-if-changed=", &path.to_string_lossy(), "\n"]);
    for file in files {
        if let Contents::Asset(path) | Contents::Resized(path, _) = &file.contents {
            line(content.join(path.as_str()));
        }
        line(dist.join(&file.path));
    }
    print!("{lines}");
}

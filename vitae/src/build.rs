//! What an author's build script calls: from the checked profile to the files of the site.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use vitae_profile::{ENTRIES_FILE, ItemRef, Profile, Tag};
use vitae_site::{Contents, OutputFile, Pages, write};
use vitae_syntax::{Loader, Located, Report, Severity, read_file};

use crate::cache::BuildCache;
use crate::generate::generate;
use crate::{RenderedSite, render_diagnostics};

/// Writes the site of `profile` to `dist/` beside the manifest, or to the folder that `SITE_DIR` names.
///
/// If anything is wrong, it is printed, and the site of the last successful build stays as it was.
pub fn build(profile: &Profile) -> ExitCode {
    build_with(profile, Pages::standard())
}

/// As [`build`], with pages that the author has added to the standard ones, or that replace some of them.
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

/// Returns the standard pages, with what the features of this crate add to them: what [`build`] writes.
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

    let rendered = RenderedSite::with_pages(profile, pages);
    watch(&rendered.files, &content, &dist);
    report(&rendered, profile, &root, &content)?;
    let cache = BuildCache::below(std::env::var_os("OUT_DIR").map(PathBuf::from));
    let (files, warnings) = generate(rendered.files, &content, &cache).map_err(|error| format!("error: {error}"))?;
    for warning in warnings {
        println!("cargo::warning={warning}");
    }
    store_entries(profile);
    // Cargo runs the script again if a watched file is newer than the start of the script's last run. The files of
    // `dist/` are watched, so that one that was deleted is restored, and the script writes them after it started: with
    // their real times, each build would be followed by one more run.
    let stamp = start.checked_sub(Duration::from_secs(1)).unwrap_or(start);
    write(&files, &content, &dist, Some(stamp)).map(drop).map_err(|error| match error.help() {
        Some(help) => format!("error: {error}\n  = help: {help}"),
        None => format!("error: {error}"),
    })
}

/// Stores the bibliography's entries in `OUT_DIR`, where the macro finds them when the library is compiled. If they are
/// missing, the macro reads the bibliography again.
fn store_entries(profile: &Profile) {
    let Some(folder) = std::env::var_os("OUT_DIR").map(PathBuf::from) else { return };
    let file = folder.join(ENTRIES_FILE);
    let entries = profile.entries.remembered().unwrap_or_default();
    if fs::read(&file).is_ok_and(|known| known == entries) {
        return;
    }
    // A truncated file does no harm: the macro ignores one that does not hold every entry.
    let _ = fs::write(&file, entries);
}

/// Prints what is wrong with the rendered pages. It is an error if they must not be published.
///
/// The profile has no source places, so the content is read again to find them. That happens only if there are
/// findings.
fn report(rendered: &RenderedSite, profile: &Profile, root: &Path, content: &Path) -> Result<(), String> {
    if rendered.findings.is_empty() {
        return Ok(());
    }
    let source = content.join("profile.rs");
    let loader = Loader::new(root, content);
    let mut loader = if concerns_entries(rendered, profile) { loader } else { loader.without_bibliographies() };
    let native = read_file(&source, &mut loader)
        .map_err(|error| format!("error: {} cannot be read: {error}", source.display()))?;
    let mut report = Report::new();
    if let Some(reading) = &native.reading {
        rendered.report(&mut report, &reading.origins);
    }
    let located = native.located(report.into_diagnostics());
    let (errors, warnings): (Vec<Located>, Vec<Located>) =
        located.into_iter().partition(|located| located.diagnostic.severity == Severity::Error);
    for Located { diagnostic, place } in warnings {
        let text = diagnostic.text().replace('\n', "; ");
        println!("cargo::warning={}:{}:{}: {text}", place.path, place.line, place.column);
    }
    if rendered.is_publishable() { Ok(()) } else { Err(render_diagnostics(&errors, false)) }
}

/// Returns `true` if an entry of a bibliography caused one of the findings. Only then are the bibliographies read
/// again: they are by far the longest part of the content.
fn concerns_entries(rendered: &RenderedSite, profile: &Profile) -> bool {
    let mut items = rendered.findings.iter().filter_map(|finding| finding.source).map(|source| source.item);
    items.any(|ItemRef { tag, index }| {
        tag == Tag::Publication && usize::try_from(index).is_ok_and(|index| index >= profile.publication_items.len())
    })
}

/// Tells Cargo to run the build script again when an asset changes, or when a file of the site was deleted or edited.
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

//! What an author's build script calls: from the checked profile to the files of the site.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use vitae_profile::Profile;
use vitae_site::{Contents, OutputFile, write};
use vitae_syntax::{Diagnostic, Loader, Located, Place, Report, Severity, read_file};

use crate::{Edition, render_diagnostics};

/// Writes the site of `profile` to `dist/` beside the manifest, or to the folder that `SITE_DIR` names.
///
/// What is wrong is printed, and the last good site stays as it was.
pub fn build(profile: &Profile) -> ExitCode {
    let start = SystemTime::now();
    match try_build(profile, start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn try_build(profile: &Profile, start: SystemTime) -> Result<(), String> {
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

    let edition = Edition::of(profile);
    judge(&edition, &root, &content)?;
    let Edition { files, findings: _ } = edition;
    watch(&files, &content, &dist);
    // Cargo compares what it watches with the time that the script started at.
    let stamp = start.checked_sub(Duration::from_secs(1)).unwrap_or(start);
    write(&files, &content, &dist, Some(stamp)).map_err(|error| format!("error: {error}"))?;
    Ok(())
}

/// Passes on what is wrong with the finished pages: warnings to cargo, errors to the caller.
///
/// A profile does not know where it was written, so its source is read once more, which happens only then.
fn judge(edition: &Edition, root: &Path, content: &Path) -> Result<(), String> {
    if edition.findings.is_empty() {
        return Ok(());
    }
    let mut loader = Loader::new(root, content);
    let source = content.join("profile.rs");
    let reading = read_file(&source, &mut loader).map_err(|error| format!("error: {}: {error}", source.display()))?;
    let Some(read) = &reading.reading else { return Err("error: the content changed while it was built".to_owned()) };
    let mut report = Report::new();
    edition.report(&mut report, &read.origins);
    let (errors, warnings): (Vec<Located>, Vec<Located>) = reading
        .located(report.into_diagnostics())
        .into_iter()
        .partition(|located| located.diagnostic.severity == Severity::Error);
    for Located { diagnostic: Diagnostic { code, place: inner, message, help, .. }, place } in warnings {
        let place = if let Place::File { place, .. } = inner { place } else { place };
        let help = help.map(|help| format!("; {help}")).unwrap_or_default();
        println!("cargo::warning=[{code}] {message}{help} ({}:{}:{})", place.path, place.line, place.column);
    }
    if errors.is_empty() { Ok(()) } else { Err(render_diagnostics(&errors, false)) }
}

/// Tells cargo to run the build script again when an asset changes, or a file of the site is gone or touched.
fn watch(files: &[OutputFile], content: &Path, dist: &Path) {
    for file in files {
        if let Contents::Asset(path) = &file.contents {
            println!("cargo::rerun-if-changed={}", content.join(path.as_str()).display());
        }
        println!("cargo::rerun-if-changed={}", dist.join(&file.path).display());
    }
}

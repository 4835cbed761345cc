//! What an author's build script calls: from the checked profile to the files of the site.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use vitae_profile::Profile;
use vitae_site::{Contents, OutputFile, write};

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

    let files = files(profile, &content)?;
    watch(&files, &content, &dist);
    // Cargo compares what it watches with the time that the script started at.
    let stamp = start.checked_sub(Duration::from_secs(1)).unwrap_or(start);
    write(&files, &content, &dist, Some(stamp)).map_err(|error| format!("error: {error}"))?;
    Ok(())
}

/// The files of the site, with each curriculum vitae as a PDF.
#[cfg(feature = "pdf")]
fn files(profile: &Profile, content: &Path) -> Result<Vec<OutputFile>, String> {
    let files = vitae_site::render_with(profile, &vitae_site::Pages::standard().with_pdf());
    let (files, warnings) = crate::documents::make_pdfs(files, content).map_err(|error| format!("error: {error}"))?;
    for warning in warnings {
        println!("cargo::warning={warning}");
    }
    Ok(files)
}

/// The files of the site.
#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "with the feature `pdf` it can fail")]
fn files(profile: &Profile, _content: &Path) -> Result<Vec<OutputFile>, String> {
    Ok(vitae_site::render(profile))
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

//! `cargo vitae diff`: what has changed in the content, as opposed to which lines have.
//!
//! Both readings are compared as values: items by kind and id, their fields one by one as they are written, references
//! by the ids that they lead to. What is derived (citation keys aside) and where things stand does not count.

mod compare;
mod print;
mod revision;
mod text_change;
mod translations;
mod words;
mod written;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::ValueEnum;
use vitae_profile::Profile;

use crate::output;
use crate::package::Package;

/// Say what has changed in the content since a revision
#[derive(Debug, clap::Args)]
#[command(
    long_about = "\
Say what has changed in the content since a revision.

Compares what the profile says, so that moved lines and new comments are no change. Exits with 1 if the content as it is
now has errors, and with 2 if there is no such revision or what it held cannot be read.",
    after_help = "\
Examples:
  cargo vitae diff                       since the last commit
  cargo vitae diff origin/main
  cargo vitae diff HEAD~5 --format markdown >> \"$GITHUB_STEP_SUMMARY\""
)]
pub struct Arguments {
    /// The revision, in Git's words.
    #[arg(default_value = "HEAD")]
    revision: String,
    /// The folder of the site. Without it, the site that the current folder is in.
    path: Option<PathBuf>,
    /// How the changes are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// How changes are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line for each.
    #[default]
    Text,
    /// A list, for a comment or a job's summary.
    Markdown,
    /// A JSON array.
    Json,
}

/// Compares the content with that of the revision, and prints the changes.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { revision, path, format } = arguments;
    let package = Package::find(path.as_deref())?;
    let Some(now) = profile(&package)? else {
        eprintln!("error: the content has errors; `cargo vitae check` says which");
        return Ok(ExitCode::FAILURE);
    };
    let folder = tempfile::tempdir().context("cannot make a folder to put the revision in")?;
    let old = revision::check_out(&package, &revision, folder.path())?;
    let Some(before) = profile(&old).with_context(|| format!("{revision} has no content to read"))? else {
        bail!("the content of {revision} has errors, so there is nothing to compare with");
    };
    let mut changes = compare::compare((&before, &old), (&now, &package));
    changes.extend(translations::compare_translations(&before, &now));
    match format {
        Format::Text => output::print(&print::text(&changes))?,
        Format::Markdown => output::print(&print::markdown(&changes, &revision))?,
        Format::Json => output::print(&(print::json(&changes) + "\n"))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn profile(package: &Package) -> anyhow::Result<Option<Profile>> {
    Ok(package.read()?.reading.and_then(|reading| reading.profile))
}

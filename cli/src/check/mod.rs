//! `cargo vitae check`: everything that is wrong with a profile, without compiling it.

mod clock;
mod formats;
mod sarif;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use vitae::RenderedSite;
use vitae_syntax::{Located, NativeReading, Report, Severity};

pub(crate) use sarif::uri;

use crate::output::{print, print_styled};
use crate::package::Package;
use crate::problem::{Problem, count, tally};

/// Check the content without compiling it
#[derive(Debug, clap::Args)]
#[command(
    long_about = "\
Check the content without compiling it.

Says everything that `cargo build` would say, what it would find wrong with the finished pages, and what depends on the
date of today: a status that is older than a year (V090), and what is said to be coming and has passed (V091). The date
is that of SOURCE_DATE_EPOCH where it is set.",
    after_help = "\
Exit codes:
  0  nothing is wrong, or there are warnings alone
  1  there are errors
  2  the command line is wrong, or a file cannot be read

Examples:
  cargo vitae check
  cargo vitae check --strict ../homepage
  cargo vitae check --format github              annotations on a pull request
  cargo vitae check --format sarif > vitae.sarif  for code scanning"
)]
pub struct Arguments {
    /// The folder of the site, or the file with `profile!`. Without it, the site that the current folder is in.
    path: Option<PathBuf>,
    /// How the findings are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Take warnings for errors.
    #[arg(long)]
    strict: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, as rustc prints them.
    #[default]
    Human,
    /// One JSON object.
    Json,
    /// Annotations for GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// Checks the content, and prints the findings.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { path, format, strict } = arguments;
    let package = Package::find(path.as_deref())?;
    let today = clock::today()?;
    let reading = package.read()?;
    let mut located = examine(&reading, Some(today));
    if strict {
        for Located { diagnostic, .. } in &mut located {
            diagnostic.severity = Severity::Error;
        }
    }
    let problems: Vec<Problem> = located.iter().map(Problem::from).collect();
    match format {
        Format::Human => print_styled(&vitae::render_diagnostics(&located, true))?,
        Format::Json => print(&(formats::json(&problems) + "\n"))?,
        Format::Github => print(&formats::github(&problems, &package.prefix()))?,
        Format::Sarif => print(&(sarif::sarif(&problems, &package.prefix()) + "\n"))?,
    }
    if format == Format::Human {
        eprintln!("{}: {}", package.shown(), tally(&problems));
    }
    let (errors, _) = count(&problems);
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Returns everything that is wrong: what the reader found, then what the rendered pages and today's date show.
///
/// The latter two are only checked if the reader found no error.
pub(crate) fn examine(reading: &NativeReading, today: Option<jiff_core::civil::Date>) -> Vec<Located> {
    let mut located = reading.diagnostics.clone();
    let Some(read) = &reading.reading else { return located };
    let Some(profile) = &read.profile else { return located };
    let mut report = Report::new();
    RenderedSite::new(profile).report(&mut report, &read.origins);
    if let Some(today) = today {
        clock::check_clock(&mut report, profile, &read.origins, today);
    }
    located.extend(reading.located(report.into_diagnostics()));
    located
}

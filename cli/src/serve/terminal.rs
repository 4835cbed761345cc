//! The messages in the terminal.

use std::collections::BTreeSet;
use std::fmt::Arguments;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::styling::{AnsiColor, Style};

use crate::package::Package;
use crate::problem::{Problem, tally};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const DIM: Style = Style::new().dimmed();

/// Prints the address of the preview.
pub(super) fn serving(package: &Package, url: &str) {
    say(format_args!("{GOOD}Serving{GOOD:#} {} at {url}", package.root.display()));
    say(format_args!("{DIM}Ctrl+C stops it.{DIM:#}"));
}

/// Prints which files changed, how long reading took, and the diagnostics.
pub(super) fn read(
    package: &Package,
    files: &BTreeSet<PathBuf>,
    took: Duration,
    problems: &[Problem],
    printed: &str,
    is_good: bool,
) {
    let loader = package.loader();
    let names: Vec<String> = files.iter().take(3).map(|file| loader.shown(file)).collect();
    let mut what = if names.is_empty() { package.shown() } else { names.join(", ") };
    if files.len() > names.len() {
        what = format!("{what} and {} more", files.len() - names.len());
    }
    let milliseconds = took.as_secs_f64() * 1e3;
    if !is_good {
        say_wrong(format_args!("{}", printed.trim_end()));
    }
    let (style, verdict) = if is_good { (GOOD, "ok") } else { (BAD, "not shown") };
    say(format_args!("{style}{what}{style:#}: {verdict}, {} {DIM}({milliseconds:.1} ms){DIM:#}", tally(problems)));
}

/// Prints what is wrong with the rendered pages.
pub(super) fn findings(problems: &[Problem], printed: &str) {
    say_wrong(format_args!("{}", printed.trim_end()));
    say(format_args!("{BAD}the finished pages{BAD:#}: {}", tally(problems)));
}

/// Prints that no browser could be opened.
pub(super) fn no_browser(error: &io::Error) {
    say_wrong(format_args!("{BAD}cannot open a browser{BAD:#}: {error}"));
}

/// Prints another failure.
pub(super) fn trouble(message: &str) {
    say_wrong(format_args!("{BAD}error{BAD:#}: {message}"));
}

/// Prints to standard output. Failure is ignored: the preview goes on if the terminal is closed.
fn say(text: Arguments<'_>) {
    let _ = writeln!(anstream::stdout().lock(), "{text}");
}

/// Prints to standard error.
fn say_wrong(text: Arguments<'_>) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

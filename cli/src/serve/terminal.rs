//! What is said in the terminal.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use anstream::{eprintln, println};
use clap::builder::styling::{AnsiColor, Style};

use crate::package::Package;
use crate::problem::{Problem, tally};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const DIM: Style = Style::new().dimmed();

/// Says where the site is.
pub(super) fn serving(package: &Package, url: &str) {
    println!("{GOOD}Serving{GOOD:#} {} at {url}", package.root.display());
    println!("{DIM}Ctrl+C stops it.{DIM:#}");
}

/// Says what was read: after which changes, how long it took, and what is wrong.
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
        eprintln!("{}", printed.trim_end());
    }
    let (style, verdict) = if is_good { (GOOD, "ok") } else { (BAD, "not shown") };
    println!("{style}{what}{style:#}: {verdict}, {} {DIM}({milliseconds:.1} ms){DIM:#}", tally(problems));
}

/// Says what is wrong with the finished pages.
pub(super) fn judged(problems: &[Problem], printed: &str) {
    eprintln!("{}", printed.trim_end());
    println!("{BAD}the finished pages{BAD:#}: {}", tally(problems));
}

/// Says that there is no browser to be had.
pub(super) fn no_browser(error: &io::Error) {
    eprintln!("{BAD}cannot open a browser{BAD:#}: {error}");
}

/// Says what else went wrong.
pub(super) fn trouble(message: &str) {
    eprintln!("{BAD}error{BAD:#}: {message}");
}

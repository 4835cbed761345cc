//! `cargo vitae`: the commands for a profile that need no compiler.
//!
//! A subcommand is a file with a [`clap::Args`] struct and a `run` function, and one line in [`command`].

mod check;
pub mod command;
mod completions;
mod diff;
pub mod dsl;
pub mod fmt;
pub mod import;
mod links;
mod man;
mod new;
mod output;
mod package;
mod problem;
mod serve;
pub mod source;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use command::Vitae;

/// Runs the command line `arguments`, the first of which is the name of the program.
///
/// Exit codes: 0 for success, 1 if the content or the input is wrong, 2 if the command line is wrong or a file cannot
/// be read.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = Vitae::command().get_matches_from(without_subcommand_name(arguments));
    let result = match Vitae::from_arg_matches(&matches) {
        Ok(vitae) => vitae.command.run(),
        Err(error) => error.exit(),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}

/// Removes the first argument that Cargo adds: it runs `cargo vitae fmt` as `cargo-vitae vitae fmt`.
fn without_subcommand_name(arguments: impl IntoIterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    arguments.into_iter().enumerate().filter(|(place, word)| *place != 1 || word != "vitae").map(|(_, word)| word)
}

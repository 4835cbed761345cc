//! `cargo vitae completions`: a script for the completion of the command line in a shell.

use std::process::ExitCode;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::command::Vitae;
use crate::output;

/// Print the script that completes `cargo-vitae` in a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo-vitae completions bash > ~/.local/share/bash-completion/completions/cargo-vitae
  cargo-vitae completions zsh > ~/.zfunc/_cargo-vitae
  cargo-vitae completions fish > ~/.config/fish/completions/cargo-vitae.fish")]
pub struct Arguments {
    /// The shell.
    shell: Shell,
}

/// Prints the script.
#[expect(clippy::needless_pass_by_value, reason = "every command has this shape")]
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { shell } = arguments;
    let mut command = Vitae::command().bin_name("cargo-vitae");
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "cargo-vitae", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

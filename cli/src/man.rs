//! `cargo vitae man`: the manual pages.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::CommandFactory as _;
use clap_mangen::Man;

use crate::command::Vitae;
use crate::output;

/// Print the manual page, or write one for each subcommand.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo vitae man | man -l -
  cargo vitae man --to ~/.local/share/man/man1")]
pub struct Arguments {
    /// The folder that gets a page for each subcommand.
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
}

/// Prints or writes the manual pages.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { to } = arguments;
    let command = Vitae::command();
    match to {
        None => {
            let mut page = Vec::new();
            Man::new(command).render(&mut page)?;
            output::print(&String::from_utf8_lossy(&page))?;
        }
        Some(folder) => {
            fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
            for (name, command) in pages(command) {
                let path = folder.join(format!("{name}.1"));
                let mut file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
                Man::new(command).render(&mut file)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the command and its subcommands, each with the name of its page.
fn pages(command: clap::Command) -> Vec<(String, clap::Command)> {
    let subcommands: Vec<_> = command
        .get_subcommands()
        .map(|subcommand| {
            let name = format!("cargo-vitae-{}", subcommand.get_name());
            let usage = format!("cargo vitae {}", subcommand.get_name());
            (name.clone(), subcommand.clone().name(name).bin_name(usage))
        })
        .collect();
    std::iter::once(("cargo-vitae".to_owned(), command)).chain(subcommands).collect()
}

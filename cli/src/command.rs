//! The command line: one line for each subcommand.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Starts, previews, checks and formats an academic homepage that compiles.
#[derive(Debug, Parser)]
#[command(name = "cargo-vitae", bin_name = "cargo vitae", version, arg_required_else_help = true)]
pub struct Vitae {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// Declares the subcommands: each is a module with an `Arguments` struct and a function `run`.
macro_rules! commands {
    ($($Name:ident = $module:ident,)*) => {
        /// What is to be done.
        #[derive(Debug, Subcommand)]
        #[expect(missing_docs, reason = "each variant is documented by its arguments")]
        pub enum Command {
            $($Name(crate::$module::Arguments),)*
        }

        impl Command {
            /// Runs the subcommand.
            pub fn run(self) -> anyhow::Result<ExitCode> {
                match self {
                    $(Self::$Name(arguments) => crate::$module::run(arguments),)*
                }
            }
        }
    };
}

commands! {
    New = new,
    Serve = serve,
    Check = check,
    Fmt = fmt,
    Diff = diff,
    Links = links,
    Completions = completions,
    Man = man,
}

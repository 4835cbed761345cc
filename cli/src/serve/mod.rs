//! `cargo vitae serve`: a preview of the site, which follows every change of the content.
//!
//! ```text
//! a file is written --> watch --> engine (reads, on a thread of its own) --> State --> server --> browser
//! ```
//!
//! The engine and the server never wait for each other: they only share the latest [`State`]. A page is rendered when a
//! browser asks for it. The whole site is rendered and checked when nothing has changed for a while.
//!
//! [`State`]: state::State

mod answer;
mod engine;
mod inject;
mod media;
mod server;
mod state;
mod terminal;
mod watch;

use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

use anyhow::Context as _;

use crate::package::Package;
use engine::Engine;

/// The port if none is given.
const DEFAULT_PORT: u16 = 4040;

/// Show the site while it is written
#[derive(Debug, clap::Args)]
#[command(
    long_about = "\
Show the site while it is written.

Serves the site at 127.0.0.1, and nowhere else. When a file of the content is saved, the page in the browser changes
in place. When the content is wrong, the page stays as it was, and the errors are shown above it.",
    after_help = "\
Examples:
  cargo vitae serve
  cargo vitae serve --open
  cargo vitae serve --port 8000 ../homepage
  cargo vitae serve --port 0          any port that is free"
)]
pub struct Arguments {
    /// The folder of the site. Without it, the site that the current folder is in.
    path: Option<std::path::PathBuf>,
    /// The port; 0 for any that is free. Without it, 4040, or any if that is taken.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
}

/// Serves until it is interrupted.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { path, port, open } = arguments;
    let package = Package::find(path.as_deref())?;
    let listener = listen(port)?;
    let port = listener.local_addr()?.port();

    // Watching starts before the content is first read, so that no change in between is missed.
    let changes = watch::watch(&package)?;
    let engine = Engine::start(package.clone(), changes);
    let state = engine.first();
    let url = format!("http://127.0.0.1:{port}{}", state.base());
    terminal::serving(&package, &url);
    if open && let Err(error) = open::that_detached(&url) {
        terminal::no_browser(&error);
    }
    server::serve(listener, engine, package.content)?;
    Ok(ExitCode::SUCCESS)
}

/// The message if a port cannot be bound.
fn refusal(port: u16) -> String {
    format!("cannot listen on port {port} (`--port 0` takes any that is free)")
}

fn listen(port: Option<u16>) -> anyhow::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => bind(port).with_context(|| refusal(port))?,
        None => bind(DEFAULT_PORT).or_else(|_| bind(0)).context("cannot listen on any port")?,
    };
    listener.set_nonblocking(true)?;
    Ok(listener)
}

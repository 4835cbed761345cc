//! What rust-analyzer shows of a profile, asked of the real server: text with a cursor in, text out.
//!
//! `tests/ide/run` installs the server and starts this. The cases over kinds and keys are derived from
//! [`vitae_profile::Profile::KINDS`], so that a new key is covered without being named here.

mod completion;
mod diagnostics;
mod editor;
mod half_written;
mod hover;
mod latency;
mod navigation;
mod outcome;
mod profile;
mod second_door;
mod server;
mod site;
mod translation;

use std::path::PathBuf;
use std::process::ExitCode;

use editor::Editor;
use outcome::Outcome;
use profile::Layout;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(program) = std::env::var_os("VITAE_RUST_ANALYZER").map(PathBuf::from) else {
        eprintln!("VITAE_RUST_ANALYZER names no server: run tests/ide/run");
        return ExitCode::FAILURE;
    };
    if arguments.iter().any(|argument| argument == "--latency") {
        let filter = arguments.iter().find(|argument| !argument.starts_with('-'));
        latency::measure(&program, filter.map_or("", String::as_str));
        return ExitCode::SUCCESS;
    }
    let filter = arguments.into_iter().next().unwrap_or_default();
    let mut outcome = Outcome::new(filter);
    for layout in [Layout::One, Layout::Several] {
        let folder = site::make_site(layout, profile::BIBLIOGRAPHY);
        let mut editor = Editor::open(&program, &folder, layout);
        outcome.enter(layout.name());
        diagnostics::run(&mut editor, &mut outcome);
        navigation::run(&mut editor, &mut outcome);
        completion::run(&mut editor, &mut outcome);
        hover::run(&mut editor, &mut outcome);
        half_written::run(&mut editor, &mut outcome);
    }
    let folder = site::make_site(Layout::Translated, profile::BIBLIOGRAPHY);
    let mut editor = Editor::open(&program, &folder, Layout::Translated);
    outcome.enter(Layout::Translated.name());
    translation::run(&mut editor, &mut outcome);
    outcome.finish()
}

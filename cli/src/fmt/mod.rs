//! `cargo vitae fmt`: lays out what stands in `profile!`, which rustfmt leaves alone.

mod calls;
mod line;
mod parts;
mod printer;
mod tokens;
mod verify;

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use crate::output;

pub use calls::{Formatted, Skipped, format_source};

/// Format the content of `profile!` calls.
///
/// Comments and prose are kept to the letter. Outside `profile!` nothing changes; a call that cannot be read as tokens
/// is left alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo vitae fmt                       the files of content/
  cargo vitae fmt --check               say which files are not formatted, and change none (exit code 1)
  cargo vitae fmt --wrap 100            break the lines of prose, too
  cargo vitae fmt - < profile.rs        from standard input to standard output")]
pub struct Arguments {
    /// The files, or `-` for standard input. Without any, every `.rs` file of `content/`.
    files: Vec<PathBuf>,
    /// Change nothing; say which files would change, with exit code 1 if there are any.
    #[arg(long)]
    check: bool,
    /// Break the lines of prose so that they have at most so many columns, indentation included.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    wrap: Option<u16>,
}

/// Formats the files.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { files, check, wrap } = arguments;
    let wrap = wrap.map(usize::from);
    if files.iter().any(|file| file.as_os_str() == "-") {
        return run_standard_input(&files, check, wrap);
    }
    let files = if files.is_empty() { content_files()? } else { files };
    let mut code = ExitCode::SUCCESS;
    for path in files {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let Formatted { text: new, skipped } = format_source(&text, wrap);
        for Skipped { line, why } in skipped {
            eprintln!("{}:{line}: left alone: {why}", path.display());
            code = ExitCode::FAILURE;
        }
        if new == text {
            continue;
        }
        if check {
            output::print(&format!("{}:{}: not formatted\n", path.display(), first_difference(&text, &new)))?;
            code = ExitCode::FAILURE;
        } else {
            replace(&path, &new)?;
        }
    }
    Ok(code)
}

fn run_standard_input(files: &[PathBuf], check: bool, wrap: Option<usize>) -> anyhow::Result<ExitCode> {
    if files.len() > 1 {
        bail!("`-` stands alone");
    }
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
    let Formatted { text: new, skipped } = format_source(&text, wrap);
    for Skipped { line, why } in &skipped {
        eprintln!("-:{line}: left alone: {why}");
    }
    if check {
        return Ok(if new == text && skipped.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    output::print(&new)?;
    Ok(if skipped.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Returns the `.rs` files below the nearest `content/` folder, in the current folder or one above.
fn content_files() -> anyhow::Result<Vec<PathBuf>> {
    let here = std::env::current_dir().context("cannot tell the working directory")?;
    let folders = here.ancestors().map(|folder| folder.join("content"));
    let Some(content) = folders.into_iter().find(|folder| folder.join("profile.rs").is_file()) else {
        bail!("there is no content/profile.rs, neither here nor in a folder above: name the files");
    };
    let content = content.strip_prefix(&here).map(Path::to_owned).unwrap_or(content);
    let mut files = Vec::new();
    gather_sources(&content, &mut files)?;
    files.sort();
    Ok(files)
}

/// Collects the `.rs` files below a folder. Symbolic links to folders are skipped, since they may form a cycle.
fn gather_sources(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            gather_sources(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// Replaces a file by renaming another, so that no editor or build reads half of it.
fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let real = path.canonicalize().with_context(|| format!("cannot find {}", path.display()))?;
    let name = real.file_name().unwrap_or_default().to_string_lossy();
    let beside = real.with_file_name(format!(".{name}.vitae-fmt"));
    let write = || -> io::Result<()> {
        fs::write(&beside, text)?;
        fs::set_permissions(&beside, fs::metadata(&real)?.permissions())?;
        fs::rename(&beside, &real)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// Returns the number of the first line that differs, from 1.
fn first_difference(old: &str, new: &str) -> usize {
    old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count() + 1
}

//! `cargo vitae new`: a new site, with an example or an import as its content.

mod checkout;
mod languages;
mod template;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use vitae_syntax::{Code, Loader, Located, Place, Severity, read_file};

use crate::check::examine;
use crate::fmt::format_source;
use crate::import::{Asset, Finished, ImportReport, import};
use checkout::dependency;
use languages::{Languages, ORIGINAL};
use template::{SiteTemplate, files};

/// Start a site of your own.
///
/// The site is a package that depends on Vitae: upgrading it is `cargo update`, and never a merge.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo vitae new homepage --name \"Ada Lovelace\"
  cargo vitae new homepage --from resume.json
  cargo vitae new homepage --from cv.yaml          a RenderCV file
  cargo vitae new homepage --from papers.bib
  cargo vitae new homepage --from ../al-folio      the folder of an al-folio or academicpages site
  cargo vitae new homepage --path ../vitae         depends on a checkout of Vitae
  cargo vitae new homepage --languages en,de       in English, with a translation to be written")]
pub struct Arguments {
    /// The folder of the site. It is made; if it is there, it must be empty.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// What to make the content from; what cannot be carried over is listed in `IMPORT.md`.
    #[arg(long, value_name = "INPUT")]
    from: Option<PathBuf>,
    /// A checkout of Vitae to depend on, in place of the published version.
    #[arg(long, value_name = "CHECKOUT")]
    path: Option<PathBuf>,
    /// The owner's name, where the input does not say it.
    #[arg(long)]
    name: Option<String>,
    /// The languages of the site, as tags with commas between; the first is the main one.
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    languages: Vec<String>,
}

/// The file for the report of an import.
const REPORT: &str = "IMPORT.md";

/// Creates the site.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { folder, from, path, name, languages } = arguments;
    let languages = Languages::parse(&languages)?;
    let name = name.filter(|name| !name.trim().is_empty());
    refuse_what_is_there(&folder)?;
    let imported = from.as_deref().map(|from| import(from, name.as_deref())).transpose()?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let dependency = dependency(path.as_deref(), &folder)?;
    let site = SiteTemplate::new(&folder, name.as_deref(), &dependency);
    for (file, text) in files(&site) {
        write(&folder.join(file), text.as_bytes())?;
    }
    if let (Some(finished), Some(from)) = (imported, &from) {
        let report = write_content(&folder, finished)?;
        let input = from.file_name().unwrap_or(from.as_os_str()).to_string_lossy();
        // The lines stay what they are when the profile gets several files; the file of each is another.
        let file = if languages.are_several() { ORIGINAL } else { "profile" };
        let moved = |text: String| text.replace("content/profile.rs", &format!("content/{file}.rs"));
        write(&folder.join(REPORT), moved(report.markdown(&input)).as_bytes())?;
        eprint!("{}", moved(report.terminal(&folder.join(REPORT).display().to_string())));
    }
    write_languages(&folder.join("content"), &languages)?;
    eprintln!("made {}; now: cd {} && cargo build", folder.display(), folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Gives each language a file of its own.
fn write_languages(content: &Path, languages: &Languages) -> anyhow::Result<()> {
    let path = content.join("profile.rs");
    let profile = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    for (file, text) in languages.files(&profile) {
        write(&content.join(file), text.as_bytes())?;
    }
    Ok(())
}

fn refuse_what_is_there(folder: &Path) -> anyhow::Result<()> {
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                bail!("{} is not empty: name a folder that is not there yet", folder.display());
            }
            Ok(())
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error).with_context(|| format!("cannot use {}", folder.display())),
    }
}

/// Writes the content, and adds what the checker says of it to the report.
fn write_content(folder: &Path, finished: Finished) -> anyhow::Result<ImportReport> {
    let Finished { profile, assets, mut report } = finished;
    let content = folder.join("content");
    let path = content.join("profile.rs");
    write(&path, profile.as_bytes())?;
    for Asset { path, bytes } in &assets {
        write(&content.join(path), bytes)?;
    }
    let mut diagnostics = check(folder, &path)?;
    if diagnostics.iter().any(is_in_bibliography) {
        write(&path, leniently(&profile).as_bytes())?;
        report.change(
            "content/profile.rs",
            "the bibliography has defects: `lenient` makes warnings of them, until it is mended",
        );
        diagnostics = check(folder, &path)?;
    }
    for Located { diagnostic, place } in &diagnostics {
        let place = match &diagnostic.place {
            Place::File { place, .. } => place,
            Place::Token(_) => place,
        };
        let place = format!("{}:{}:{}", place.path, place.line, place.column);
        let help = diagnostic.help.as_ref().map(|help| format!("; {}", help.replace('\n', " "))).unwrap_or_default();
        let message = format!("[{}] {}{help}", diagnostic.code, diagnostic.message);
        match diagnostic.severity {
            // The report has this already, with the reason.
            Severity::Error if is_missing(diagnostic.code) && report.asks_at(&place) => {}
            Severity::Error => report.ask(place, message),
            Severity::Warning => report.warnings.push((place, message)),
        }
    }
    Ok(report)
}

/// Checks a profile, and its rendered pages.
fn check(folder: &Path, profile: &Path) -> anyhow::Result<Vec<Located>> {
    let mut loader = Loader::new(folder, folder.join("content"));
    let reading = read_file(profile, &mut loader).with_context(|| format!("cannot read {}", profile.display()))?;
    Ok(examine(&reading, None))
}

/// Returns `true` if the code is that of something missing.
fn is_missing(code: Code) -> bool {
    matches!(code, Code::MissingKey | Code::MissingProse)
}

/// Returns `true` for an error in a bibliography file.
fn is_in_bibliography(located: &Located) -> bool {
    let in_file = matches!(&located.diagnostic.place, Place::File { place, .. } if is_bibliography(&place.path));
    in_file && located.diagnostic.severity == Severity::Error
}

fn is_bibliography(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "bib")
}

/// Marks every bibliography of a profile as `lenient`.
fn leniently(profile: &str) -> String {
    let lines: Vec<String> = profile
        .lines()
        .map(|line| match (line.trim_start().starts_with("bibliography \""), line.split_once(" {")) {
            (true, Some((head, keys))) => format!("{head} {{ lenient: true,{keys}"),
            (true, None) => format!("{line} {{ lenient: true }}"),
            _ => line.to_owned(),
        })
        .collect();
    format_source(&(lines.join("\n") + "\n"), None).text
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

//! The second door: a source file is read without rustc, with the same result.

use std::path::Path;
use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::calls::find_calls;
use crate::modules::{CallSite, SourceFile, report_unreadable};
use crate::{Code, Diagnostic, FilePlace, Loader, Place, Reading, Report, Span, read};

/// A diagnostic with its place as numbers.
#[derive(Clone, Debug)]
pub struct Located {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Where the token of the profile stands that it points at.
    pub place: FilePlace,
}

/// What became of a source file, and of those that its profile is written in besides.
#[derive(Debug)]
pub struct NativeReading {
    /// What was read, unless the file holds no `profile!` that can be tokenized.
    pub reading: Option<Reading>,
    /// Everything that is wrong, in the order of the source.
    pub diagnostics: Vec<Located>,
    files: Vec<Lines>,
}

/// A file, line by line.
#[derive(Debug)]
struct Lines {
    path: String,
    lines: Vec<String>,
}

impl NativeReading {
    /// Gives numbers to the places of what was found once the reading was done.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Located> {
        located(&self.files, diagnostics)
    }

    /// The numbers of a place.
    pub fn locate(&self, place: &Place) -> FilePlace {
        match place {
            Place::Token(span) => locate(&self.files, *span),
            Place::File { place, .. } => place.clone(),
        }
    }
}

/// Reads the file at `path`. It is an error of the file system if that cannot be read.
pub fn read_file(path: &Path, loader: &mut Loader) -> std::io::Result<NativeReading> {
    let text = std::fs::read_to_string(path)?;
    Ok(read_text(&text, path, loader))
}

/// Reads `text` as if it were the file at `path`.
///
/// Outside of rustc, proc-macro2 keeps every text that it has tokenized in a map of the thread, for the places of tokens. A
/// program that reads again and again has to call `proc_macro2::extra::invalidate_current_thread_spans` in between, or to
/// read on fresh threads.
pub fn read_text(text: &str, path: &Path, loader: &mut Loader) -> NativeReading {
    loader.hold(path, text);
    let mut report = Report::new();
    let reading = match TokenStream::from_str(text) {
        Ok(tokens) => find_calls(tokens).into_iter().next().map(|body| {
            let site = CallSite { file: Some(path), is_item: false };
            read(body, loader, &site)
        }),
        Err(error) => {
            report_unreadable(&mut report, Span::new(0, error.span()));
            None
        }
    };
    if reading.is_none() && !report.has_errors() {
        report
            .error(Code::MissingItem, Span::call_site(), "there is no `profile! { .. }` in this file")
            .help("write `pub static PROFILE: vitae::Profile = vitae::profile! { .. };`");
    }
    let mut diagnostics = report.into_diagnostics();
    diagnostics.extend(reading.iter().flat_map(|reading| reading.diagnostics.iter().cloned()));
    let files = match &reading {
        Some(reading) => reading.files.iter().map(Lines::of).collect(),
        None => vec![Lines::of(&SourceFile { path: loader.shown(path), text: text.to_owned(), module: None })],
    };
    let diagnostics = located(&files, diagnostics);
    NativeReading { reading, diagnostics, files }
}

impl Lines {
    fn of(file: &SourceFile) -> Self {
        Self { path: file.path.clone(), lines: file.text.lines().map(str::to_owned).collect() }
    }
}

fn located(files: &[Lines], diagnostics: Vec<Diagnostic>) -> Vec<Located> {
    diagnostics
        .into_iter()
        .map(|diagnostic| Located { place: locate(files, diagnostic.place.token()), diagnostic })
        .collect()
}

fn locate(files: &[Lines], span: Span) -> FilePlace {
    let (start, end) = (span.token().start(), span.token().end());
    let file = files.get(span.file());
    let source = file.and_then(|file| file.lines.get(start.line.saturating_sub(1))).cloned().unwrap_or_default();
    let path = file.map(|file| file.path.clone()).unwrap_or_default();
    let rest = source.chars().count().saturating_sub(start.column);
    let width = if start.line == end.line { end.column.saturating_sub(start.column) } else { rest };
    FilePlace { path, line: start.line.max(1), column: start.column + 1, width: width.max(1), source }
}

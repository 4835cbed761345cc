//! Bibliography files, text in and text out: what is read, what is wrong and where, who the authors are, what is
//! exported.

mod chains;
mod defects;
mod documentation;
mod encodings;
mod export;
mod kinds;
mod lenient;
mod links;
mod lost;
mod mutations;
mod noise;
mod people;
mod programs;
mod reading;
mod traps;

use std::sync::Arc;

use vitae_bibliography::{BibliographyFile, Entry, Reading, WorkPlace, check_duplicates, read_bibliography};
use vitae_diagnostics::{Diagnostic, FilePlace, Report, Severity};
use vitae_profile::{Publication, RichText, Style};

/// Reads a file with options, and everything that is said of it.
fn read_bytes(bytes: &[u8], lenient: bool, skip: &[&str]) -> (Reading, Vec<Diagnostic<FilePlace>>) {
    let mut report = Report::new();
    let skip = skip.iter().map(|key| (*key).to_owned()).collect();
    let path = "content/a.bib".to_owned();
    let file = BibliographyFile { path, bytes, lenient, skip };
    let reading = read_bibliography(&mut report, &file);
    let mut duplicates = Report::new();
    check_duplicates(&mut duplicates, &[], &reading.entries);
    report.append(duplicates, |place| match place {
        WorkPlace::Entry(place) => place,
        WorkPlace::Item(_) => panic!("there are no items"),
    });
    let accounted = reading.entries.len() + reading.refused.len() + reading.skipped.len() + reading.containers;
    assert_eq!(reading.found, accounted, "an entry disappeared");
    (reading, report.into_diagnostics())
}

/// The entries of a file in which nothing is wrong.
fn sound(text: &str) -> Vec<Entry> {
    let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert_eq!(lines(&diagnostics), Vec::<String>::new());
    reading.entries
}

/// The only publication of a file in which nothing is wrong.
fn only(text: &str) -> Publication {
    let mut entries = sound(text);
    assert_eq!(entries.len(), 1);
    Arc::unwrap_or_clone(entries.remove(0).publication)
}

/// The publication that an article with these fields beside the usual ones is.
fn article(fields: &str) -> Publication {
    only(&format!("@article{{k, author = {{Ada Lovelace}}, title = {{T}}, year = 1843, {fields}}}"))
}

/// What is wrong with a file, a line each: `error V050 3:7+2 message`.
fn wrong(text: &str) -> Vec<String> {
    lines(&read_bytes(text.as_bytes(), false, &[]).1)
}

/// What is wrong with an article that has these fields beside the usual ones, in a second line.
fn wrong_article(fields: &str) -> Vec<String> {
    wrong(&format!("@article{{k, author = {{Ada Lovelace}}, title = {{T}}, year = 1843,\n{fields}}}"))
}

/// The same for diagnostics.
fn lines(diagnostics: &[Diagnostic<FilePlace>]) -> Vec<String> {
    diagnostics.iter().map(line).collect()
}

fn line(diagnostic: &Diagnostic<FilePlace>) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let FilePlace { path: _, line, column, width, source } = &diagnostic.place;
    let marked: String = source.chars().skip(column - 1).take(*width).collect();
    let place = format!("{line}:{column} `{marked}`");
    format!("{severity} {} {place}: {}", diagnostic.code, diagnostic.message)
}

/// A text with its markup: `*emphasis*`, `[code]`, `^{up}`, `_{down}`, `$math$`, and `{...}` where the case is kept.
fn marked(text: &RichText) -> String {
    text.runs()
        .iter()
        .map(|run| {
            let inner = &run.text;
            let styled = match run.style {
                Style::Plain => inner.to_string(),
                Style::Emphasis => format!("*{inner}*"),
                Style::Strong => format!("**{inner}**"),
                Style::Code => format!("[{inner}]"),
                Style::SmallCaps => format!("<{inner}>"),
                Style::Superscript => format!("^({inner})"),
                Style::Subscript => format!("_({inner})"),
                Style::Math => format!("${inner}$"),
            };
            if run.verbatim { format!("{{{styled}}}") } else { styled }
        })
        .collect()
}

/// The title that LaTeX makes.
fn title(latex: &str) -> String {
    marked(&only(&format!("@misc{{k, title = {{{latex}}}, year = 2000}}")).title)
}

/// The names of the authors, their parts set apart.
fn names(publication: &Publication) -> Vec<String> {
    publication
        .authors
        .iter()
        .map(|author| {
            let name = &author.name;
            let equal = if author.equal { " equal" } else { "" };
            let corresponding = if author.corresponding { " corresponding" } else { "" };
            format!("{}|{}|{}|{}{equal}{corresponding}", name.given, name.particle, name.family, name.suffix)
        })
        .collect()
}
